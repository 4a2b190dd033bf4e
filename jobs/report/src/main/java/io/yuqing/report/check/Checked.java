/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.check;

import java.util.List;

/**
 * What became of a report's figures and quotes.
 *
 * @param figures how many were asked again
 * @param quotes how many texts were compared
 * @param corrections those that differ, in the order of the paper
 */
public record Checked(int figures, int quotes, List<Correction> corrections) {
    public Checked {
        corrections = List.copyOf(corrections);
    }

    public boolean holds() {
        return corrections.isEmpty();
    }
}

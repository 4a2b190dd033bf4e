/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.model;

import java.util.List;

/**
 * A part of a paper.
 *
 * @param heading without its number, which goes by its place; empty: the part has none, as the
 *     summary above the first one
 * @param blocks in order
 * @param parts the next level below it
 */
public record Section(String heading, List<Block> blocks, List<Section> parts) {

    public Section {
        blocks = List.copyOf(blocks);
        parts = List.copyOf(parts);
    }

    public Section(String heading, List<Block> blocks) {
        this(heading, blocks, List.of());
    }
}

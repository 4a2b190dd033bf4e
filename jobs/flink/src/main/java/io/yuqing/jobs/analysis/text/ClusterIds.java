/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import java.util.HexFormat;

/** The form in which tables name a cluster of texts: the key of its first text, 16 digits. */
final class ClusterIds {
    private ClusterIds() {}

    /** Empty for 0, which stands for no words to compare. */
    static String of(long key) {
        return key == 0 ? "" : HexFormat.of().toHexDigits(key);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import java.util.Locale;

/** The attitude a writer expresses, as counted; the code in tables is the lower-case name. */
public enum Attitude {
    NEGATIVE,
    NEUTRAL,
    POSITIVE;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}

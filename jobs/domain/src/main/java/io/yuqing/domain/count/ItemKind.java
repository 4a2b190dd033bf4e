/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import java.util.Locale;

/** What an item is; the code in tables and on the wire is the lower-case name. */
public enum ItemKind {
    ORIGINAL,
    REPOST,
    COMMENT;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    /**
     * The kind with this code.
     *
     * @throws IllegalArgumentException if no kind has this code
     */
    public static ItemKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

/** What somebody typed, as short as a sentence about it may repeat it. */
public final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    public static String of(String typed) {
        int length = typed.codePointCount(0, typed.length());
        return length <= LONGEST
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, LONGEST)) + "…";
    }
}

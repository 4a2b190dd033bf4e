/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.regex.Pattern;

/**
 * Whether a short text denies something. {@code 会吃} and {@code 不会吃} have nearly one vector, and an
 * analyst keeps them apart. Of longer texts it says nothing: there is a "not" in most.
 */
record Denial(boolean isShort, boolean denies) {

    /** How much less alike two short texts are of which one denies and the other does not. */
    private static final double APART = .15;

    private static final int SHORT = 20;

    private static final Pattern DENIES = Pattern.compile("[不没别勿拒无]");

    /** Words that only look like denials, and a question such as {@code 会不会}. */
    private static final Pattern NONE =
            Pattern.compile("(.)不\\1|不错|没错|不过|不仅|不但|差不多|不知道|不愧|不管|不得不|无语|特别|别人");

    static Denial in(String text) {
        return new Denial(
                text.length() <= SHORT, DENIES.matcher(NONE.matcher(text).replaceAll("")).find());
    }

    /** What the likeness of the two texts is to be less. */
    double from(Denial other) {
        return isShort && other.isShort && denies != other.denies ? APART : 0;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.field;

import java.util.regex.Pattern;

/**
 * What of a value may be shown where people could have typed a secret instead of the place where it
 * lies. Pure.
 */
public final class Secretive {
    /**
     * A parameter or user in an address, or a long run of signs with a digit in it, as tokens are:
     * the whole word around it.
     */
    private static final Pattern SECRET =
            Pattern.compile(
                    "[^\\s'\",\\[\\]{}]*(?:[?&][\\w-]+=|://[^\\s/'\"]*@|"
                            + "(?<![\\w-])(?=[A-Za-z_-]*\\d)[\\w-]{20,})[^\\s'\",\\[\\]{}]*");

    private static final String HIDDEN = "…";

    private Secretive() {}

    /** The sentence without words that may be secrets. */
    public static String masked(String sentence) {
        return SECRET.matcher(sentence).replaceAll(HIDDEN);
    }

    /** The path of a file, or a sign that stands for it if it may be the secret itself. */
    public static String path(String path) {
        return path.contains("/") || path.contains("\\") ? masked(path) : HIDDEN;
    }
}

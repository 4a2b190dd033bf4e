/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.verdict;

import java.util.regex.Pattern;

/**
 * Words that receivers are known to use. Latin ones count as whole words only, for "description"
 * holds "ip"; they may stand beside Chinese ones without a blank.
 */
public final class Phrase {
    private final Pattern pattern;

    private Phrase(String expression) {
        pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    /**
     * @param latin alternatives of a regular expression
     */
    public static Phrase of(String latin) {
        return new Phrase(wholeWords(latin));
    }

    /**
     * @param latin alternatives of a regular expression
     * @param chinese more of them, which count wherever they stand
     */
    public static Phrase of(String latin, String chinese) {
        return new Phrase(wholeWords(latin) + "|" + chinese);
    }

    public boolean isIn(String words) {
        return pattern.matcher(words).find();
    }

    private static String wholeWords(String latin) {
        return "(?<![a-z0-9])(?:" + latin + ")(?![a-z0-9])";
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic.typed;

import io.yuqing.nlp.text.CharKind;
import io.yuqing.nlp.text.Normalizer;

/** Which characters may stand in a word without quotes. */
final class WordSigns {
    /** Signs that may join letters or digits of one word, such as COVID-19, 2.5 and it's. */
    private static final String JOINERS = "-._'’·་:";

    private static final String AFTER_DIGITS = "%‰°℃℉";
    private static final String BEFORE_DIGITS = "$¥￥€£";

    /** {@code 10万+} and its like. */
    private static final String OPEN_NUMBERS = "万亿wWkK";

    /** Letters by their kind, which look like nothing at all and are dropped from no text. */
    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0";

    private WordSigns() {}

    /**
     * @param word in half width
     */
    static boolean mayStand(String word, int i) {
        int c = word.codePointAt(i);
        return isLetter(word, i)
                || isJoiner(c, word, i)
                || isOfANumber(c, word, i)
                || isOneForLetters(c);
    }

    static boolean isBetweenForeign(String word, int i) {
        return isInside(word, i) && isForeign(word, i - 1) && isForeign(word, i + 1);
    }

    static boolean isBetweenDigits(String word, int i) {
        return isInside(word, i)
                && Character.isDigit(word.charAt(i - 1))
                && Character.isDigit(word.charAt(i + 1));
    }

    private static boolean isInside(String word, int i) {
        return i > 0 && i + 1 < word.length();
    }

    /** What is dropped from texts counts as a letter: nobody sees it. */
    private static boolean isLetter(String word, int i) {
        int c = word.codePointAt(i);
        if (Sign.LOOKALIKES.indexOf(c) >= 0 || FILLERS.indexOf(c) >= 0) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.CONTROL,
                    Character.SURROGATE ->
                    true;
            case Character.FORMAT, Character.PRIVATE_USE -> Character.isBmpCodePoint(c);
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    isSelector(c) || (i > 0 && isForeign(word, i - 1));
            default -> false;
        };
    }

    /** Which of the forms of a character is shown; dropped from texts. */
    private static boolean isSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F;
    }

    private static boolean isForeign(String word, int i) {
        return isLetter(word, i) && !Character.isIdeographic(word.charAt(i));
    }

    /** Between two characters of a foreign word; a dot in the middle or a colon only in numbers. */
    private static boolean isJoiner(int c, String word, int i) {
        if (JOINERS.indexOf(c) < 0) {
            return false;
        }
        return c == '·' || c == ':' ? isBetweenDigits(word, i) : isBetweenForeign(word, i);
    }

    /** {@code 95%}, {@code 38℃}, {@code ￥100}, {@code 7×24}, {@code 10万+}. */
    private static boolean isOfANumber(int c, String word, int i) {
        if (c == '×') {
            return isBetweenDigits(word, i);
        }
        boolean last = i + 1 == word.length();
        if (c == '+') {
            return last
                    && i > 1
                    && OPEN_NUMBERS.indexOf(word.charAt(i - 1)) >= 0
                    && Character.isDigit(word.charAt(i - 2));
        }
        return AFTER_DIGITS.indexOf(c) >= 0
                ? i > 0 && Character.isDigit(word.charAt(i - 1))
                : BEFORE_DIGITS.indexOf(c) >= 0 && !last && Character.isDigit(word.charAt(i + 1));
    }

    /** {@code ㎡}, {@code №}: texts hold the letters in its place. */
    private static boolean isOneForLetters(int c) {
        String written = Character.toString(c);
        String read = Normalizer.normalizeTerm(written);
        return !read.isEmpty() && !read.equals(written) && read.chars().allMatch(WordSigns::says);
    }

    private static boolean says(int c) {
        byte kind = CharKind.of((char) c);
        return kind == CharKind.LETTER || kind == CharKind.DIGIT || kind == CharKind.HAN;
    }
}

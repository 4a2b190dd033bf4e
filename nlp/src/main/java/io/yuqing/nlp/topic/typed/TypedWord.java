/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic.typed;

import io.yuqing.nlp.text.CharKind;
import io.yuqing.nlp.text.Emoticons;
import io.yuqing.nlp.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word without quotes, as it was typed. What people type to separate, join or exclude words, as
 * other tools take it, would otherwise be part of the word, and no text holds such a word.
 */
public final class TypedWord {
    private static final List<String> OPERATORS = List.of("AND", "OR", "NOT", "EXCEPT", "NEAR");

    private static final String NAMES = "(and[-_]?not|and|or|not|except|near(/[0-9]*)?)";

    private static final Pattern GROWN_TOGETHER =
            Pattern.compile(
                    "(?i)(?<=[\\p{IsHan}\\d])"
                            + NAMES
                            + "(?![a-z])|(?<![a-z])"
                            + NAMES
                            + "(?=[\\p{IsHan}\\d])");

    /** Their characters, and those of letters that look like signs. */
    private static final String DOUBTFUL = "或与與和及且并並而以非不" + Sign.LOOKALIKES;

    /** Signs of other tools before a bracket or a word with a blank between. */
    private static final String OPERATOR_SIGNS = "!-−&+|~";

    private final String word;
    private final String folded;

    private TypedWord(String word) {
        this.word = word;
        this.folded = fold(word);
    }

    /**
     * What does not belong into a word, and what to write instead.
     *
     * @param word without blanks
     * @return null if it is a word
     */
    public static TypedFault faultOf(String word) {
        if (isPlain(word) || isOfUsualEmoticons(Normalizer.normalizeTerm(word))) {
            return null;
        }
        return new TypedWord(word).fault();
    }

    /** Of a word where an operator should stand; null if it is no operator of any tool. */
    public static String remedyAsOperator(String word) {
        return OtherTools.remedy(fold(word));
    }

    /** Whether it is nothing but signs that are operators in other tools. */
    public static boolean isOperatorSigns(String word) {
        return !word.isEmpty() && fold(word).chars().allMatch(c -> OPERATOR_SIGNS.indexOf(c) >= 0);
    }

    /** In half width, character by character. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.setCharAt(i, c > 0xFF00 && c < 0xFF5F ? (char) (c - 0xFEE0) : c);
        }
        return folded.toString();
    }

    /** Whether there is nothing to ask of it; so of nearly all words. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && (!Character.isIdeographic(c) || DOUBTFUL.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfUsualEmoticons(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(']', start) + 1;
            if (end == 0 || !Emoticons.isUsual(text.substring(start, end))) {
                return false;
            }
            start = end;
        }
        return start > 0;
    }

    private TypedFault fault() {
        if (OtherTools.isDistance(folded)) {
            return new TypedFault(0, OtherTools.DISTANCE);
        }
        if (OPERATORS.contains(folded.toUpperCase(Locale.ROOT))) {
            return new TypedFault(0, "make each word of a set an entry of its own");
        }
        int sign = firstSign();
        Matcher operator = GROWN_TOGETHER.matcher(folded);
        if (operator.find() && (sign < 0 || operator.start() < sign)) {
            String found = word.substring(operator.start(), operator.end());
            return new TypedFault(operator.start(), "put blanks around " + found);
        }
        if (sign >= 0) {
            String seen = word.substring(sign, word.offsetByCodePoints(sign, 1));
            return new TypedFault(
                    sign, "\"" + seen + "\" is no part of a word; " + Sign.remedy(folded, sign));
        }
        return ChineseWords.in(word);
    }

    private int firstSign() {
        if (folded.codePoints().allMatch(TypedWord::mayStandInEmoticons)) {
            return -1;
        }
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            boolean star = folded.charAt(i) == '*' && (i == 0 || i == folded.length() - 1);
            if (!star && !WordSigns.mayStand(folded, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean mayStandInEmoticons(int c) {
        return Character.isSupplementaryCodePoint(c)
                || CharKind.of((char) c) == CharKind.EMOTICON
                || Character.isDigit(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.ENCLOSING_MARK;
    }
}

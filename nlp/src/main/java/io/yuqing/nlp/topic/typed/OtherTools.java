/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic.typed;

import java.util.regex.Pattern;

/** Words that stand for operators in other tools, or in what people say. */
enum OtherTools {
    NOT(
            "AND NOT",
            "and[-_]?not|but|but[-_]?not|not[-_]?in|exclud(e|es|ing)|without|minus"
                    + "|(而|但)?(不含|不包含|不包括|不要|不是)|但不|而非|非|除|除了|除去|除外|除非|去除|去掉|剔除|排除|没有|无|减"),
    AND("AND", "plus|with|加|加上|同时|同|跟|还有|包含|含|又|必须|全部"),
    OR("OR", "xor|either|要么|任一|任意|之一");

    static final String DISTANCE = "words at a distance are written word NEAR/5 other";

    private static final Pattern AT_A_DISTANCE =
            Pattern.compile(
                    "(?i)(o?near|notnear|adj|within|around|before|after|pre|fby|w|n)[0-9]*"
                            + "|sentence|paragraph|same|(前后|间隔|相隔|相距|距离).*");

    private static final Pattern SLASHED =
            Pattern.compile("(?i)[a-z]{0,8}/([0-9]+[a-z]?|s|p|seg|sent|para)|[a-z]{1,8}/");

    private final String operator;
    private final Pattern words;

    OtherTools(String operator, String words) {
        this.operator = operator;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** Of a word where an operator should stand; null if it is no operator of any tool. */
    static String remedy(String word) {
        if (AT_A_DISTANCE.matcher(word).matches()) {
            return DISTANCE;
        }
        for (OtherTools meaning : values()) {
            if (meaning.words.matcher(word).matches()) {
                return ChineseWords.inPlaceOf(word, meaning.operator);
            }
        }
        return null;
    }

    /** {@code W/5}, {@code ADJ/3}, {@code /s}, wherever it stands. */
    static boolean isDistance(String word) {
        return SLASHED.matcher(word).matches();
    }
}

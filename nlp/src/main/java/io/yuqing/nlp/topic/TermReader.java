/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.text.CharKind;
import io.yuqing.nlp.text.Normalizer;
import java.util.function.Function;

/** Reads a word or phrase of an expression into the form it has in a text. */
final class TermReader {

    private TermReader() {}

    /**
     * @param stars whether a star at either end lifts the word boundary there; not so in quotes
     * @param error makes the exception of a sentence
     */
    static TermPattern read(
            String term, boolean stars, Function<String, TopicExpressionException> error) {
        String written = term.strip();
        boolean openStart = stars && written.startsWith("*");
        boolean openEnd = stars && written.length() > 1 && written.endsWith("*");
        String bare = written.substring(openStart ? 1 : 0, written.length() - (openEnd ? 1 : 0));
        String text = joinChinese(Normalizer.normalizeTerm(bare));
        String problem = problem(text);
        if (problem != null) {
            throw error.apply(String.format(problem, "\"" + term + "\""));
        }
        return new TermPattern(text, openStart, openEnd);
    }

    /** "停水 通知" is 停水 and next to it 通知: Chinese texts have no blank between. */
    private static String joinChinese(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dropped =
                    c == ' '
                            && (CharKind.of(text.charAt(i - 1)) == CharKind.HAN
                                    || CharKind.of(text.charAt(i + 1)) == CharKind.HAN);
            if (!dropped) {
                joined.append(c);
            }
        }
        return joined.toString();
    }

    private static String problem(String text) {
        boolean says = false;
        for (int i = 0; i < text.length(); i++) {
            byte kind = CharKind.of(text.charAt(i));
            if (kind == CharKind.MASK) {
                return "%s holds a link, a mention or a long number, which are masked in"
                        + " texts and cannot be watched; use words.";
            }
            says |= kind != CharKind.SPACE && kind != CharKind.PUNCTUATION;
        }
        return says
                ? null
                : "expected a word, but %s holds no letter, digit, Chinese character or emoticon.";
    }
}

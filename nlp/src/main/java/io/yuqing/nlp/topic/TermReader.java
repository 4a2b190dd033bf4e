/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.text.CharKind;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.topic.ExpressionLexer.Lexeme;
import io.yuqing.nlp.topic.ExpressionLexer.Type;

/** Reads a word or phrase of an expression into the form it has in a text. */
final class TermReader {

    private TermReader() {}

    static TermPattern read(String topicId, Lexeme lexeme) {
        String written = lexeme.text().strip();
        boolean openStart = false;
        boolean openEnd = false;
        if (lexeme.type() == Type.WORD) {
            openStart = written.startsWith("*");
            openEnd = written.length() > 1 && written.endsWith("*");
            written = written.substring(openStart ? 1 : 0, written.length() - (openEnd ? 1 : 0));
        }
        String text = joinChinese(Normalizer.normalizeTerm(written));
        check(topicId, lexeme, text);
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

    private static void check(String topicId, Lexeme lexeme, String text) {
        boolean says = false;
        for (int i = 0; i < text.length(); i++) {
            byte kind = CharKind.of(text.charAt(i));
            if (kind == CharKind.MASK) {
                throw new TopicExpressionException(
                        topicId,
                        lexeme.start(),
                        lexeme.shown()
                                + " holds a link, a mention or a long number, which are masked in"
                                + " texts and cannot be watched; use words.");
            }
            says |= kind != CharKind.SPACE && kind != CharKind.PUNCTUATION;
        }
        if (!says) {
            throw new TopicExpressionException(
                    topicId,
                    lexeme.start(),
                    "expected a word, but "
                            + lexeme.shown()
                            + " holds no letter, digit, Chinese character or emoticon.");
        }
    }
}

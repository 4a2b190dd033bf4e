/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.text.CharKind;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.TermPattern;
import io.yuqing.nlp.topic.typed.TypedWord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a word or phrase of an expression into the form it has in a text. */
final class TermReader {

    /** Titles are cut there: nothing longer is found in one. */
    private static final int MAX_LENGTH = Normalizer.MAX_TITLE;

    private static final int SHOWN = 20;
    private static final int MAX_JOINS = 2;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private TermReader() {}

    /**
     * @param bare without quotes: signs have a meaning, and a star at either end lifts the word
     *     boundary there
     * @param fault makes the exception of a place in the term and a sentence
     */
    static TermPattern read(String term, boolean bare, BareWord.Fault fault) {
        String written = term.strip();
        boolean openStart = bare && written.startsWith("*");
        boolean openEnd = bare && written.length() > 1 && written.endsWith("*");
        String inner = written.substring(openStart ? 1 : 0, written.length() - (openEnd ? 1 : 0));
        String text = form(inner);
        String problem = problem(text);
        if (bare && TypedWord.isOperatorSigns(inner)) {
            checkWords(written, fault);
        }
        if (problem != null) {
            throw fault.at(0, String.format(problem, "\"" + shown(term) + "\""));
        }
        if (bare) {
            checkWords(written, fault);
        }
        return new TermPattern(text, openStart, openEnd);
    }

    /** Words with blanks between them are a phrase in a word set. */
    private static void checkWords(String written, BareWord.Fault fault) {
        Matcher words = WORD.matcher(written);
        while (words.find()) {
            int start = words.start();
            BareWord.check(words.group(), (offset, problem) -> fault.at(start + offset, problem));
        }
    }

    /** What joining brings together may be masked or squeezed in a text once more. */
    private static String form(String term) {
        String text = Normalizer.normalizeTerm(term);
        String joined = joinChinese(text);
        for (int i = 0; i < MAX_JOINS && !joined.equals(text) && !isMasked(joined); i++) {
            text = Normalizer.normalizeTerm(joined);
            joined = joinChinese(text);
        }
        return joined;
    }

    private static boolean isMasked(String text) {
        return text.chars().anyMatch(c -> CharKind.of((char) c) == CharKind.MASK);
    }

    private static String shown(String term) {
        return term.length() <= MAX_LENGTH ? term : term.substring(0, SHOWN) + "…";
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
        if (text.length() > MAX_LENGTH) {
            return "%s is longer than " + MAX_LENGTH + " characters; take its most telling part.";
        }
        if (isMasked(text)) {
            return "%s holds a link, a mention or a long number, which are masked in"
                    + " texts and cannot be watched; use words.";
        }
        boolean says = false;
        for (int i = 0; i < text.length(); i++) {
            byte kind = CharKind.of(text.charAt(i));
            says |= kind != CharKind.SPACE && kind != CharKind.PUNCTUATION;
        }
        if (!text.equals(Normalizer.normalizeTerm(text))) {
            return "%s stands like that in no text; use words.";
        }
        return says
                ? null
                : "expected a word, but %s holds no letter, digit, Chinese character or emoticon.";
    }
}

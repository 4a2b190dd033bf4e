/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import io.yuqing.nlp.text.WrittenTerm;
import io.yuqing.nlp.topic.TopicTerms;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By what ClickHouse passes over texts on which an expression cannot fire. Each of its regular
 * expressions is found in every text on which it does: it stands for terms of which one is needed,
 * in whatever signs they were written.
 */
public final class Prefilter {
    /** One more passes over little that three did not. */
    private static final int MOST_SETS = 3;

    /** Of more, an engine has so much to look for that nothing is won. */
    private static final int MOST_TERMS = 60;

    /** They stand in the address of a question, and an engine compiles them for each. */
    private static final int MOST_LENGTH = 60_000;

    /** How many characters of each term, the most that give a short enough expression. */
    private static final int[] CHARS = {8, 4, 2};

    private final List<String> regexes;

    private Prefilter(List<String> regexes) {
        this.regexes = regexes;
    }

    public static Prefilter of(TopicTerms terms) {
        return new Prefilter(
                terms.needed().stream()
                        .filter(set -> set.size() <= MOST_TERMS)
                        .map(Prefilter::regex)
                        .flatMap(Optional::stream)
                        // The next one is asked only of what one has left.
                        .sorted(Comparator.comparingInt(String::length))
                        .limit(MOST_SETS)
                        .toList());
    }

    /** Empty if it would be too long. */
    private static Optional<String> regex(Set<String> terms) {
        return Arrays.stream(CHARS)
                .mapToObj(chars -> regex(terms, chars))
                .filter(regex -> regex.length() <= MOST_LENGTH)
                .findFirst();
    }

    private static String regex(Set<String> terms, int chars) {
        return terms.stream()
                .sorted()
                .map(term -> WrittenTerm.regex(term, chars))
                .collect(Collectors.joining("|"));
    }

    /** Whether it passes over nothing: the expression has too many words. */
    public boolean isNone() {
        return regexes.isEmpty();
    }

    /** What a text has to hold, all of them. */
    List<String> regexes() {
        return regexes;
    }

    /** A condition on the columns of texts, with {@code AND} before it. */
    String sql() {
        StringBuilder sql = new StringBuilder();
        for (int i = 1; i <= regexes.size(); i++) {
            sql.append(
                            " AND match(concat(title, '\\n', text, '\\n', media_text), {needed:Array(String)}[")
                    .append(i)
                    .append("])");
        }
        return sql.toString();
    }

    Map<String, List<String>> parameters() {
        return isNone() ? Map.of() : Map.of("needed", regexes);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import io.yuqing.nlp.text.WrittenTerm;
import io.yuqing.nlp.topic.TopicTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Marks in texts the words by which an expression fires, as they were written there. Serves one
 * thread.
 */
final class Marker {
    private static final String MORE = "…";

    /** Characters before the first mark of an excerpt. */
    private static final int BEFORE = 40;

    /** Of a word: enough to see it, and little enough to be looked for in any text. */
    private static final int MOST_CHARS = 32;

    private final TopicTerms terms;
    private final Map<List<String>, Pattern> patterns = new HashMap<>();

    Marker(TopicTerms terms) {
        this.terms = terms;
    }

    /**
     * The part of a text in which the first of the words stands.
     *
     * @param words by which the expression fires
     * @param length of the part, in characters
     */
    List<Piece> excerpt(String text, List<String> words, int length) {
        String line = text.replaceAll("\\s+", " ").strip();
        Matcher found = patterns.computeIfAbsent(words, this::pattern).matcher(line);
        int first = found.find() ? found.start() : 0;
        int start = whole(line, first + BEFORE < length ? 0 : first - BEFORE);
        int end = whole(line, Math.min(line.length(), start + length));
        List<Piece> pieces = new ArrayList<>();
        add(pieces, start > 0 ? MORE : "", false);
        int at = start;
        for (boolean any = found.find(start); any && found.start() < end; any = found.find()) {
            int stop = Math.min(end, found.end());
            add(pieces, line.substring(at, found.start()), false);
            add(pieces, line.substring(found.start(), stop), true);
            at = stop;
        }
        add(pieces, line.substring(at, end) + (end < line.length() ? MORE : ""), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    /** Of words that begin alike the longest is marked. */
    private Pattern pattern(List<String> words) {
        return Pattern.compile(
                words.stream()
                        .map(terms::lookedFor)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(term -> WrittenTerm.regex(term, MOST_CHARS))
                        .collect(Collectors.joining("|")));
    }

    /** Not between the two halves of an emoji. */
    private static int whole(String text, int at) {
        boolean half = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return half ? at - 1 : at;
    }
}

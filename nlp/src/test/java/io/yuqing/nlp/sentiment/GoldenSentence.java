/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A sentence written for this list and labelled, by what its writer expresses, before any result of
 * it was seen; none stands in the training texts.
 *
 * @param kind what is hard about it: irony, negation, chain …
 */
record GoldenSentence(Sentiment label, String kind, String text) {

    static List<GoldenSentence> read() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                GoldenSentence.class.getResourceAsStream("golden_sentiment.tsv"),
                                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> of(line.split("\t", 3))).toList();
        }
    }

    private static GoldenSentence of(String[] columns) {
        return new GoldenSentence(Sentiment.valueOf(columns[0]), columns[1], columns[2]);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import io.yuqing.nlp.sentiment.TrainingFile.Example;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence written for this list that denies, doubts, turns or mocks what its words say; labelled
 * before any result of it was seen.
 *
 * @param part train, short (of a few words each, to train from too), dev (features were chosen by
 *     it), test or few (measured alone)
 * @param second the label of a second pass, from a shuffled file without labels; null for sentences
 *     added to train from, which were labelled once
 * @param kind what turns it
 */
public record NegationSentence(
        String part, Sentiment label, Sentiment second, String kind, String text) {

    static final String FILE = "negation_sentiment.tsv";

    private static final String ONCE = "-";

    static List<NegationSentence> read(String part) throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> of(line.split("\t", 5)))
                .filter(sentence -> sentence.part.equals(part))
                .toList();
    }

    static byte[] bytes() throws IOException {
        try (InputStream in = NegationSentence.class.getResourceAsStream(FILE)) {
            return in.readAllBytes();
        }
    }

    private static NegationSentence of(String... columns) {
        return new NegationSentence(
                columns[0],
                Sentiment.valueOf(columns[1]),
                columns[2].equals(ONCE) ? null : Sentiment.valueOf(columns[2]),
                columns[3],
                columns[4]);
    }

    /** Of a part to train from: train, or short. */
    public static Stream<Example> examples(String part) {
        String source = part.equals(TrainingFile.SHORT) ? part : TrainingFile.WRITTEN;
        try {
            return read(part).stream()
                    .map(sentence -> new Example(sentence.label, source, sentence.text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

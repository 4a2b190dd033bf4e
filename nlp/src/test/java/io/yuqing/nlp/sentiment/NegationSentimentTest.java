/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.HanlpTextAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sentences that deny, doubt or turn what their words say. Floors a little below what the shipped
 * model reaches, on sentences it was neither trained on nor chosen by.
 */
class NegationSentimentTest {

    private static final double FLOOR = 0.68;

    private static final HanlpTextAnalyzer ANALYZER = HanlpTextAnalyzer.load();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            并没有停水             | NEUTRAL
            没什么不满意的         | POSITIVE
            谁说不好               | POSITIVE
            没有停水，水压也不低   | NEUTRAL
            不是投诉               | NEUTRAL
            没有投诉               | NEUTRAL
            并不差                 | POSITIVE
            不难吃                 | POSITIVE
            没什么不满意           | POSITIVE
            不再停水了             | POSITIVE
            终于不臭了             | POSITIVE
            服务不错就是停水       | NEGATIVE
            水是来了，可是发黄     | NEGATIVE
            真棒，又停水了         | NEGATIVE
            """)
    void aDeniedWordIsNotWhatItSays(String text, Sentiment sentiment) {
        assertThat(ANALYZER.analyze(null, text, null).sentiment()).isEqualTo(sentiment);
    }

    @Test
    void judgesSealedSentencesThatTurnWhatTheySay() throws IOException {
        List<NegationSentence> sentences = NegationSentence.read("test");
        List<String> failures = new ArrayList<>();
        for (NegationSentence sentence : sentences) {
            Sentiment found = ANALYZER.analyze(null, sentence.text(), null).sentiment();
            if (found != sentence.label()) {
                failures.add(sentence.kind() + " " + found + " " + sentence.text());
            }
        }

        assertThat(1 - (double) failures.size() / sentences.size())
                .as("share right; failed: %s", failures)
                .isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void noSentenceStandsInTwoParts() throws IOException {
        Set<String> texts = new HashSet<>();
        Stream.concat(
                        GoldenSentence.read().stream().map(GoldenSentence::text),
                        Stream.of("train", "short", "dev", "test", "few")
                                .flatMap(NegationSentimentTest::texts))
                .forEach(text -> assertThat(texts.add(text)).as(text).isTrue());
    }

    private static Stream<String> texts(String part) {
        try {
            return NegationSentence.read(part).stream().map(NegationSentence::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Prints every golden sentence the shipped model fails, by kind, and holds a floor for each class a
 * little below what it reaches. A retrained model that falls below has got worse at something
 * readers would notice.
 */
class GoldenSentimentTest {

    private static final HanlpTextAnalyzer ANALYZER = HanlpTextAnalyzer.load();

    @Test
    void judgesComplaintsAndAngerAsNegative() throws IOException {
        assertRight(Sentiment.NEGATIVE, 0.90);
    }

    @Test
    void judgesNoticesReportsAndPlainQuestionsAsNeutral() throws IOException {
        assertRight(Sentiment.NEUTRAL, 0.87);
    }

    @Test
    void judgesPraiseAndThanksAsPositive() throws IOException {
        assertRight(Sentiment.POSITIVE, 0.7);
    }

    private static void assertRight(Sentiment label, double floor) throws IOException {
        Map<String, Integer> sentences = new TreeMap<>();
        Map<String, List<String>> failures = new TreeMap<>();
        for (GoldenSentence sentence : GoldenSentence.read()) {
            if (sentence.label() == label) {
                sentences.merge(sentence.kind(), 1, Integer::sum);
                TextAnalysis analysis = ANALYZER.analyze(null, sentence.text(), null);
                if (analysis.sentiment() != label) {
                    failures.computeIfAbsent(sentence.kind(), kind -> new ArrayList<>())
                            .add(describe(analysis, sentence.text()));
                }
            }
        }
        int all = sentences.values().stream().mapToInt(Integer::intValue).sum();
        int failed = failures.values().stream().mapToInt(List::size).sum();
        System.out.printf("%s: %d of %d right%n", label, all - failed, all);
        failures.forEach(
                (kind, texts) -> {
                    System.out.printf(
                            "  %s: %d of %d failed%n", kind, texts.size(), sentences.get(kind));
                    texts.forEach(text -> System.out.println("    " + text));
                });
        assertThat((double) (all - failed) / all)
                .as("share right of %d %s sentences; failed: %s", all, label, failures)
                .isGreaterThanOrEqualTo(floor);
    }

    private static String describe(TextAnalysis analysis, String text) {
        return String.format(
                "%s %.2f%s %s",
                analysis.sentiment(),
                analysis.sentimentScore(),
                analysis.lowConfidence() ? " flagged" : "",
                text);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.TextAnalysis;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentimentRuleTest {

    private static final HanlpTextAnalyzer ANALYZER = HanlpTextAnalyzer.load();

    @Test
    void anUnsureAnswerIsStillTheLikeliestClassAndFlagged() throws IOException {
        List<TextAnalysis> unsure =
                GoldenSentence.read().stream()
                        .map(sentence -> ANALYZER.analyze(null, sentence.text(), null))
                        .filter(TextAnalysis::lowConfidence)
                        .toList();

        assertThat(unsure)
                .extracting(TextAnalysis::sentiment)
                .contains(Sentiment.NEGATIVE, Sentiment.NEUTRAL, Sentiment.POSITIVE);
        assertThat(unsure)
                .allSatisfy(
                        analysis ->
                                assertThat((double) analysis.sentimentScore())
                                        .isBetween(1.0 / 3, SentimentModel.SURE));
    }

    @Test
    void aSureAnswerIsNotFlagged() {
        TextAnalysis analysis = ANALYZER.analyze(null, "太过分了，垃圾物业，气死我了[怒]", null);

        assertThat(analysis.sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(analysis.sentimentScore()).isGreaterThan(0.9f);
        assertThat(analysis.lowConfidence()).isFalse();
    }

    @Test
    void aTextInAScriptTheModelNeverSawIsNeutralAndFlagged() {
        TextAnalysis analysis = ANALYZER.analyze(null, "ጤና ይስጥልኝ", null);

        assertThat(analysis.sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(analysis.lowConfidence()).isTrue();
    }

    @Test
    void whatOthersWroteBeforeIsNotTakenForTheWritersOwnWords() {
        assertThat(ANALYZER.analyze(null, "太好了，点赞//@甲：太过分了，垃圾，气死我了", null).sentiment())
                .isEqualTo(Sentiment.POSITIVE);
    }
}

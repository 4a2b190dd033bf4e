/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yuqing.nlp.sentiment.Sentiment;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The labels, and how a grouping is held against labels. */
class ViewLabelsTest {

    @Test
    void theFileHoldsIdsAndViewsAndNoTexts() throws IOException {
        Map<String, Map<String, String>> labels = ViewLabels.read();

        assertThat(labels.values().stream().mapToInt(Map::size).sum()).isEqualTo(317);
        labels.values()
                .forEach(
                        thread ->
                                thread.forEach(
                                        (id, view) -> {
                                            assertThat(id).matches("[a-z]{2}\\d+");
                                            assertThat(view).matches("[a-z][a-z-]*|-");
                                        }));
    }

    @Test
    void aViewIsWhatAtLeastTwoCommentsSay() throws IOException {
        for (Map<String, String> thread : ViewLabels.read().values()) {
            Map<String, Integer> views = new HashMap<>();
            thread.values().forEach(view -> views.merge(view, 1, Integer::sum));
            assertThat(views.values()).allMatch(count -> count >= 2);
        }
    }

    @Test
    void purityAndCoverageCountComments() {
        Map<String, String> labels =
                Map.of("a", "pay", "b", "pay", "c", "x", "d", "fair", "e", "fair", "f", "-");
        ViewScores scores =
                ViewScores.of(List.of(group("a", "b", "c"), group("d", "f")), labels, 2);

        assertThat(scores.coverage()).isCloseTo(5.0 / 6, within(1e-9));
        assertThat(scores.possible()).isCloseTo(4.0 / 6, within(1e-9));
        assertThat(scores.purity()).isCloseTo(3.0 / 5, within(1e-9));
        assertThat(scores.together()).isCloseTo(1.0 / 4, within(1e-9));
        assertThat(scores.found()).isCloseTo(1.0 / 2, within(1e-9));
    }

    @Test
    void wordGroupsAreOfOneAttitudeAndOneWord() {
        List<Saying> sayings =
                List.of(
                        saying("a", Sentiment.NEGATIVE, "停水", "物业"),
                        saying("b", Sentiment.NEGATIVE, "停水"),
                        saying("c", Sentiment.POSITIVE, "停水"),
                        saying("d", Sentiment.NEGATIVE, "食堂"),
                        saying("e", Sentiment.NEGATIVE));

        assertThat(WordGroups.of(sayings).stream().map(List::size))
                .containsExactlyInAnyOrder(2, 1, 1, 1);
    }

    private static List<Saying> group(String... ids) {
        return Arrays.stream(ids).map(id -> saying(id, Sentiment.NEUTRAL)).toList();
    }

    private static Saying saying(String id, Sentiment sentiment, String... words) {
        return new Saying(id, List.of(words), false, List.of(new Comment(id, id, sentiment)));
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.grafana.board.BoardQuery;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Choice;
import io.yuqing.grafana.board.Dashboard;
import io.yuqing.grafana.board.Selection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A topic has one size, whichever board says it. */
class OneSizeTest {
    private static final String SUMMARY = "概况：${subject:text}";
    private static final Duration SINCE_NEW_YEAR = Duration.ofDays(60);

    @RegisterExtension static final SeededEngine ENGINE = new SeededEngine();

    @Test
    void reactionsThatCameBeforeTheirOriginalAreOfItsTopicOnEveryBoard() {
        // Of e2, e3 and e4 only e2 was written again when the original came.
        assertThat(number("yq-overview", "热点话题榜", "信息量", "park", SINCE_NEW_YEAR)).isEqualTo(4);
        assertThat(number("yq-topic", SUMMARY, "信息量", "park", SINCE_NEW_YEAR)).isEqualTo(4);
        assertThat(number("yq-topic", SUMMARY, "负面占比", "park", SINCE_NEW_YEAR)).isEqualTo(0.5);
        assertThat(number("yq-topic", SUMMARY, "信息量", "cars", SINCE_NEW_YEAR)).isEqualTo(1);
        assertThat(number("yq-topic", "平台扩散次序", "信息量", "park", SINCE_NEW_YEAR)).isEqualTo(4);
    }

    /** The first window of a range is whole on both boards, and so is the last one. */
    @ParameterizedTest
    @ValueSource(strings = {"P46DT10H", "P46DT9H58M", "P46DT9H39M30S", "P46DT9H39M"})
    void aRangeThatBeginsBetweenTwoWindowsIsCutAlike(Duration length) {
        assertThat(number("yq-topic", SUMMARY, "信息量", "park", length))
                .isEqualTo(number("yq-overview", "热点话题榜", "信息量", "park", length));
        assertThat(number("yq-topic", SUMMARY, "负面占比", "park", length))
                .isEqualTo(number("yq-overview", "热点话题榜", "负面", "park", length));
    }

    private static double number(
            String uid, String panel, String column, String topic, Duration length) {
        Dashboard board = Boards.load().get(uid);
        BoardQuery query =
                board.queries().stream()
                        .filter(each -> each.owner().path("title").asText().equals(panel))
                        .findFirst()
                        .orElseThrow();
        boolean several = board.variable("topic").orElseThrow().path("multi").asBoolean();
        Selection one = several ? Selection.of(topic) : Selection.text(topic);
        Choice choice = Choice.everythingOf(board).with("topic", one);
        return ENGINE.run(query, length, choice).number(column);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.grafana.board.BoardQuery;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Choice;
import io.yuqing.grafana.board.Dashboard;
import io.yuqing.grafana.board.Selection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Every panel that counts the items of a topic, over a range that cuts no window. */
    @ParameterizedTest
    @CsvSource({
        "PT24H, water",
        "PT24H, canteen",
        "PT48H, canteen",
        "P7D, canteen",
        "P7D, road",
        "P60D, park"
    })
    void everyPanelThatCountsATopicSaysTheSame(Duration length, String topic) {
        double size = number("yq-topic", SUMMARY, "信息量", topic, length);

        assertThat(size).isPositive();
        assertThat(number("yq-overview", "热点话题榜", "信息量", topic, length)).isEqualTo(size);
        assertThat(sum("yq-topic", "传播时间线", topic, length, "原发", "转发", "跟帖")).isEqualTo(size);
        assertThat(sum("yq-topic", "情感走势", topic, length, "正面", "中性", "负面")).isEqualTo(size);
        assertThat(sum("yq-topic", "平台扩散时间线", topic, length, "items")).isEqualTo(size);
        assertThat(sum("yq-topic", "平台扩散次序", topic, length, "信息量")).isEqualTo(size);
        assertThat(sum("yq-overview", "各平台声量趋势 ※", topic, length, "items")).isEqualTo(size);
        assertThat(sum("yq-overview", "情感走势 ※", topic, length, "正面", "中性", "负面")).isEqualTo(size);
        assertThat(sum("yq-overview", "平台×时间热力 ※", topic, length, "items")).isEqualTo(size);
        assertThat(sum("yq-overview", "来源渠道分布 ※", topic, length, "条数")).isEqualTo(size);
        for (JsonNode row : result("yq-overview", "新出现", topic, length).rows()) {
            if (row.path(0).asText().equals("话题")) {
                assertThat(row.path(3).asDouble()).isEqualTo(size);
            }
        }
    }

    /** Beyond two days the overview reads counts of ten minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"PT24H", "P7D", "P60D"})
    void allItemsOfTheOverviewAreThoseOfTheTableWhereverTheyAreCounted(Duration length) {
        String from =
                "published_at >= toDateTime("
                        + SeededEngine.NOW.minus(length).getEpochSecond()
                        + ")";
        String to = " AND published_at <= toDateTime(" + SeededEngine.NOW.getEpochSecond() + ")";
        double all = ENGINE.run("SELECT count() AS n FROM v_items WHERE " + from + to).number("n");
        double named =
                ENGINE.run("SELECT count() AS n FROM v_items WHERE region != '' AND " + from + to)
                        .number("n");

        assertThat(all).isPositive();
        assertThat(sum("yq-overview", "各平台声量趋势 ※", null, length, "items")).isEqualTo(all);
        assertThat(sum("yq-overview", "平台×时间热力 ※", null, length, "items")).isEqualTo(all);
        assertThat(sum("yq-overview", "情感走势 ※", null, length, "正面", "中性", "负面")).isEqualTo(all);
        assertThat(sum("yq-overview", "来源渠道分布 ※", null, length, "条数")).isEqualTo(all);
        assertThat(sum("yq-overview", "乡镇分布 ※", null, length, "条数")).isEqualTo(named);
        assertThat(
                        sum("yq-overview", "归口分布 ※", null, length, "首选")
                                + sum("yq-overview", "其他 ※", null, length, "条数"))
                .isEqualTo(all);
    }

    private static double sum(
            String uid, String panel, String topic, Duration length, String... columns) {
        QueryResult result = result(uid, panel, topic, length);
        double sum = 0;
        for (String column : columns) {
            for (String cell : result.texts(column)) {
                sum += cell.isEmpty() || cell.equals("null") ? 0 : Double.parseDouble(cell);
            }
        }
        return sum;
    }

    private static double number(
            String uid, String panel, String column, String topic, Duration length) {
        return result(uid, panel, topic, length).number(column);
    }

    /**
     * @param topic null for all
     */
    private static QueryResult result(String uid, String panel, String topic, Duration length) {
        Dashboard board = Boards.load().get(uid);
        BoardQuery query =
                board.queries().stream()
                        .filter(each -> each.owner().path("title").asText().equals(panel))
                        .findFirst()
                        .orElseThrow();
        Choice everything = Choice.everythingOf(board);
        if (topic == null) {
            return ENGINE.run(query, length, everything);
        }
        boolean several = board.variable("topic").orElseThrow().path("multi").asBoolean();
        Selection one = several ? Selection.of(topic) : Selection.text(topic);
        Choice choice = everything.with("topic", one);
        return ENGINE.run(query, length, choice);
    }
}

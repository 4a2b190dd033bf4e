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
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The numbers of 管道健康 that come from ClickHouse, over data that can be counted by hand. */
class PipelineFiguresTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension static final SeededEngine ENGINE = new SeededEngine();

    private final Dashboard board = Boards.load().get("yq-pipeline");

    @Test
    void aPartitionThatLacksARecordIsNotBalanced() {
        QueryResult tile = run("账目是否平衡");
        QueryResult partitions = run("各分区的账");

        // Of four partitions one has an offset that nobody read, and one record with no end.
        assertThat(tile.number("不平")).isEqualTo(1);
        assertThat(tile.number("缺或多")).isEqualTo(1);
        assertThat(partitions.texts("缺")).containsExactly("1", "0", "0", "0");
        assertThat(partitions.texts("去向")).containsExactly("不平", "平", "平", "平");
        assertThat(partitions.cell(0, "主题").asText()).isEqualTo("yuqing.comments");
    }

    @Test
    void deadLettersStandByReasonWithTheirNewestSample() {
        QueryResult letters = run("死信与样例");

        assertThat(letters.texts("原因")).containsExactly("时间读不出", "不是 JSON");
        assertThat(letters.texts("条数")).containsExactly("2", "1");
        assertThat(letters.cell(0, "位置").asText()).isEqualTo("yuqing.posts 1 8");
        assertThat(letters.cell(0, "样例").asText()).contains("昨天");
        assertThat(run("死信的走势").texts("死信")).contains("2", "1", "0");
        assertThat(run("死信与迟到").number("死信")).as("by the clock").isEqualTo(2);
    }

    @Test
    void lateItemsStandByTheNameOfTheirPlatform() {
        QueryResult late = run("迟到的来源");

        assertThat(late.texts("平台")).containsExactly("微博");
        assertThat(late.cell(0, "最多晚").asText()).isEqualTo("29天0时");
    }

    @Test
    void whoWasNotReachedStandsWithTheReason() {
        QueryResult undelivered = run("没有送达的通知");

        assertThat(undelivered.texts("渠道")).containsExactly("外宣群");
        assertThat(undelivered.texts("结果")).containsExactly("rejected");
        assertThat(undelivered.texts("原因")).containsExactly("credentials");
        assertThat(undelivered.texts("次数"))
                .as("what was tried again was delivered")
                .containsExactly("1");
    }

    @Test
    void freshnessIsThatOfEachDataSet() {
        assertThat(run("各类数据的新鲜度").texts("数据")).startsWith("ledger", "items", "subject_windows");
        assertThat(run("数据写入").number("账")).isLessThan(600);
    }

    private QueryResult run(String panel) {
        BoardQuery query =
                board.queries().stream()
                        .filter(q -> q.owner().path("title").asText().equals(panel))
                        .findFirst()
                        .orElseThrow();
        return ENGINE.run(query, HOUR, Choice.everythingOf(board));
    }
}

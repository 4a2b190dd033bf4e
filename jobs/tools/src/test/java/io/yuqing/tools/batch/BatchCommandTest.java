/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.tools.ToolRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static ClickHouseDatabase database;

    @TempDir private Path folder;
    private ToolRun run;

    @BeforeAll
    static void store() throws SQLException {
        database = CLICKHOUSE.database();
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
        insert("('f1', 'yuqing.posts', '2026-03-02 12:00:00', 5, 3, 0, 0, 0, 0, 8)");
        insert("('f1', 'yuqing.posts', '2026-03-02 12:00:00', 7, 4, 2, 1, 0, 1, 14)");
        insert("('f1', 'yuqing.posts', '2026-03-02 12:03:00', 2, 1, 0, 0, 1, 0, 4)");
        insert("('f1', 'yuqing.comments', '2026-03-02 12:00:00', 1200, 1200, 0, 0, 0, 0, 2400)");
        insert("('f7', 'yuqing.posts', '2026-03-02 12:00:00', 3, 1, 0, 0, 2, 0, 6)");
        late(7, "2026-02-14 00:30:00");
        late(8, "2026-02-01 08:00:00");
        insert("('open', 'yuqing.posts', '2026-03-02 12:00:00', 4, 3, 0, 0, 0, 0, 7)");
    }

    @Test
    void shouldCompareTheReceiptWithTheLedger() {
        assertThat(batch("f1", "--sent", "1209")).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        批次 f1，回执 1,209 条
                          yuqing.comments：已读 1,200 条＝计入 1,200＋重复 0＋迟到 0＋死信 0（2026-03-02 12:00 至 2026-03-02 12:00 到达）
                          yuqing.posts：已读 9 条＝计入 5＋重复 2（其中编号冲突 1）＋迟到 1＋死信 1（2026-03-02 12:00 至 2026-03-02 12:03 到达）
                        回执中的每一条都已入账。
                        """);
    }

    @Test
    void shouldSayWhichOfItIsHistoryAndHowItIsCounted() {
        assertThat(batch("f7", "--sent", "3")).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        批次 f7，回执 3 条
                          yuqing.posts：已读 3 条＝计入 1＋重复 0＋迟到 2＋死信 0（2026-03-02 12:00 至 2026-03-02 12:00 到达）
                          迟到的 2 条是历史（2026-02-01 至 2026-02-14）：已存入明细，不报警，没有赶上统计窗口；还没有补算过的，用 ./yuqing recount --from 2026-02-01 补算
                        回执中的每一条都已入账。
                        """);
    }

    @Test
    void shouldSayWhatIsMissing() {
        assertThat(batch("f1", "--sent", "1210")).isEqualTo(1);
        assertThat(run.out()).contains("还有 1 条没有读到");
        assertThat(batch("f1", "--sent", "1000")).isEqualTo(1);
        assertThat(run.out()).contains("比回执多读到 209 条：这个批次写入了不止一次");
        assertThat(batch("open", "--sent", "4")).isEqualTo(1);
        assertThat(run.out()).contains("＋在途 1（", "已读的还没有全部入账");
        assertThat(batch("never", "--sent", "4")).isEqualTo(1);
        assertThat(run.out()).contains("台账中没有这个批次：还没有读到，或编号不对");
    }

    @Test
    void shouldNotClaimMoreThanTheLedgerKnowsWithoutAReceipt() {
        assertThat(batch("f1")).isZero();
        assertThat(run.out()).contains("批次 f1\n", "读到的每一条都已入账。没有给出回执");
        assertThat(batch("open")).isEqualTo(1);
        assertThat(batch("never")).isEqualTo(1);
    }

    @Test
    void shouldTakeTheBatchesOfAReceiptFile() throws IOException {
        Path receipts =
                receipt(
                        "{\"file\":\"a.csv\",\"batch\":\"f1\",\"sent\":1209}",
                        "{\"file\":\"b.csv\",\"batch\":null,\"sent\":null}",
                        "{\"batch\":\"open\",\"received\":4}");
        assertThat(batch("--receipt", receipts.toString())).isEqualTo(1);
        assertThat(run.out()).contains("批次 f1，回执 1,209 条", "批次 open，回执 4 条");
        assertThat(batch("f1", "--receipt", receipts.toString())).isZero();
        assertThat(run.out()).contains("批次 f1，回执 1,209 条").doesNotContain("open");
    }

    @Test
    void shouldTellProgramsTheSame() {
        assertThat(batch("open", "--sent", "4", "--json")).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo(
                        """
                        {"batch":"open","sent":4,"read":4,"open":1,"topics":[{"topic":"yuqing.posts","first":"2026-03-02 12:00","last":"2026-03-02 12:00","read":4,"counted":3,"duplicate":0,"idConflicts":0,"late":0,"rejected":0}],"history":{"items":0,"from":"","to":""},"complete":false}
                        """);
    }

    @Test
    void shouldSayInOneSentenceWhatCannotBeAsked() throws IOException {
        assertThat(batch("a b")).isEqualTo(2);
        assertThat(run.err()).contains("'a b' 不是批次编号").hasLineCount(1);
        assertThat(batch()).isEqualTo(2);
        assertThat(run.err()).contains("没有批次编号；请写出编号，或用 --receipt 给出回执。").hasLineCount(1);
        assertThat(batch("f9", "--receipt", receipt("{\"batch\":\"f1\"}").toString())).isEqualTo(2);
        assertThat(run.err()).contains("中没有批次 f9；请核对编号。");
        assertThat(batch("--receipt", receipt("{\"batch\":null}").toString())).isEqualTo(2);
        assertThat(run.err()).contains("中没有批次编号（batch）");
        assertThat(batch("--receipt", receipt("no receipt").toString())).isEqualTo(2);
        assertThat(run.err()).contains("不是回执：应为 JSON");
        assertThat(batch("--receipt", folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(run.err()).contains("没有文件 ");
    }

    private Path receipt(String... lines) throws IOException {
        return Files.writeString(folder.resolve("receipt.json"), String.join("\n", lines));
    }

    private int batch(String... words) {
        List<String> all = new ArrayList<>(List.of("batch"));
        all.addAll(List.of(words));
        all.addAll(List.of("--clickhouse", database.url(), "--database", database.name()));
        run = ToolRun.of(all.toArray(String[]::new));
        return run.code();
    }

    private static void insert(String row) throws SQLException {
        database.execute(
                "INSERT INTO batches (batch, source_topic, minute, read, counted, duplicate,"
                        + " id_conflicts, late, rejected, version) VALUES "
                        + row);
    }

    private static void late(int offset, String at) {
        database.execute(
                "INSERT INTO late_items (source_topic, source_partition, source_offset, batch,"
                        + " published_at, event_at, version) VALUES ('yuqing.posts', 0, %d, 'f7', '%s', '%s', 1)"
                                .formatted(offset, at, at));
    }
}

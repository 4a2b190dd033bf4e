/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.recount;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A post and a comment of 1 March were counted; a repost came as history. */
class RecountCommandTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final String COUNTED =
            "SELECT window, originals, reposts, comments, negative, voices, engagement, channels,"
                    + " version FROM v_subject_windows WHERE subject_id = '%s' AND window IN ('1h',"
                    + " '24h') ORDER BY window, window_start";

    private static ClickHouseDatabase database;

    @TempDir private Path folder;
    private Path platforms;
    private ToolRun run;

    @BeforeAll
    static void createTables() throws SQLException {
        database = CLICKHOUSE.database();
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
    }

    @BeforeEach
    void store() throws IOException {
        platforms = Files.writeString(folder.resolve("platforms.yaml"), "- code: weibo\n");
        database.clear();
        item("weibo/1", "original", "2020-03-01 08:00:10", "negative", "['water']", 7);
        item("weibo/2", "comment", "2020-03-01 08:30:00", "neutral", "['water']", 0);
        item("weibo/3", "repost", "2020-03-01 09:15:00", "neutral", "['water']", 0);
        item("weibo/4", "comment", "2020-03-10 12:00:00", "neutral", "[]", 0);
        for (String subject : List.of("'topic', 'water'", "'thread', 'weibo/1'")) {
            for (String window :
                    List.of("'1h', '2020-03-01 08:00:00'", "'24h', '2020-03-01 00:00:00'")) {
                database.execute(
                        "INSERT INTO subject_windows (subject_kind, subject_id, window, window_start,"
                                + " originals, comments, negative, neutral, voices, engagement, channels,"
                                + " platforms, categories, distinct_originals, version) VALUES ("
                                + subject
                                + ", "
                                + window
                                + ", 1, 1, 1, 1, 2, 7, {'microblog': 2}, {'weibo': 2},"
                                + " {'public_concern': 2}, 1, 9)");
            }
        }
        // Nothing is older than the server's clock lets items be.
        read("2105-01-01 00:00:00");
    }

    @Test
    void shouldCountHistoryIntoTheWindowsThatBoardsRead() {
        assertThat(recount("--from", "2020-03-01", "--to", "2020-03-02")).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        按明细表现有的条目重算 2020-03-01 至 2020-03-02 的窗口：
                          2020-03-01：条目 3，窗口 18，不同 16
                          2020-03-02：没有条目，也没有窗口
                        共改写 16 个窗口；再运行一次，结果不变。没有重新判断预警。发声人数仍是按时到达的条目的：谁写了哪一条，不存入任何表。
                        """);
        for (String subject : List.of("water", "weibo/1")) {
            assertThat(database.text(COUNTED.formatted(subject)))
                    .isEqualTo(
                            """
                            1h	1	0	1	1	2	7	{'microblog':2}	9
                            1h	0	1	0	0	0	0	{'microblog':1}	1
                            24h	1	1	1	1	2	7	{'microblog':3}	10
                            """);
        }
    }

    @Test
    void shouldPutDaysWithoutAnythingInOneLineAndSayThatTheRangeBeginsBeforeTheFirstItem() {
        assertThat(recount("--from", "2019-03-01")).isZero();
        assertThat(run.out())
                .startsWith(
                        """
                        按明细表现有的条目重算 2019-03-01 至 2020-03-05 的窗口：
                        明细表中最早的条目是 2020-03-01 的；如果写错了年份，请改 --from。
                          2019-03-01 至 2020-02-29：没有条目，也没有窗口
                          2020-03-01：条目 3，窗口 18，不同 16
                          2020-03-02 至 2020-03-05：没有条目，也没有窗口
                        共改写 16 个窗口；""");
        assertThat(recount("--from", "2020-03-02")).isZero();
        assertThat(run.out()).doesNotContain("最早的条目");
    }

    /** What is stored no more was counted once. */
    @Test
    void shouldCorrectADayOfWhichOnlyWindowsAreLeft() {
        database.execute("DELETE FROM items WHERE item_id != 'weibo/4'");
        assertThat(recount("--from", "2020-02-01", "--to", "2020-03-01")).isZero();
        assertThat(run.out())
                .contains(
                        "2020-02-01 至 2020-02-29：没有条目，也没有窗口\n", "2020-03-01：条目 0，窗口 0，不同 4，其中变小 4");
    }

    /** They are not forgotten: somebody has to come back for them. */
    @Test
    void shouldSayWhichHistoryItIsTooEarlyFor() {
        late(1, "2020-03-02 12:00:00");
        late(2, "2020-03-06 12:00:00");
        late(3, "2020-03-07 12:00:00");
        assertThat(recount("--from", "2020-03-01")).isZero();
        assertThat(run.out())
                .endsWith(
                        "2020-03-06 至 2020-03-07 还有 2 条历史没有补算，作业可能还在更正这些日子；请从 2020-03-12 起再运行"
                                + " ./yuqing recount --from 2020-03-06。\n");
    }

    @Test
    void shouldChangeNothingTheSecondTime() {
        assertThat(recount("--from", "2020-03-01")).isZero();
        String before = database.text("SELECT * FROM subject_windows FINAL ORDER BY ALL");
        assertThat(recount("--from", "2020-03-01")).isZero();

        assertThat(run.out()).contains("2020-03-01：条目 3，窗口 18，不同 0\n", "共改写 0 个窗口");
        assertThat(database.text("SELECT * FROM subject_windows FINAL ORDER BY ALL"))
                .isEqualTo(before);
    }

    @Test
    void shouldWriteNothingIfThatIsAskedFor() {
        assertThat(recount("--from", "2020-03-01", "--dry-run")).isZero();
        assertThat(run.out())
                .contains("按明细表现有的条目试算 2020-03-01 至 2020-03-05", "共 16 个窗口不同，没有写入任何数据。");
        assertThat(database.value("SELECT count() FROM subject_windows")).isEqualTo("4");
    }

    @Test
    void shouldTellProgramsOfEachDay() {
        assertThat(recount("--from", "2020-03-01", "--to", "2020-03-01", "--json")).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        {"day":"2020-03-01","items":3,"windows":18,"corrections":16,"smaller":0,"written":true}
                        """);
    }

    @Test
    void shouldTellProgramsWhatTheScreenSays() {
        late(2, "2020-03-06 12:00:00");
        late(3, "2020-03-07 12:00:00");
        assertThat(recount("--from", "2020-01-01", "--json", "--dry-run")).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        {"first_item":"2020-03-01"}
                        {"day":"2020-01-01","to":"2020-02-29","items":0,"windows":0,"corrections":0,"smaller":0,"written":false}
                        {"day":"2020-03-01","items":3,"windows":18,"corrections":16,"smaller":0,"written":false}
                        {"day":"2020-03-02","to":"2020-03-05","items":0,"windows":0,"corrections":0,"smaller":0,"written":false}
                        {"too_early":{"items":2,"from":"2020-03-06","to":"2020-03-07","again_on":"2020-03-12"}}
                        """);
    }

    @Test
    void shouldCountWhatStandsInTheTableAndNoMore() {
        database.execute("DELETE FROM items WHERE item_id = 'weibo/2'");
        item("weibo/1", "original", "2020-03-01 08:00:10", "positive", "['road']", 8);

        assertThat(recount("--from", "2020-03-01")).isZero();

        assertThat(run.out()).contains("其中变小 3");
        assertThat(database.text(COUNTED.formatted("water")))
                .isEqualTo(
                        """
                        1h	0	0	0	0	0	0	{}	10
                        1h	0	1	0	0	0	0	{'microblog':1}	1
                        24h	0	1	0	0	1	0	{'microblog':1}	10
                        """);
        assertThat(database.text(COUNTED.formatted("road")))
                .isEqualTo(
                        """
                        1h	1	0	0	0	0	8	{'microblog':1}	9
                        24h	1	0	0	0	0	8	{'microblog':1}	9
                        """);
    }

    /** By bytes the second id stands behind the first, by the characters of Java before it. */
    @Test
    void shouldKeepSubjectsApartWhateverTheirIds() {
        thread("weibo/～");
        thread("weibo/😀");
        assertThat(recount("--from", "2020-03-02", "--to", "2020-03-02")).isZero();
        assertThat(run.out()).contains("2020-03-02：条目 2，窗口 8，不同 8\n");
        database.execute("DELETE FROM subject_windows WHERE subject_id = 'weibo/～'");

        assertThat(recount("--from", "2020-03-02", "--to", "2020-03-02")).isZero();

        assertThat(run.out()).contains("2020-03-02：条目 2，窗口 8，不同 4\n");
    }

    @Test
    void shouldSayInOneSentenceThatClickHouseIsNotThere() {
        ToolRun gone =
                ToolRun.of("recount", "--from", "2020-03-01", "--clickhouse", "http://127.0.0.1:1");
        assertThat(gone.code()).isEqualTo(2);
        assertThat(gone.err()).startsWith("yuqing: ClickHouse（http://127.0.0.1:1").hasLineCount(1);
    }

    @Test
    void shouldSayInOneSentenceWhatCannotBeCounted() {
        assertThat(recount("--from", "2020-03-01", "--to", "2020-03-06")).isEqualTo(2);
        assertThat(run.err()).contains("2020-03-06 还不能重算", "最晚算到 2020-03-05").hasLineCount(1);
        read("2020-01-01 00:00:00");
        assertThat(recount("--from", "2020-03-01")).isEqualTo(2);
        assertThat(run.err()).contains("2020-03-01 不能重算：明细只保留 30 天").hasLineCount(1);
        assertThat(recount("--from", "10月1日")).isEqualTo(2);
        assertThat(run.err())
                .contains("选项 --from 的值 '10月1日' 无法使用：应为日期，如 2026-07-01。")
                .hasLineCount(1);
        assertThat(recount("--from", "2020-02-30")).isEqualTo(2);
        assertThat(run.err()).contains("'2020-02-30' 无法使用：应为日期").hasLineCount(1);
        assertThat(recount()).isEqualTo(2);
        assertThat(run.err()).contains("yuqing recount 缺少选项 --from").hasLineCount(1);
        assertThat(database.value("SELECT count() FROM subject_windows")).isEqualTo("4");
    }

    private void late(int offset, String eventAt) {
        database.execute(
                "INSERT INTO late_items (source_topic, source_partition, source_offset, item_id,"
                        + " event_at, published_at, watermark_at) VALUES ('yuqing.posts', 0, %1$d, 'weibo/%1$d', '%2$s', '%2$s', '%2$s')"
                                .formatted(offset, eventAt));
    }

    private int recount(String... words) {
        List<String> all = new ArrayList<>(List.of("recount"));
        all.addAll(List.of(words));
        all.addAll(List.of("--clickhouse", database.url(), "--database", database.name()));
        all.addAll(List.of("--platforms", platforms.toString()));
        run = ToolRun.of(all.toArray(String[]::new));
        return run.code();
    }

    private void thread(String id) {
        item(id, "original", "2020-03-02 08:00:00", "neutral", "[]", 0);
    }

    /** What is no original belongs to the thread of the post. */
    private void item(
            String id, String kind, String at, String sentiment, String topics, int likes) {
        String root = kind.equals("original") ? id : "weibo/1";
        database.execute(
                "INSERT INTO items (item_id, platform, channel, kind, root_id, published_at, event_at,"
                        + " text, sentiment, category, topics, likes, version) VALUES ('%s', 'weibo',"
                                .formatted(id)
                        + " 'microblog', '%s', '%s', '%s', '%s', '今天城南片区停水', '%s',"
                                .formatted(kind, root, at, at, sentiment)
                        + " 'public_concern', %s, %d, %d)".formatted(topics, likes, 2 + likes));
    }

    /** When a job read its first record. */
    private void read(String minute) {
        database.execute(
                "INSERT INTO ledger (source_topic, source_partition, minute, read, counted, version)"
                        + " VALUES ('posts', 0, '%s', 1, 1, 2)".formatted(minute));
    }
}

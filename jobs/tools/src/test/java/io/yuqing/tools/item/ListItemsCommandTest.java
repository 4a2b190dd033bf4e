/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.tools.ToolRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ListItemsCommandTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    @TempDir private static Path folder;
    private static ClickHouseDatabase database;
    private static Path config;
    private ToolRun run;

    @BeforeAll
    static void store() throws Exception {
        Path platforms =
                Files.writeString(
                        folder.resolve("platforms.yaml"),
                        "- {code: weibo, aliases: [微博], channel: microblog}\n");
        config =
                Files.writeString(
                        folder.resolve("job.yaml"), "platforms: {file: %s}\n".formatted(platforms));
        database = CLICKHOUSE.database();
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
        // The first of them came last, as a row of a workbook does.
        item(
                "weibo/1",
                "weibo",
                "microblog",
                "original",
                "2020-03-01 08:00:10",
                10,
                "停水",
                "城南\\n停水 〔电话〕");
        item("weibo/2", "weibo", "", "comment", "2020-03-02 08:00:10", 30, "", "什么时候来水");
        item("bbs/1", "yunting-bbs", "forum", "original", "2020-03-03 08:00:10", 20, "路灯", "路灯不亮");
        database.execute(
                "INSERT INTO source_states (source_id, platform, channel, state, version) VALUES"
                        + " ('city-forum', 'yunting-bbs', 'forum', 'ok', 1)");
    }

    @Test
    void shouldShowWhatWasStoredLast() {
        assertThat(list()).isZero();
        assertThat(
                        run.out()
                                .lines()
                                .map(
                                        line ->
                                                line.replaceFirst(
                                                        "^[0-9: -]{16}", "STORED          ")))
                .containsExactly(
                        "存入时间          发布时间          来源               类型  编号     标题和正文",
                        "STORED            2020-03-01 08:00  weibo/microblog    原帖  weibo/1  停水｜城南 停水 〔电话〕",
                        "STORED            2020-03-03 08:00  yunting-bbs/forum  原帖  bbs/1    路灯｜路灯不亮",
                        "STORED            2020-03-02 08:00  weibo              跟帖  weibo/2  什么时候来水");
        assertThat(list("--most", "1")).isZero();
        assertThat(run.out()).hasLineCount(2).contains("weibo/1");
    }

    @Test
    void shouldTakeASourceByItsIdByItsPlatformAndByItsChannel() {
        list("--source", "city-forum");
        assertThat(run.out()).hasLineCount(2).contains("bbs/1");
        list("--source", "微博");
        assertThat(run.out()).hasLineCount(3).contains("weibo/1", "weibo/2");
        list("--source", "weibo/microblog");
        assertThat(run.out()).hasLineCount(2).contains("weibo/1");
    }

    @Test
    void shouldShowAllOfOne() {
        for (String id : List.of("weibo/1", "1")) {
            assertThat(list(id, "--source", "weibo")).isZero();
            assertThat(run.out())
                    .startsWith("编号：weibo/1\n来源：weibo/microblog\n类型：原帖\n发布时间：2020-03-01 08:00\n")
                    .contains("标题：停水\n正文：城南 停水 〔电话〕\n", "情感：负面\n", "话题：road、water\n")
                    .endsWith("互动：点赞 7、评论 0、转发 0、阅读 0\n");
        }
    }

    @Test
    void shouldTellProgramsTheSame() {
        assertThat(list("weibo/1", "--json")).isZero();
        assertThat(run.out().replaceFirst("(stored_at\":\")[^\"]+", "$1?"))
                .isEqualTo(
                        """
                        {"item_id":"weibo/1","platform":"weibo","channel":"microblog","kind":"original","root_id":"weibo/1","published_at":"2020-03-01T08:00:10+08:00","stored_at":"?","title":"停水","text":"城南\\n停水 〔电话〕","media_text":"","url":"","region":"","sentiment":"negative","category":"","topics":["road","water"],"likes":7,"comments":0,"reposts":0,"views":0}
                        """);
    }

    @Test
    void shouldSayWhenThereIsNone() {
        assertThat(list("weibo/9")).isEqualTo(1);
        assertThat(run.out()).isEqualTo("没有这样的条目；刚导入的要等作业读到，下落见 ./yuqing batch 批次编号。\n");
        assertThat(list("--most", "1001")).isEqualTo(2);
        assertThat(run.err()).contains("应为 1 至 1000 的整数").hasLineCount(1);
    }

    private int list(String... words) {
        List<String> all = new ArrayList<>(List.of("item", "list"));
        all.addAll(List.of(words));
        all.addAll(List.of("--clickhouse", database.url(), "--database", database.name()));
        all.addAll(List.of("--config", config.toString()));
        run = ToolRun.of(all.toArray(String[]::new));
        return run.code();
    }

    /**
     * @param ago how long ago it was stored, in minutes
     */
    private static void item(
            String id,
            String platform,
            String channel,
            String kind,
            String at,
            int ago,
            String title,
            String text) {
        database.execute(
                ("INSERT INTO items (item_id, platform, channel, kind, root_id, published_at, event_at,"
                                + " title, text, sentiment, topics, likes, version, stored_at) VALUES ('%1$s',"
                                + " '%2$s', '%3$s', '%4$s', '%1$s', '%5$s', '%5$s', '%7$s', '%8$s',"
                                + " 'negative', ['road', 'water'], 7, 2, now() - INTERVAL %6$d MINUTE)")
                        .formatted(id, platform, channel, kind, at, ago, title, text));
    }
}

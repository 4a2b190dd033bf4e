/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.report.docx.template.FilledPaper;
import io.yuqing.sql.StatementSplitter;
import io.yuqing.tools.Main;
import io.yuqing.tools.common.Terminal;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code report} on the small office of the report module, on the morning of 12 May 2026. */
class ReportCommandsTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final Instant MORNING = Instant.parse("2026-05-12T01:00:00Z");
    private static final Path OFFICE =
            Path.of(
                    System.getProperty("yuqing.root"),
                    "jobs/report/src/test/resources/io/yuqing/report/write/office.sql");

    private static ClickHouseDatabase database;

    @TempDir Path folder;

    private String out;
    private String err;

    @BeforeAll
    static void seed() throws Exception {
        database = CLICKHOUSE.database();
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
        StatementSplitter.split(Files.readString(OFFICE)).forEach(database::execute);
    }

    @Test
    void theDailyLogIsOfYesterdayIfNobodySaysADay() throws Exception {
        assertThat(report("daily", "--out", folder.toString())).isZero();

        assertThat(out)
                .startsWith("已写成《2026年5月11日网络舆情情况》（网络舆情日志）：")
                .contains(folder.resolve("report.docx").toString())
                .doesNotContain("注意：");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("河堤渗水");
        assertThat(Files.size(folder.resolve("report.docx"))).isPositive();
    }

    @Test
    void programsAreToldInOneLine() throws Exception {
        assertThat(report("topic", "flood", "--out", folder.toString(), "--json")).isZero();

        JsonNode told = new ObjectMapper().readTree(out);
        assertThat(out.lines()).hasSize(1);
        assertThat(told.path("kind").asText()).isEqualTo("topic");
        assertThat(told.path("title").asText()).isEqualTo("关于“河堤渗水”的网络舆情专报");
        assertThat(told.path("doubts").asInt()).isEqualTo(1);
        assertThat(told.path("figures").asInt()).isGreaterThan(50);
        List<String> files = new ArrayList<>();
        told.path("files").forEach(file -> files.add(file.asText()));
        assertThat(files).contains("report.json", "report.docx", "report.html");
        assertThat(files).allMatch(file -> Files.exists(folder.resolve(file)));
    }

    @Test
    void theWeekEndsYesterdayAndTheBulletinIsOfTheMonthBefore() {
        assertThat(report("weekly", "--out", folder.toString())).isZero();
        assertThat(out).contains("2026年5月5日至11日网络舆情情况");

        assertThat(report("bulletin", "--out", folder.toString())).isZero();
        assertThat(out).contains("2026年4月1日至30日网络舆情办理情况");

        assertThat(report("bulletin", "--day", "2026-05-11", "--out", folder.toString())).isZero();
        assertThat(out)
                .contains("2026年5月1日至31日网络舆情办理情况")
                .contains("注意：所选的时间还没有结束，数字截至5月12日 09:00。");
    }

    @Test
    void aCaseAnAlertAndAPostAreFoundByTheirIds() {
        assertThat(report("case", "cflood22", "--out", folder.toString())).isZero();
        assertThat(report("alert", "f1aaaaaa", "--out", folder.toString())).isZero();
        assertThat(report("thread", "weibo/o0", "--out", folder.toString())).isZero();
        assertThat(out).contains("关于网帖“河堤第0次”的网络舆情专报");
    }

    @Test
    void whatIsNotThereOrHasNotBegunIsRefusedInOneSentence() {
        assertThat(report("topic", "nothing", "--out", folder.toString())).isEqualTo(1);
        assertThat(err).isEqualTo("yuqing: 没有编号或名称为 nothing 的话题；现有 flood（河堤渗水）、quiet（没人说的话题）。\n");

        assertThat(report("daily", "--day", "2026-05-13", "--out", folder.toString())).isEqualTo(1);
        assertThat(err).contains("还没有开始").hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTopicIsFoundByItsNameToo() {
        assertThat(report("topic", "河堤渗水", "--out", folder.toString())).isZero();
        assertThat(out).startsWith("已写成《关于“河堤渗水”的网络舆情专报》");

        assertThat(report("topic", "话题", "--out", folder.toString())).isEqualTo(1);
        assertThat(err).contains("现有 quiet（没人说的话题）、flood（河堤渗水）。");
    }

    @Test
    void ofManyTopicsOnlySomeAreNamed() {
        StringBuilder rows = new StringBuilder("('more0', '河堤渗水', '无', 1, 0, 1)");
        for (int i = 1; i < 30; i++) {
            rows.append(", ('more" + i + "', '又一个" + i + "', '无', 1, 0, 1)");
        }
        database.execute(
                "INSERT INTO topics (topic_id, name, expression, revision, deleted, version) VALUES "
                        + rows);
        try {
            assertThat(report("topic", "又一个7号", "--out", folder.toString())).isEqualTo(1);
            assertThat(err)
                    .contains("现有 32 个，如 more7（又一个7）、flood", "全部见 ./yuqing topic list")
                    .hasLineCount(1);
            assertThat(report("topic", "河堤渗水", "--out", folder.toString())).isEqualTo(1);
            assertThat(err).contains("不止一个；请写编号：flood（河堤渗水）、more0（河堤渗水）。");
        } finally {
            database.execute(
                    "ALTER TABLE topics DELETE WHERE topic_id LIKE 'more%' SETTINGS mutations_sync ="
                            + " 1");
        }
    }

    @Test
    void timesAreSaidOnceAndWhole() {
        String[] half = {"daily", "--from", "2026-05-11", "--out", folder.toString()};
        assertThat(report(half)).isEqualTo(2);
        assertThat(err).contains("--from 和 --to 须同时给出。");

        String[] twice = {
            "daily",
            "--day",
            "2026-05-11",
            "--from",
            "2026-05-11",
            "--to",
            "2026-05-12",
            "--out",
            folder.toString()
        };
        assertThat(report(twice)).isEqualTo(2);
        assertThat(err).contains("只能用一种");

        String[] backward = {
            "daily", "--from", "2026-05-12", "--to", "2026-05-11", "--out", folder.toString()
        };
        assertThat(report(backward)).isEqualTo(1);
        assertThat(err).contains("结束时间不晚于开始时间");
    }

    @Test
    void aPaperIsAskedAgainAndLateDataIsACorrection() {
        assertThat(report("daily", "--out", folder.toString())).isZero();
        assertThat(report("check", folder.toString())).isZero();
        assertThat(out).startsWith("《2026年5月11日网络舆情情况》：重新查询 ").contains("都与报告一致");

        database.execute(
                "INSERT INTO items (platform, kind, item_id, root_id, channel, published_at,"
                        + " collected_at, text, sentiment, version) VALUES ('bbs', 'original',"
                        + " 'bbs/late', 'bbs/late', 'forum', '2026-05-11 22:00:00',"
                        + " '2026-05-12 22:00:00', '迟到', 'neutral', 2)");
        try {
            assertThat(report("check", folder.toString())).isEqualTo(1);
            assertThat(out).contains("更正：当日概况：70条 更正为 71条。");
            assertThat(report("check", folder.toString(), "--json")).isEqualTo(1);
            assertThat(out).contains("\"before\":\"70条\"").contains("\"now\":\"71条\"");
        } finally {
            database.execute(
                    "ALTER TABLE items DELETE WHERE item_id = 'bbs/late' SETTINGS mutations_sync = 1");
        }
    }

    @Test
    void aFolderWithoutAPaperIsToldSo() {
        assertThat(report("check", folder.toString())).isEqualTo(2);
        assertThat(err).contains("读不出报告").contains("report.json");
    }

    @Test
    void theOfficeStandsInTheHeadOfThePaper() throws Exception {
        String[] words = {"daily", "--out", folder.toString(), "--publisher", "清河县网信办"};
        assertThat(report(words)).isZero();
        assertThat(Files.readString(folder.resolve("report.html"))).contains("清河县网信办");
        assertThat(FilledPaper.read(Files.readAllBytes(folder.resolve("report.docx"))).open())
                .containsExactly("第　　期");

        words[4] = "某".repeat(41);
        assertThat(report(words)).isEqualTo(2);
        assertThat(err).contains("--publisher 最长 40 个字");
    }

    @Test
    void theTemplateIsWrittenOnceAndAPaperIsWrittenOnIt() throws Exception {
        Path template = folder.resolve("county.docx");
        assertThat(run("report", "template", "--out", template.toString())).isZero();
        assertThat(out).contains("已写出模板");
        assertThat(run("report", "template", "--out", template.toString())).isEqualTo(2);
        assertThat(err).contains("已经存在");

        Path paper = folder.resolve("paper");
        String[] words = {"daily", "--out", paper.toString(), "--template", template.toString()};
        assertThat(report(words)).isZero();

        Files.writeString(template, "no document");
        assertThat(report(words)).isEqualTo(2);
        assertThat(err).contains("模板 " + template + " 无法使用：");
    }

    private int report(String... words) {
        List<String> all = new ArrayList<>(List.of("report"));
        all.addAll(List.of(words));
        all.addAll(List.of("--clickhouse", database.url(), "--database", database.name()));
        return run(all.toArray(String[]::new));
    }

    private int run(String... words) {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        ByteArrayOutputStream faults = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(
                        new PrintStream(answers, true, StandardCharsets.UTF_8),
                        new PrintStream(faults, true, StandardCharsets.UTF_8),
                        new BufferedReader(new StringReader("")),
                        Map.of(),
                        Clock.fixed(MORNING, ZoneOffset.UTC));
        int code = Main.run(terminal, words);
        out = answers.toString(StandardCharsets.UTF_8);
        err = faults.toString(StandardCharsets.UTF_8);
        return code;
    }
}

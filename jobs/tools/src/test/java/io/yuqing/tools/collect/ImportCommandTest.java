/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.tools.Main;
import io.yuqing.tools.common.Terminal;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Instant NOW = Instant.parse("2025-11-30T04:00:00Z");

    private static final String PLATFORMS =
            """
            - code: weibo
              aliases: [新浪微博]
              channel: microblog
              posts: ["weibo.com/*/{id}", "m.weibo.cn/detail/{id}"]
            - {code: yunting-bbs, aliases: [云汀论坛], channel: forum}
            """;

    private static final String TABLE =
            """
            云汀县舆情监测日报,,,,,,,,
            标题,正文,链接,发布时间,来源网站,作者,情感,转发数,联系电话
            东湖水质变差,东湖的水又臭了，打13800138000,https://weibo.com/1234567890/OAbCd1eFg,2025-11-29 16:15,新浪微博,欧阳某某,负面,1.2万,13900139000
            停水通知,明天停水 @欧阳某某 ,https://bbs.example.cn/t/1,昨天 09:00,云汀论坛,司马某某,中性,4,13900139001
            老事,上个月的事,https://bbs.example.cn/t/2,2025-10-01 10:00,云汀论坛,上官某某,,,
            =只有日期,打13800138000,https://bbs.example.cn/t/3,2025-11-28,云汀论坛,诸葛某某,,,13900139002
            """;

    @TempDir Path folder;
    private Path config;
    private Path table;
    private String posts;
    private String comments;
    private String out;
    private InputStream input = InputStream.nullInputStream();

    @BeforeEach
    void files() throws IOException {
        posts = KAFKA.newTopic("posts", 2);
        comments = KAFKA.newTopic("comments", 2);
        Path platforms = Files.writeString(folder.resolve("platforms.yaml"), PLATFORMS);
        config =
                Files.writeString(
                        folder.resolve("job.yaml"),
                        "kafka: {bootstrap-servers: '%s', topics: {posts: %s, comments: %s}}\nplatforms: {file: %s}\n"
                                .formatted(KAFKA.bootstrap(), posts, comments, platforms));
        table = Files.createDirectories(folder.resolve("inbox")).resolve("日报.csv");
        Files.writeString(table, TABLE);
        Files.setLastModifiedTime(table, FileTime.from(NOW));
    }

    @Test
    void shouldFirstShowAClerkWhatWouldBecomeOfTheFile() {
        assertThat(run("import", table.toString(), "--dry-run")).isEqualTo(1);
        assertThat(out.lines().map(line -> line.replaceAll("e1:[0-9a-f]{8}", "e1:x")))
                .containsExactly(
                        table + "（按 table 格式试读，没有写入任何数据）",
                        "文件写成于 2025-11-30 12:00，“昨天”“3小时前”等时间按此推算",
                        "  标题 → 标题",
                        "  正文 → 正文",
                        "  链接 → 链接",
                        "  发布时间 → 发布时间",
                        "  来源网站 → 平台",
                        "  转发数 → 转发数",
                        "只用于区分不同的人，立即变成化名，不留原文：作者",
                        "涉及个人，不读取：联系电话",
                        "是别的系统的判断，不采用：情感",
                        "可导入 3 条：帖文 3、评论 0",
                        "  其中 1 条早于 72 小时（window.retention），是历史：存入明细并记账，不报警；"
                                + "比库中最新的条目早这么多的不进窗口，全部入账后用 ./yuqing recount --from 2025-10-01 补算",
                        "退回 1 条：",
                        "  1 条：发布时间只有日期，没有几点几分；请导出完整时间，或在 --map 文件中用 clock 指定（第 6 行）",
                        "写入后的样子（前 3 条）：",
                        "  2025-11-29 16:15 weibo，微博，weibo/5086244610294702",
                        "    标题：东湖水质变差",
                        "    正文：东湖的水又臭了，打〔电话〕",
                        "    链接：https://m.weibo.cn/detail/5086244610294702",
                        "    转发 12,000",
                        "    作者：e1:x…（化名）",
                        "  2025-11-29 09:00 yunting-bbs，论坛，yunting-bbs/2a94dcc03a0092513ccc3ceb921e64cc",
                        "    标题：停水通知",
                        "    正文：明天停水 @用户",
                        "    链接：https://bbs.example.cn/t/1",
                        "    转发 4",
                        "    作者：e1:x…（化名）",
                        "  2025-10-01 10:00 yunting-bbs，论坛，yunting-bbs/"
                                + "c000093e128c661d18bc7d0e93679e1a",
                        "    标题：老事",
                        "    正文：上个月的事",
                        "    链接：https://bbs.example.cn/t/2",
                        "    作者：e1:x…（化名）");
        assertThat(values(posts)).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(folder.resolve("inbox/rejected")).doesNotExist();
    }

    @Test
    void shouldWriteWhatCanBeTakenAndGiveBackTheRest() throws IOException {
        assertThat(run("import", table.toString())).isEqualTo(1);
        assertThat(out)
                .contains("可导入 3 条：帖文 3、评论 0", "退回 1 条：", "\n已写入 3 条\n")
                .containsPattern("批次编号 (f[0-9a-z]+)；它的下落：./yuqing batch \\1 --sent 3\n")
                .contains("退回的条目：" + folder.resolve("inbox/rejected/日报.csv") + "（")
                .doesNotContain("分区", "偏移量");
        assertThat(folder.resolve("data/edge.key")).exists();
        List<String> stored = values(posts);
        assertThat(stored).hasSize(3);
        assertThat(stored.stream().map(ImportCommandTest::batch).distinct())
                .singleElement()
                .satisfies(batch -> assertThat(out).contains("批次编号 " + batch + "；"));

        String refused = Files.readString(folder.resolve("inbox/rejected/日报.csv"));
        assertThat(refused).startsWith("\uFEFF行号,标题,").contains("6,'=只有日期,打〔电话〕,");

        List<String> everything = new ArrayList<>(stored);
        everything.add(refused);
        everything.add(out);
        assertThat(everything)
                .noneMatch(text -> text.contains("某某"))
                .noneMatch(text -> text.contains("13800138000") || text.contains("1390013"))
                .noneMatch(text -> text.contains("1234567890"));
    }

    @Test
    void shouldGiveBackTheLinesOfEachFileOfOneNameInAFileOfItsOwn() throws IOException {
        Path other = folder.resolve("inbox/other/日报.csv");
        Files.createDirectories(other.getParent());
        Files.copy(table, other, StandardCopyOption.COPY_ATTRIBUTES);
        Path given = folder.resolve("given");

        run("import", table.getParent().toString(), "--rejected", given.toString());

        assertThat(given.resolve("日报.csv")).exists();
        assertThat(given.resolve("日报-2.csv")).hasSameTextualContentAs(given.resolve("日报.csv"));
    }

    @Test
    void shouldWriteTheSameWhenAFileComesTwice() {
        run("import", table.toString());
        List<String> once = values(posts);
        run("import", table.getParent().toString());
        assertThat(values(posts)).hasSize(6).containsAll(once);
        assertThat(values(posts).stream().map(ImportCommandTest::withoutBatch).distinct())
                .hasSize(3);
        assertThat(values(posts).stream().map(ImportCommandTest::batch).distinct()).hasSize(2);
    }

    @Test
    void shouldTellProgramsTheBatchAndHowManyRecordsItHas() {
        run("import", table.toString(), "--json");
        assertThat(out).contains("\"batch\":\"" + batch(values(posts).get(0)) + "\",\"sent\":3,");
        run("import", table.toString(), "--json", "--dry-run");
        assertThat(out).contains("\"batch\":null,\"sent\":null,");
    }

    @Test
    void shouldTellProgramsWhatTheScreenSays() throws IOException {
        Files.writeString(
                table,
                """
                正文,登记,来源网站,姓名
                停水,2025-11-29 08:30,县广播站,某甲
                """);
        run("import", table.toString(), "--dry-run", "--json");
        assertThat(out)
                .contains(
                        "\"recount_from\":null",
                        "\"unknown_platforms\":{}",
                        "\"columns\":{\"taken\":[\"正文\",\"来源网站\"],\"unknown\":[\"登记\"],\"personal\":[\"姓名\"]}",
                        "\"missing_columns\":[\"published_at\"]");
        Files.writeString(table, "正文,发布时间,来源网站\n停水,2025-10-01 08:30,县广播站\n");
        run("import", table.toString(), "--json");
        assertThat(out)
                .contains(
                        "\"history\":1,\"recount_from\":\"2025-10-01\"",
                        "\"unknown_platforms\":{\"县广播站\":1}",
                        "\"missing_columns\":[]",
                        "\"written\":{\"" + posts + "\":");
    }

    /** The table of refused lines is mended and imported: nothing that it had may be lost. */
    @Test
    void shouldGiveBackWhatItDidNotUseButNoPerson() throws IOException {
        Files.writeString(
                table,
                """
                标题,发布时间,来源网站,作者,姓名,情感,工单状态,承办单位,处理人,跟进,备注
                停水,2025-11-28,云汀论坛,小桥流水,欧阳某某,负面,已办结,住建局,张三,李四,小桥流水来电13800138000
                """);
        run("import", table.toString());
        assertThat(Files.readString(folder.resolve("inbox/rejected/日报.csv")).lines())
                .first()
                .isEqualTo("\uFEFF行号,标题,发布时间,来源网站,作者,姓名,情感,工单状态,承办单位,处理人,跟进,备注,原因");
        assertThat(Files.readString(folder.resolve("inbox/rejected/日报.csv")))
                .contains("2,停水,2025-11-28,云汀论坛,,,负面,已办结,住建局,,,,");
    }

    @Test
    void shouldNotWriteOverAnythingButAnEarlierTableOfRefusedLines() throws IOException {
        String before = Files.readString(table);
        run("import", table.toString(), "--rejected", table.getParent().toString());
        run("import", table.toString(), "--rejected", table.getParent().toString());
        assertThat(Files.readString(table)).isEqualTo(before);
        assertThat(out).contains("退回的条目：" + table.resolveSibling("日报-2.csv"));
        try (Stream<Path> all = Files.list(table.getParent())) {
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void shouldReadAWholeFolderAndNotWhatItWroteThereItself() throws IOException {
        run("import", table.toString());
        Files.writeString(
                folder.resolve("inbox/c.ndjson"),
                "{\"id\":\"c1\",\"post_id\":\"p1\",\"platform\":\"weibo\",\"author\":\"某某\","
                        + "\"published_at\":\"2025-11-29T16:20:00+08:00\",\"text\":\"评论\"}\n");
        Files.writeString(folder.resolve("inbox/~$日报.csv"), "lock");
        assertThat(run("import", folder.resolve("inbox").toString(), "--dry-run")).isEqualTo(1);
        assertThat(out)
                .contains("c.ndjson（按 canonical 格式", "日报.csv（按 table 格式", "评论 1")
                .doesNotContain("rejected", "~$");
    }

    @Test
    void shouldNotLetAFileThatCannotBeReadKeepTheOthersBack() throws IOException {
        Files.writeString(folder.resolve("inbox/0.txt"), "会议记录");
        assertThat(run("import", folder.resolve("inbox").toString())).isEqualTo(2);
        assertThat(out).contains("0.txt：前 20 行里没有认出表头", "可导入 3 条");
        assertThat(values(posts)).hasSize(3);
    }

    @Test
    void shouldSendNothingOfAFileThatCannotBeReadToItsEnd() throws IOException {
        Files.writeString(table, TABLE + "\"没有关上的引号,1,2\n");
        assertThat(run("import", table.toString())).isEqualTo(2);
        assertThat(out).contains("日报.csv：表格第 7 行起的引号不成对").doesNotContain("Exception");
        assertThat(values(posts)).isEmpty();
    }

    @Test
    void shouldReadWhatComesByAPipe() throws IOException {
        input = Files.newInputStream(table);
        assertThat(run("import", "-", "--rejected", folder.resolve("given").toString()))
                .isEqualTo(1);
        assertThat(out).contains("stdin（按 table 格式）", "可导入 3 条").doesNotContain("/tmp/yuqing-");
        assertThat(values(posts)).hasSize(3).anyMatch(json -> json.contains("2025-11-29T09:00"));
        assertThat(folder.resolve("given/stdin.csv")).exists();

        input = new ByteArrayInputStream("会议记录".getBytes(StandardCharsets.UTF_8));
        assertThat(run("import", "-")).isEqualTo(2);
        assertThat(out).startsWith("yuqing: stdin：前 20 行里没有认出表头");
    }

    @Test
    void shouldReadAWorkbookThatComesByAPipe() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("1");
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("正文");
            header.createCell(1).setCellValue("发布时间");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("停水");
            row.createCell(1).setCellValue("2025-11-29 08:30");
            book.write(bytes);
        }
        input = new ByteArrayInputStream(bytes.toByteArray());
        assertThat(run("import", "-", "--platform", "weibo", "--dry-run")).isZero();
        assertThat(out).contains("stdin（按 table 格式试读", "可导入 1 条");
    }

    /** An id bears its platform: who mends the name later has the item twice. */
    @Test
    void shouldNamePlatformsThatNobodyKnowsBeforeTheyAreWritten() throws IOException {
        Files.writeString(
                table,
                """
                正文,发布时间,来源网站
                停水,2025-11-29 08:30,县广播站
                停电,2025-11-29 08:31,县广播站
                停气,2025-11-29 08:32,城关小报
                """);
        run("import", table.toString(), "--dry-run");
        assertThat(out).contains("不认识的平台：县广播站（2 条）、城关小报（1 条）；统计时并入“其他”。");
        run("import", table.toString());
        assertThat(out).as("it is too late for that").doesNotContain("不认识的平台");
    }

    @Test
    void shouldSayWhichColumnsNobodyRecognised() throws IOException {
        Files.writeString(table, "标题,正文,登记,来源网站\n停水,城东停水,2025-11-29 08:30,微博\n");
        run("import", table.toString(), "--dry-run");
        assertThat(out).contains("用不上，不导入：登记", "没有认出发布时间的列；", "用 --map 指定");
        Files.writeString(table, "标题,正文,发布时间,出处\n停水,城东停水,2025-11-29 08:30,微博\n");
        run("import", table.toString(), "--dry-run");
        assertThat(out)
                .contains("用不上，不导入：出处", "没有认出平台的列；", "用 --map 指定")
                .doesNotContain("没有认出发布时间的列");
    }

    @Test
    void shouldLeaveOutWhatIsOlderThanAskedFor() {
        assertThat(run("import", table.toString(), "--dry-run", "--since", "2025-11-29"))
                .isEqualTo(1);
        assertThat(out).contains("可导入 2 条", "早于 --since，略过 1 条");
    }

    @Test
    void shouldSayInOneSentenceWhatCannotBeDone() {
        assertThat(run("import", folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(out).contains("没有文件 ");
        assertThat(run("import", table.toString(), "--as", "excel")).isEqualTo(2);
        assertThat(out).contains("没有名为 'excel' 的格式", "mediacrawler");
        assertThat(run("import", table.toString(), "--channel", "奇怪")).isEqualTo(2);
        assertThat(out).contains("没有渠道 '奇怪'");
        assertThat(run("import", table.toString(), "--kafka", "127.0.0.1:1")).isEqualTo(2);
        assertThat(out).contains("Kafka（127.0.0.1:1）");
    }

    @Test
    void shouldTakeOneThatAPersonFound() {
        assertThat(
                        run(
                                "item",
                                "add",
                                "--url",
                                "https://weibo.com/1234567890/OAbCd1eFg?from=page",
                                "--published",
                                "昨天 08:30",
                                "东湖的水又绿了，打13800138000"))
                .isZero();
        assertThat(out)
                .startsWith("已录入：")
                .contains("weibo/5086244610294702", "打〔电话〕")
                .contains("批次编号 " + batch(values(posts).get(0)) + "；", " --sent 1\n");
        assertThat(values(posts))
                .singleElement()
                .asString()
                .contains("2025-11-29T08:30:00+08:00", "\"author\":\"\"")
                .doesNotContain("1234567890", "13800138000");

        assertThat(run("item", "add", "--published", "昨天", "--platform", "weibo", "一条"))
                .isEqualTo(1);
        assertThat(out).startsWith("退回：发布时间看不出是哪一天的几点");
        assertThat(run("item", "add", "--published", "刚刚", "一条")).isEqualTo(1);
        assertThat(out).startsWith("退回：没有平台");
    }

    private static String batch(String record) {
        return record.replaceFirst(".*,\"source_ref\":\"([^\"]+)\"}$", "$1");
    }

    private static String withoutBatch(String record) {
        return record.replace(batch(record), "");
    }

    private static List<String> values(String topic) {
        return KAFKA.readAll(topic).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(
                List.of(
                        "--config",
                        config.toString(),
                        "--data",
                        folder.resolve("data").toString()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(
                        stream,
                        stream,
                        new BufferedReader(new StringReader("")),
                        input,
                        Map.of(),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        int code = Main.run(terminal, all.toArray(String[]::new));
        out = said.toString(StandardCharsets.UTF_8);
        return code;
    }
}

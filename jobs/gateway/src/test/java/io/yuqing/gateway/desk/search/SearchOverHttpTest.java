/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.config.DeskSettings;
import io.yuqing.gateway.desk.Desk;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.http.OpenGateway;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search in the gateway's own server, over rows in the real engine. */
class SearchOverHttpTest {
    @RegisterExtension private static final DeskTables TABLES = new DeskTables();

    private static final Clock MONDAY = Clock.fixed(DeskTables.NOW, ZoneOffset.UTC);
    private static final int MANY = 130;

    private static final String COLUMNS =
            "INSERT INTO items (item_id, platform, channel, kind, root_id, published_at, title, text,"
                    + " media_text, url, sentiment, category, topics, cluster_id, version) VALUES ";

    private Desk desk;
    private OpenGateway gateway;

    @BeforeAll
    static void store() {
        TABLES.database()
                .execute(
                        COLUMNS
                                + """
                                ('weibo/s1', 'weibo', 'microblog', 'original', 'weibo/s1', '2026-03-02 12:00:00', '东湖停电通知', '东湖小区今晚停电', '', 'https://example.org/s1', 'neutral', 'publicity', ['water'], 'c1', 1),
                                ('weibo/s2', 'weibo', 'microblog', 'comment', 'weibo/s1', '2026-03-02 12:05:00', '', '东湖又停电，气死了', '', 'javascript:alert(1)', 'negative', 'public_concern', ['water'], '', 1),
                                ('bbs/s3', 'bbs', 'forum', 'original', 'bbs/s3', '2026-02-20 09:00:00', '', '东湖小区今晚停电。', '', '', 'neutral', 'publicity', [], 'c1', 1),
                                ('bbs/s4', 'bbs', 'forum', 'original', 'bbs/s4', '2026-03-01 09:00:00', '', '东湖停电演习', '', '', 'neutral', 'other', [], '', 1),
                                ('bbs/s5', 'bbs', 'forum', 'original', 'bbs/s5', '2026-03-01 08:00:00', '看图', '发一张图', '东湖停电公告', '', 'neutral', 'other', [], 'c1', 1),
                                ('bbs/s6', 'bbs', 'forum', 'original', 'bbs/s6', '2026-01-20 08:00:00', '', '东湖停电，很早以前', '', '', 'neutral', 'other', [], '', 1),
                                ('bbs/s7', 'bbs', 'forum', 'original', 'bbs/s7', '2026-03-01 07:00:00', '', '=HYPERLINK("http://evil.example")，南山塌方', '', '', 'neutral', 'emergency', [], '', 1),
                                ('bbs/s8', 'bbs', 'forum', 'original', 'bbs/s8', '2026-03-01 06:00:00', '<script>alert(1)</script>', '南山塌方<b>了</b>', '', '', 'neutral', 'emergency', [], '', 1)\
                                """);
        // Each moment seven times, posts and comments of the same ids.
        TABLES.database()
                .execute(
                        COLUMNS
                                + String.join(
                                        ", ",
                                        IntStream.range(0, MANY)
                                                .mapToObj(SearchOverHttpTest::many)
                                                .toList()));
    }

    private static String many(int i) {
        return "('weibo/m%d', 'weibo', 'microblog', '%s', 'weibo/root%03d', toDateTime('2026-02-25 10:00:00', 'Asia/Shanghai') - %d, '', '西桥堵车', '', '', 'negative', 'other', [], '', 1)"
                .formatted(i / 2, i % 2 == 0 ? "original" : "comment", i, i / 7 * 3_600);
    }

    @BeforeEach
    void open() throws IOException {
        open(TABLES.seeded());
    }

    private void open(DeskSettings settings) throws IOException {
        desk = Desk.of(settings, "127.0.0.1", () -> true, MONDAY);
        gateway = OpenGateway.with(desk::addTo);
    }

    @AfterEach
    void close() {
        gateway.close();
        desk.close();
    }

    @Test
    void shouldShowWhatFiresTheNewestFirst() throws IOException, InterruptedException {
        Document page = search("东湖 AND 停电 AND NOT 演习");

        assertThat(page.select(".hit time").eachAttr("datetime"))
                .containsExactly(
                        "2026-03-02 12:05:00",
                        "2026-03-02 12:00:00",
                        "2026-03-01 08:00:00",
                        "2026-02-20 09:00:00");
        assertThat(page.select("[role=status]").text()).isEqualTo("共 4 条，都已列出。");
        assertThat(page.select("a[rel=next]")).isEmpty();
        Element first = page.select(".hit").get(1);
        assertThat(first.select("mark").eachText()).containsExactly("东湖", "停电", "东湖", "停电");
        assertThat(first.select(".facts").text()).isEqualTo("3月2日 12:00 微博 原发 中性 对外宣传 同文 3 条");
        assertThat(first.select("a[target]").eachAttr("href"))
                .containsExactly("https://example.org/s1");
        assertThat(first.select(".ways a[href^=/desk]").eachAttr("href"))
                .containsExactly("/desk/threads?id=weibo%2Fs1");
        assertThat(page.select(".hit").get(0).select("a[target]")).isEmpty();
        assertThat(page.select(".hit").get(2).select(".media mark").eachText())
                .containsExactly("东湖", "停电");
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "platform, bbs, 3",
        "platform, weibo, 2",
        "platform, nowhere, 0",
        "platform, no%5C'%09where, 0",
        "kind, comment, 1",
        "kind, original, 4",
        "sentiment, negative, 1",
        "sentiment, neutral, 4",
        "category, publicity, 2",
        "topic, water, 2",
        "topic, road, 0",
        "from, 2026-03-02, 2",
        "to, 2026-03-01, 3",
        "to, 2026-02-20, 1",
        "to, 2026-01-21, 1",
        "from, 2026-01-01, 6"
    })
    void shouldKeepToTheFilters(String name, String value, int hits)
            throws IOException, InterruptedException {
        Document page = page("?q=" + encoded("东湖 AND 停电") + "&" + name + "=" + value);

        assertThat(page.select(".hit")).hasSize(hits);
        String chosen =
                page.select("input#" + name).val()
                        + page.select("#" + name + " option[selected]").val();
        assertThat(chosen).isEqualTo(value.contains("where") ? "" : value);
    }

    @Test
    void shouldListEachItemOnceOverAllPages() throws IOException, InterruptedException {
        List<String> roots = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        String path = "/desk/search?q=" + encoded("西桥 AND 堵车");
        while (!path.isEmpty()) {
            Document page = Jsoup.parse(gateway.get(path).body());
            roots.addAll(page.select(".hit .ways a[href^=/desk]").eachAttr("href"));
            outcomes.add(page.select("[role=status]").text());
            path = page.select("a[rel=next]").attr("href");
        }

        assertThat(roots).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(outcomes)
                .containsExactly(
                        "共 130 条；这一页是第 1 至 50 条，从新到旧。",
                        "共 130 条；这一页是第 51 至 100 条，从新到旧。",
                        "共 130 条；这一页是第 101 至 130 条，从新到旧。");
    }

    @Test
    void shouldExportTheSameToBothFiles() throws IOException, InterruptedException {
        String asked = "?q=" + encoded("东湖 AND 停电") + "&kind=original";
        List<List<String>> csv = csv(asked);

        assertThat(csv.get(0)).startsWith("发布时间", "平台", "类型").endsWith("链接", "编号");
        assertThat(csv.get(1))
                .containsExactly(
                        "2026-03-02 12:00:00",
                        "微博",
                        "原发",
                        "中性",
                        "对外宣传",
                        "东湖停电通知",
                        "东湖小区今晚停电",
                        "",
                        "东湖、停电",
                        "https://example.org/s1",
                        "weibo/s1");
        assertThat(csv).hasSize(5);
        assertThat(xlsx(asked)).isEqualTo(csv);
        assertThat(csv("?q=" + encoded("西桥 AND 堵车"))).hasSize(MANY + 1).doesNotHaveDuplicates();
    }

    @Test
    void shouldSendAFileWithANameAndNoFormula() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                gateway.get("/desk/search/items.csv?q=" + encoded("南山 AND 塌方"));

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains(
                        "attachment; filename=\"search-20260302-1830.csv\";"
                                + " filename*=UTF-8''%E8%88%86%E6%83%85%E6%90%9C%E7%B4%A2-20260302-1830.csv");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(csv("?q=" + encoded("南山 AND 塌方")).get(1).get(6)).startsWith("'=HYPERLINK(");
        assertThat(xlsx("?q=" + encoded("南山 AND 塌方")).get(1).get(6)).startsWith("'=HYPERLINK(");
    }

    @Test
    void shouldSayInItsLastLineWhatIsMissing() throws IOException, InterruptedException {
        TABLES.database()
                .execute(
                        "INSERT INTO items (item_id, platform, kind, root_id, published_at, text, version)"
                                + " SELECT concat('bbs/n', toString(number)), 'bbs', 'comment', 'bbs/n',"
                                + " toDateTime('2026-02-24 10:00:00', 'Asia/Shanghai') - number, '北门积水', 1"
                                + " FROM numbers(10050)");
        List<List<String>> rows = csv("?q=" + encoded("北门 AND 积水"));

        assertThat(rows).hasSize(10_002).doesNotHaveDuplicates();
        assertThat(rows.get(10_001)).containsExactly("〔未完〕一个文件最多 10,000 条，更早的没有导出；请缩小日期范围后再导出。");
    }

    @Test
    void shouldSendAnEmptyFileOfNothing() throws IOException, InterruptedException {
        assertThat(csv("?q=" + encoded("没有人说过的话"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            q=%E5%81%9C%E6%B0%B4+AND              | q    | 表达式结尾
            q=%E5%81%9C%E6%B0%B4%EF%BC%8C%E6%B0%B4 | q    | 请在词之间写 OR
            q=NOT+%E5%81%9C%E6%B0%B4              | q    | 必须
            q=a&from=yesterday                    | from | 不是日期
            q=a&to=0001-01-01                     | to   | 不是日期
            q=a&from=2026-03-02&to=2026-03-01     | to   | 在开始之前
            q=a&sentiment=x                       | sentiment | 没有这个选项
            """)
    void shouldSayWhatIsWrongBesideItsField(String asked, String field, String sentence)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = gateway.get("/desk/search?" + asked);
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page.select("#" + field + "-fault").text()).contains(sentence);
        assertThat(page.select("#" + field).attr("aria-describedby")).contains(field + "-fault");
        assertThat(page.select("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select(".hit")).isEmpty();
        assertThat(gateway.get("/desk/search/items.csv?" + asked).statusCode()).isEqualTo(400);
    }

    @Test
    void shouldRefuseLongAndDeepExpressionsSoon() throws IOException, InterruptedException {
        long before = System.nanoTime();

        assertThat(search("停".repeat(501)).select("#q-fault").text()).contains("最多写 500 个字符");
        assertThat(search("(".repeat(200) + "停水" + ")".repeat(200)).select("#q-fault").text())
                .contains("嵌套");
        assertThat(gateway.get("/desk/search?q=" + "a".repeat(10_000)).statusCode())
                .isIn(400, 414, 431);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void shouldShowTextsOfStrangersAsTexts() throws IOException, InterruptedException {
        Document page = search("南山 AND 塌方");

        assertThat(page.select(".hit h3").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select(".hit script, .hit b b, .hit .said b")).isEmpty();
        Document typed = search("\"<script>alert(1)</script>停水\"");
        assertThat(typed.select("#q").val()).isEqualTo("\"<script>alert(1)</script>停水\"");
        assertThat(typed.select("script").eachAttr("src"))
                .allSatisfy(src -> assertThat(src).startsWith("/desk/files/"));
    }

    @Test
    void shouldLeadToATopicOfItsWords() throws IOException, InterruptedException {
        String path = search("东湖 AND 停电").select("a:contains(新建话题)").attr("href");
        Document offer = Jsoup.parse(gateway.get(path).body());

        assertThat(offer.select(".offer").text()).contains("东湖 AND 停电", "最近 7 天有 4 条");
        assertThat(offer.select("form").attr("action")).isEqualTo("/desk/settings/topics/new");
        assertThat(offer.select("form input").eachAttr("name"))
                .containsExactly("expression", "name");
        assertThat(offer.select("[name=expression]").val()).isEqualTo("东湖 AND 停电");
        assertThat(offer.select("[name=name]").val()).isEqualTo("东湖");
    }

    @Test
    void shouldAskNothingBeforeSomethingIsAsked() throws IOException, InterruptedException {
        Document page = page("");

        assertThat(page.select("#platform option").eachText()).contains("不限", "微博");
        assertThat(page.select("#topic option").eachText()).contains("停水", "道路施工");
        assertThat(page.select("[role=status], .hit")).isEmpty();
        assertThat(page.select("form input, form select"))
                .allSatisfy(
                        input ->
                                assertThat(page.select("label[for=" + input.id() + "]"))
                                        .hasSize(1));
    }

    @Test
    void shouldSayThatClickHouseIsAway() throws IOException, InterruptedException {
        close();
        open(DeskTables.settings("http://127.0.0.1:1", "nowhere"));
        for (String path :
                List.of(
                        "/desk/search?q=a",
                        "/desk/search/items.csv?q=a",
                        "/desk/search/topic?q=a")) {
            HttpResponse<String> answer = gateway.get(path);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
            assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text())
                    .contains("ClickHouse（http://127.0.0.1:1）没有应答");
        }
    }

    private Document search(String words) throws IOException, InterruptedException {
        return page("?q=" + encoded(words));
    }

    private Document page(String asked) throws IOException, InterruptedException {
        return Jsoup.parse(gateway.get("/desk/search" + asked).body());
    }

    private List<List<String>> csv(String asked) throws IOException, InterruptedException {
        String text = gateway.get("/desk/search/items.csv" + asked).body();
        try (CSVParser parser =
                CSVParser.parse(new StringReader(text.substring(1)), CSVFormat.EXCEL)) {
            return parser.stream().map(each -> List.copyOf(each.toList())).toList();
        }
    }

    private List<List<String>> xlsx(String asked) throws IOException, InterruptedException {
        byte[] file =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        gateway.address()
                                                                + "/desk/search/items.xlsx"
                                                                + asked))
                                        .build(),
                                BodyHandlers.ofByteArray())
                        .body();
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(cell.getStringCellValue());
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.gateway.config.DeskSettings;
import io.yuqing.gateway.config.login.DeskAccess;
import io.yuqing.gateway.desk.Desk;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.http.OpenGateway;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages over HTTP, over rows that can be counted by hand: {@code subject.sql}. */
class SubjectPagesTest {
    @RegisterExtension private static final DeskTables TABLES = new DeskTables();

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Clock MONDAY = Clock.fixed(DeskTables.NOW, ZoneOffset.UTC);
    private static final String BUS = "/desk/alerts/bus4alert234abcd";

    private static Desk desk;
    private static OpenGateway gateway;

    @BeforeAll
    static void open() throws IOException {
        SubjectSeed.into(TABLES);
        DeskSettings tables = TABLES.seeded();
        DeskSettings settings =
                new DeskSettings(
                        tables.url(),
                        tables.database(),
                        tables.user(),
                        tables.password(),
                        tables.caFile(),
                        DeskAccess.OF_THIS_MACHINE,
                        Optional.of("http://board:3000/d/yq-alerts?var-alert={alert}"),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty());
        desk = Desk.of(settings, "127.0.0.1", () -> true, MONDAY);
        gateway = OpenGateway.with(desk::addTo);
        desk.start();
        await().atMost(LIMIT).until(() -> !gateway.get("/desk/situation").body().contains("还没有读到"));
    }

    @AfterAll
    static void close() {
        gateway.close();
        desk.close();
    }

    @Test
    void anAlertSaysWhyItFiredInWordsAndNumbers() throws Exception {
        Document page = page(BUS);

        assertThat(page.title()).isEqualTo("预警：公交改线");
        assertThat(page.select(".head h1").text()).isEqualTo("橙 Ⅱ 公交改线");
        assertThat(page.select(".because").text()).isEqualTo("公交跟帖：近1小时跟帖 5 条，平时几乎没有，预警线 4 条");
        String facts = page.select(".head .facts").text();
        assertThat(facts)
                .contains("持续中，3月2日 12:10 触发，已有 6 小时 20 分钟；最高到过 红 Ⅰ")
                .contains("触发时 近1小时跟帖 5 条", "平时值 几乎没有", "预警线 4 条")
                .contains("3月4日 12:10 前回应，还剩 1 天 17 小时 （国办发〔2016〕61号）")
                .contains("归口 对外宣传（语义模型；线性模型判为社情民意）", "已通知 交通局", "话题 公交改线");
        assertThat(page.select(".actions a").eachAttr("href"))
                .containsExactly(
                        "/desk/reports/new?kind=alert&subject=bus4alert234abcd",
                        "/desk/topics/bus",
                        "/desk/settings/rules/bus-burst",
                        "http://board:3000/d/yq-alerts?var-alert=bus4alert234abcd");
        assertThat(page.select(".silence").text()).startsWith("现在读不到静默，说不准");
        assertThat(page.select(".silence a").attr("href"))
                .isEqualTo(
                        "/desk/settings/silences/new?alert=bus4alert234abcd&rule=bus-burst&kind=topic&subject=bus");
    }

    @Test
    void anAlertShowsItsCourseWithTheLineThatItHadToReach() throws Exception {
        Document page = page(BUS);

        // From a day before it began, by the hour, up to now.
        assertThat(page.select(".chartbox rect")).hasSize(31);
        assertThat(page.select(".chartbox rect.marked title").eachText())
                .containsExactly("3月2日 12:00：5 条");
        assertThat(page.select("figcaption .limit").text()).isEqualTo("预警线 4 条");
        assertThat(page.select("#stretches tbody tr").eachText())
                .containsExactly("3月2日 12:00 5 条", "3月2日 17:00 2 条", "3月2日 18:00 1 条");
    }

    /** Bars are what was collected, so the line is that of what was collected. */
    @Test
    void theLineOfANumberThatWasScaledIsScaledBack() throws Exception {
        Document page = page("/desk/alerts/scaledburst23456");

        assertThat(page.select(".because").text())
                .isEqualTo("骤增：近1小时总量 60 条（按采集量折算 30 条），平时约 4 条，预警线 20 条");
        assertThat(page.select(".head .facts").text()).contains("平时值 约 4 条，触发时是它的 7.5 倍");
        assertThat(page.select("figcaption .limit").text()).isEqualTo("预警线 20 条（按触发时的采集量约 40 条）");
        assertThat(page.select("figcaption .usual").text()).isEqualTo("平时约 4 条");
        // Of 60 items that fill the 114 there are, 8 are what 4 are of 30.
        assertThat(page.select(".chartbox line.usual").attr("y1")).isEqualTo("104.8");
        assertThat(page.select("#stretches tbody tr").eachText())
                .containsExactly("2月20日 10:00 60 条");
    }

    @Test
    void anAlertShowsWhatItWasDecidedFrom() throws Exception {
        Document page = page(BUS);

        assertThat(page.select("[aria-labelledby=risk] h2").text()).contains("40.5 / 100");
        assertThat(page.select(".risk tbody tr").eachText())
                .containsExactly("性质 12 / 30", "影响范围 25.5 / 30", "媒体介入 3 / 20", "可能后果 0 / 20");
        assertThat(page.select(".risk .alarming").eachText()).containsExactly("25.5 / 30");
        assertThat(page.select("[aria-labelledby=evidence] li").eachText())
                .containsExactly(
                        "这个话题最早的一条 3月1日 10:30 微博 <img src=x onerror=alert(1)>票价",
                        "09:00 门户网站 明天改线。 原文",
                        "触发后 12:15 微博 后来说的");
        assertThat(page.select("[aria-labelledby=towns] tbody tr").eachText())
                .containsExactly("城东镇 2", "河西镇 1");
    }

    /** What came after it fired is not among them, nor what is not negative. */
    @Test
    void anAlertOfWhatIsNegativeShowsThat() throws Exception {
        Document page = page("/desk/alerts/negative23456789");

        assertThat(page.select("[aria-labelledby=evidence] b").eachText())
                .containsExactly("首发", "负面", "负面");
        assertThat(page.select("[aria-labelledby=evidence] li:gt(0)").eachText())
                .containsExactly("负面 2月20日 11:50 云汀论坛 绕了半天", "负面 2月20日 11:30 云汀论坛 修得太慢 原文");
    }

    @Test
    void anAlertShowsHowItRoseAndFellAndWhoWasTold() throws Exception {
        Document page = page(BUS);

        assertThat(page.select(".steps tbody tr").eachText())
                .containsExactly(
                        "12:20 14:00 橙 Ⅱ 持续中：回落满观察期，预警降级",
                        "12:20 12:20 红 Ⅰ 持续中：达到更高级别，预警升级",
                        "12:10 12:10 黄 Ⅲ 持续中：达到预警线，立即触发");
        assertThat(page.select(".receipts tbody tr").eachText())
                .containsExactly(
                        "14:00 降级 交通局 没有通知处于静默期：值班室：例行改线",
                        "12:20 升级 政府外宣 被拒绝签名不符，请系统管理员核对（代码 310000）",
                        "12:10 触发 交通局 已送达第 2 次送达");
        assertThat(page.select(".receipts .bad")).hasSize(1);
        assertThat(page.select("[aria-labelledby=history] .why").eachText())
                .containsExactly("近1小时跟帖 3 条", "近1小时跟帖 2 条");
    }

    @Test
    void anAlertOfATopicLooksADayBackFromItsBeginning() throws Exception {
        Document page = page(BUS);

        // p3 is earlier.
        assertThat(page.select("[aria-labelledby=platforms] tbody tr").eachText())
                .containsExactly("微博 08:00 10 30%", "portal 09:00 1 小时后 3 0%");
        assertThat(page.select("[aria-labelledby=platforms]").text())
                .contains("原发 2 篇，照搬或稍加改动的只算一篇是 1 篇；照搬最多的一篇有 2 篇。");
    }

    @Test
    void whatPeopleSayIsGroupedAndEachGroupCitesAnOriginal() throws Exception {
        for (String path : new String[] {BUS, "/desk/topics/bus"}) {
            Document page = page(path);

            assertThat(page.select(".opinions .group").eachText())
                    .containsExactly(
                            "负面 每天上班要绕路 跟帖 3 条（38%），不同说法 2，存疑 33%",
                            "中性 顶 跟帖 3 条（38%），不同说法 1，存疑 100%", "正面 班车多了 跟帖 2 条（25%），不同说法 2");
            assertThat(page.select(".opinions blockquote").first().text())
                    .isEqualTo("接孩子绕路太远 微博 12:05 原文");
            assertThat(page.select(".opinions blockquote a").eachAttr("href"))
                    .containsExactly("https://example.org/q2");
        }
    }

    @Test
    void aTopicHasTheFiguresOfTheFirstPage() throws Exception {
        Document page = page("/desk/topics/bus");
        Document first = page("/");

        assertThat(page.select(".sizes tbody tr").eachText())
                .containsExactly(
                        "近 1 小时 1 0.5 倍 前 1 小时 2 条 0%",
                        "近 24 小时 13 13 倍 前 24 小时 1 条 23%", "近 7 天 14 新 前 7 天 0 条 21%");
        assertThat(first.select("[data-part=hot] tr:has(a[href=/desk/topics/bus])").text())
                .startsWith("公交改线 13 13 倍 23%");
        assertThat(page.select(".facts").text()).contains("最早 3月1日 10:00 起");
        assertThat(page.select("#hours tbody tr").eachText())
                .containsExactly(
                        "3月1日 10:00 1 条",
                        "3月2日 08:00 4 条",
                        "3月2日 09:00 1 条",
                        "3月2日 12:00 5 条",
                        "3月2日 17:00 2 条",
                        "3月2日 18:00 1 条");
        assertThat(page.select(".days tbody tr").eachText())
                .startsWith("今日 13 3 8 2 23%", "3月1日 1 0 1 0 0%")
                .hasSize(7);
    }

    @Test
    void aTopicShowsWhereItIsTalkedAbout() throws Exception {
        Document page = page("/desk/topics/bus");

        assertThat(page.select("[aria-labelledby=platforms] tbody tr").eachText())
                .containsExactly("微博 3月1日 10:30 11 27%", "portal 09:00 22 小时 30 分钟后 3 0%");
        assertThat(page.select("[aria-labelledby=towns] tbody tr").eachText())
                .containsExactly("城东镇 2 50%", "河西镇 1 0%");
        assertThat(page.select(".head .items").text())
                .isEqualTo("中性 3月1日 10:30 微博 原发 <img src=x onerror=alert(1)>票价");
        assertThat(page.select(".threads tbody tr").eachText())
                .containsExactly("公交改线 微博 08:00 原文 3 6 30%", "明天改线。 portal 09:00 原文 0 2 0%");
        assertThat(page.select(".threads th a:first-child").eachAttr("href"))
                .containsExactly("/desk/threads?id=weibo%2Fp1", "/desk/threads?id=portal%2Fp2");
        assertThat(page.select("[aria-labelledby=latest] li")).hasSize(14);
        assertThat(page.select("[aria-labelledby=latest] li").first().text())
                .isEqualTo("中性（存疑） 18:20 微博 跟帖 顶");
        assertThat(page.select("[aria-labelledby=alerts] .level").eachText())
                .containsExactly("橙 Ⅱ", "黄 Ⅲ", "蓝 Ⅳ", "蓝 Ⅳ");
    }

    @Test
    void aThreadShowsHowItWasPassedOn() throws Exception {
        Document page = page("/desk/threads?id=weibo%2Fp1");

        assertThat(page.select(".head").text())
                .contains("公交改线：明天改线", "微博，3月2日 08:00 发布", "话题 公交改线");
        assertThat(page.select("[aria-labelledby=spread] > p").text())
                .isEqualTo("转发 3 条，最深到第 2 层，接不上的 1 条。");
        assertThat(page.select(".edges tbody tr").eachText())
                .containsExactly(
                        "第 1 层 原帖 转起来 微博 08:10 隔 10 分钟 1",
                        "第 2 层 转起来 <script>alert(2)</script>再转 微博 08:30 隔 20 分钟 0",
                        "接不上 （上一级没有采到，或已过保存期） 又转 微博 08:40 0");
        assertThat(page.select(".sizes tbody tr").eachText())
                .containsExactly(
                        "近 1 小时 1 0.5 倍 前 1 小时 2 条 0%",
                        "近 24 小时 10 新 前 24 小时 0 条 30%", "近 7 天 10 新 前 7 天 0 条 30%");
        assertThat(page.select("[aria-labelledby=platforms] tbody tr").eachText())
                .containsExactly("微博 08:00 10 30%");
        assertThat(page.select("[aria-labelledby=towns] tbody tr").eachText())
                .containsExactly("城东镇 2 50%");
        assertThat(page.select("[aria-labelledby=latest] li")).hasSize(10);
        assertThat(page.select("[aria-labelledby=alerts] .name").eachAttr("href"))
                .containsExactly("/desk/alerts/threadalert23456");
    }

    @Test
    void theListHasOpenAlertsAndThoseThatEndedWithinAWeek() throws Exception {
        Document page = page("/desk/alerts");

        assertThat(page.select("[aria-labelledby=open] .name").eachAttr("href"))
                .containsExactly(
                        "/desk/alerts/a-red",
                        "/desk/alerts/a-later",
                        "/desk/alerts/bus4alert234abcd",
                        "/desk/alerts/a-blue");
        // Of the topic of a-red: one event, one row.
        assertThat(page.select("[aria-labelledby=open] .same a").eachAttr("href"))
                .containsExactly("/desk/alerts/a-orange");
        assertThat(page.select("[aria-labelledby=ended] .name").eachAttr("href"))
                .containsExactly(
                        "/desk/alerts/a-over",
                        "/desk/alerts/bus4alert234wxyz",
                        "/desk/alerts/threadalert23456");
        assertThat(page.select("[aria-labelledby=ended] .due").first().text())
                .isEqualTo("11:00 解除");
        assertThat(page.select("#department option").eachText())
                .containsExactly("全部", "交通局", "应急局", "政府外宣", "水务局", "网宣");
    }

    @ParameterizedTest
    @CsvSource({
        "level=red, a-red a-over",
        "state=open&level=orange, a-later bus4alert234abcd a-orange",
        "state=ended&category=public_concern, bus4alert234wxyz",
        "department=%E4%BA%A4%E9%80%9A%E5%B1%80, bus4alert234abcd",
        "category=emergency, a-red",
        "level=purple&state=x&category=y, a-red a-later bus4alert234abcd a-blue a-over bus4alert234wxyz threadalert23456",
        "department=nobody, ''"
    })
    void theListIsFilteredByAPlainForm(String query, String expected) throws Exception {
        Document page = page("/desk/alerts?" + query);

        assertThat(
                        String.join(" ", page.select(".alertrows .name").eachAttr("href"))
                                .replace("/desk/alerts/", ""))
                .isEqualTo(expected);
        assertThat(page.select("form")).allMatch(form -> form.attr("method").equals("get"));
        assertThat(page.select("label").eachAttr("for"))
                .allMatch(id -> page.getElementById(id) != null);
    }

    @Test
    void topicsInForceAreListedWithTheFiguresOfTheFirstPage() throws Exception {
        Document page = page("/desk/topics");

        assertThat(page.select("[aria-labelledby=hot] tbody tr").eachText())
                .containsExactly(
                        "公交改线 13 13 倍 23%",
                        "停水 12 2.4 倍 75%", "道路施工 3 新 0%", "<script>alert(1)</script> 2 新 50%");
        assertThat(page.select("[aria-labelledby=quiet] a").eachAttr("href"))
                .containsExactly("/desk/topics/nothing");
    }

    @Test
    void aTopicThatNothingWasFoundForSaysSo() throws Exception {
        assertThat(page("/desk/topics/nothing").select(".head").text()).contains("还没有信息归入它");
        assertThat(page("/desk/topics/over").select(".head").text()).contains("这个话题已经停用");
    }

    @Test
    void whatIsOlderThanItsTextsSaysSo() throws Exception {
        Document page = page("/desk/threads?id=weibo%2Fold");

        assertThat(page.select("h1").text()).isEqualTo("（原文已过保存期）");
        assertThat(page.select(".head .late").text()).contains("原文已过保存期");
        assertThat(page("/desk/threads?id=bbs%2F7").select("h1").text()).isEqualTo("（原帖没有采到）");
    }

    @Test
    void whatHasNotFiredYetSaysSo() throws Exception {
        assertThat(page("/desk/alerts/a-waits").select(".head").text())
                .contains("观察中，尚未触发", "尚未触发，还不通知");
    }

    @Test
    void aSourceHasItsOwnFacts() throws Exception {
        Document page = page("/desk/alerts/a-blue");

        assertThat(page.select("[aria-labelledby=source]").text())
                .contains("来源已中断，自 3月1日 20:00 起", "最近一条 3月1日 16:30", "0 条，平时约 90 条");
        assertThat(page.select("[aria-labelledby=opinions]")).isEmpty();
    }

    @Test
    void theShortIdOfANoticeLeadsToItsAlert() throws Exception {
        HttpResponse<String> one = gateway.get("/desk/alerts/bus4alert234a");
        assertThat(one.statusCode()).isEqualTo(303);
        assertThat(one.headers().firstValue("Location")).contains(BUS);
        HttpResponse<String> form = gateway.get("/desk/alerts?id=+bus4alert234a");
        assertThat(form.statusCode()).isEqualTo(303);
        assertThat(form.headers().firstValue("Location")).contains("/desk/alerts/bus4alert234a");

        HttpResponse<String> two = gateway.get("/desk/alerts/bus4alert");
        assertThat(two.statusCode()).isEqualTo(404);
        assertThat(two.body()).contains("以 bus4alert 开头的预警不止一条");
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/alerts/zzzzzzzz, 没有编号为 zzzzzzzz 的预警",
        "/desk/alerts/a-gone, 这条预警已经撤销",
        "/desk/topics/zzz, 没有编号为 zzz 的话题",
        "/desk/threads?id=zzz, 没有编号为 zzz 的帖文",
        "/desk/threads, 地址里没有写是哪个帖文"
    })
    void whatIsNotThereIsSaidInASentence(String path, String sentence) throws Exception {
        HttpResponse<String> answer = gateway.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("main").text()).contains(sentence);
    }

    /** ClickHouse reads more in some signs than they are; here they are signs of an id. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%5C",
                "a-re%5Cx64",
                "a%5C%27b",
                "%27",
                "%09",
                "a%09b",
                "%0A",
                "%0D",
                "%0D%0A"
            })
    void signsOfAnIdAreLetters(String id) throws Exception {
        for (String page : List.of("/desk/alerts/123456", "/desk/topics/", "/desk/threads?id=")) {
            HttpResponse<String> answer = gateway.get(page + id);
            assertThat(answer.statusCode()).as(page + id).isEqualTo(404);
            assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("没有编号为");
        }
        assertThat(page("/desk/alerts?department=x" + id + "y").select(".alertrows")).isEmpty();
    }

    @Test
    void nothingIsFoundUnderAnotherSpellingOfItsId() throws Exception {
        assertThat(gateway.get("/desk/threads?id=weibo%2Fp1").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/desk/threads?id=weibo%2Fp%5Cx31").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/desk/threads?id=weibo%2Fp1%00").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/desk/alerts/a-re%5Cx64").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/desk/topics/bu%5Cx73").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b\\s", "q'q", "t\tt", "n\nn", "r\rr", "z\0z"})
    void whatHasSuchSignsIsFound(String id) throws Exception {
        String written =
                id.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\0", "\\0");
        TABLES.database()
                .execute(
                        "INSERT INTO threads (root_id, platform, published_at, title, version)"
                                + " VALUES ('bbs/%s', 'bbs', '2026-02-01 08:00:00', '有符号', 1)"
                                        .formatted(written));
        String address = "/desk/threads?id=" + URLEncoder.encode("bbs/" + id, UTF_8);
        assertThat(page(address).select("h1").text()).isEqualTo("有符号");
        Tables tables = new Tables(TABLES.seeded());
        assertThat(
                        tables.rows(
                                "SELECT root_id AS id FROM v_threads"
                                        + " WHERE root_id IN {ids:Array(String)}",
                                Map.of("ids", List.of("bbs/none", "bbs/" + id)),
                                Id.class))
                .containsExactly(new Id("bbs/" + id));
    }

    record Id(String id) {}

    @ParameterizedTest
    @ValueSource(strings = {"/desk/alerts/", "/desk/topics/", "/desk/threads?id="})
    void anIdThatWasMadeUpIsATextOnly(String path) throws Exception {
        String hostile =
                URLEncoder.encode("\"><script>alert(1)</script>' OR 1=1", UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "");
        HttpResponse<String> answer = gateway.get(path + hostile);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("main script")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BUS,
                "/desk/alerts/a-red",
                "/desk/alerts/a-orange",
                "/desk/alerts/a-later",
                "/desk/alerts/a-blue",
                "/desk/alerts",
                "/desk/topics",
                "/desk/topics/bus",
                "/desk/topics/xss",
                "/desk/threads?id=weibo%2Fp1",
                "/desk/threads?id=weibo%2Fp3",
                "/desk/threads?id=bbs%2F1"
            })
    void noTextOfAStrangerIsMoreThanAText(String path) throws Exception {
        Document page = page(path);

        assertThat(page.select("main script, main img, main iframe, [style], style")).isEmpty();
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(
                        href ->
                                href.startsWith("/")
                                        || href.equals("#main")
                                        || href.startsWith("https://example.org/")
                                        || href.startsWith("http://board:3000/"));
        assertThat(page.select("main a[target]"))
                .allMatch(link -> link.attr("rel").equals("noopener noreferrer"));
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("table"))
                .allSatisfy(table -> assertThat(table.select("caption")).hasSize(1));
        assertThat(page.select("section[aria-labelledby]"))
                .allMatch(part -> page.getElementById(part.attr("aria-labelledby")) != null);
        assertThat(page.text()).doesNotContain("没有读到");
    }

    @ParameterizedTest
    @CsvSource({
        "weibo/p1, 归口 社情民意 语义模型：公交、改线 （分析作业判为其他，模型判断：改线）",
        "portal/p2, 归口 社情民意 语义模型：公交、改线 （分析作业判为其他，模型判断：改线）",
        "weibo/p3, 归口 对外宣传 分析作业"
    })
    void aThreadSaysWhereItBelongsAndWhoJudgedSo(String id, String said) throws Exception {
        String page = "/desk/threads?id=" + URLEncoder.encode(id, UTF_8);
        assertThat(page(page).select(".head .facts").text()).contains(said);
    }

    private static Document page(String path) throws Exception {
        HttpResponse<String> answer = gateway.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}

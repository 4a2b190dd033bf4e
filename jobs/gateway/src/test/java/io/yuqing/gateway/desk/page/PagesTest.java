/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import static io.yuqing.gateway.desk.page.Situations.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.origin.HostileTexts;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.silence.Silences;
import io.yuqing.gateway.desk.situation.Situation;
import io.yuqing.wire.account.Duty;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final StaticFiles FILES = StaticFiles.read();
    private static final Pages PAGES = new Pages(FILES);
    private static final String GOOD = "https://example.org/post?a=1&b=2";
    private static final Viewer VIEWER = new Viewer("值班一", Duty.WATCH, "token");
    private static final Set<String> OURS =
            Set.of(
                    "#main",
                    "/",
                    "/desk/alerts",
                    "/desk/topics",
                    "/desk/cases",
                    "/desk/search",
                    "/desk/reports",
                    "/desk/settings",
                    "/desk/alerts/a",
                    "/desk/alerts/b",
                    "/desk/alerts?state=open",
                    "/desk/alerts?state=open&level=red",
                    "/desk/alerts?state=open&level=orange",
                    "/desk/alerts?state=open&level=yellow",
                    "/desk/alerts?state=open&level=blue",
                    "/desk/topics/t",
                    "/desk/topics/u",
                    "/desk/threads?id=r",
                    "/desk/threads?id=s",
                    GOOD);

    static Stream<Arguments> hostile() {
        return Stream.concat(
                HostileTexts.ALL.stream().map(text -> Arguments.of(text, GOOD)),
                HostileTexts.ADDRESSES.stream().map(url -> Arguments.of("停水", url)));
    }

    /** Elements and attributes are those of the page without any stranger in it. */
    @ParameterizedTest
    @MethodSource("hostile")
    void textsOfStrangersStayTexts(String text, String url) throws IOException {
        Document page = html(Situations.saying(text, url));

        assertThat(forms(page)).isSubsetOf(forms(html(Situations.saying("停水", GOOD))));
        assertThat(page.select("script")).allSatisfy(PagesTest::isOurs);
        assertThat(page.select("a[href]").eachAttr("href")).isSubsetOf(OURS);
        JsonNode news = json(Situations.saying(text, url));
        for (JsonNode part : news.path("parts")) {
            assertThat(Jsoup.parseBodyFragment(part.asText()).select("script, iframe, base, form"))
                    .isEmpty();
        }
    }

    @Test
    void aTextIsShownAsItWasWritten() {
        String text = "<b>停水</b> & \"断电\" 'x'";
        Document page = html(Situations.saying(text, GOOD));

        assertThat(page.select(".alerts .name").first().text()).isEqualTo(text);
        assertThat(page.select(".alerts .name").first().attr("title")).isEqualTo(text);
    }

    private static void isOurs(Element script) {
        assertThat(script.data()).isEmpty();
        assertThat(script.attr("src")).startsWith("/desk/files/");
    }

    /** Every name of an element with each of its attributes. */
    private static Set<String> forms(Document page) {
        Set<String> forms = new TreeSet<>();
        for (Element element : page.getAllElements()) {
            forms.add(element.tagName());
            for (Attribute attribute : element.attributes()) {
                forms.add(element.tagName() + " " + attribute.getKey());
            }
        }
        return forms;
    }

    /** Neither scripts nor styles stand in the page: the browser is told to run none of them. */
    @Test
    void nothingIsInline() {
        Document page = html(Situations.saying("停水", GOOD));

        assertThat(page.select("style, [style]")).isEmpty();
        assertThat(page.select("script")).hasSize(3).allSatisfy(PagesTest::isOurs);
        assertThat(forms(page)).noneMatch(form -> form.contains(" on"));
    }

    @Test
    void whoDoesNotSeeThePageFindsTheWay() {
        Document page = html(Situations.saying("停水", GOOD));

        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select("body > header, main, footer")).hasSize(3);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("section[aria-labelledby]"))
                .hasSize(5)
                .allSatisfy(
                        section ->
                                assertThat(
                                                page.getElementById(section.attr("aria-labelledby"))
                                                        .tagName())
                                        .isEqualTo("h2"));
        assertThat(page.select("table"))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.select("caption")).hasSize(1));
        assertThat(page.select("thead th")).allSatisfy(PagesTest::isScoped);
        assertThat(page.select("tbody th")).allSatisfy(PagesTest::isScoped);
        assertThat(page.select(".skip").attr("href")).isEqualTo("#main");
    }

    private static void isScoped(Element header) {
        assertThat(header.attr("scope")).isIn("col", "row");
    }

    @Test
    void anEmptyCountySaysSo() {
        Document page = html(Situations.empty());

        assertThat(page.text())
                .contains("现在没有未解除的预警。", "近 24 小时没有信息。", "近 24 小时没有新的话题", "最近七天没有发过通知");
        assertThat(page.select(".tile.empty")).hasSize(4);
        assertThat(page.title()).isEqualTo("值班台");
    }

    /** Nothing known is not nothing. */
    @Test
    void whatWasNotReadIsNotShownAsNone() {
        Document page = html(Situations.unknown());

        assertThat(page.select("main").text()).contains("还没有读到。").doesNotContain("没有未解除的预警");
        assertThat(page.select(".tile")).isEmpty();
    }

    @Test
    void troubleStandsFirstAndInRed() {
        Situation stopped =
                Situations.stopped(Situations.saying("停水", GOOD), NOW, "ClickHouse 没有应答。");
        Document page = html(stopped);

        Element trust = page.select("section").first();
        assertThat(trust.classNames()).contains("bad");
        assertThat(trust.attr("role")).isEqualTo("alert");
        assertThat(trust.text()).contains("数字不可信", "ClickHouse 没有应答。");
        assertThat(page.select(".alerts .name")).isNotEmpty();
        assertThat(page.title()).startsWith("（⚠");
    }

    @Test
    void whatIsLateAndWhatWasNotDeliveredIsMarked() {
        Document page = html(Situations.saying("停水", GOOD));

        assertThat(page.select(".due .late").text()).isEqualTo("超 不到 1 分钟");
        assertThat(page.select(".alerts .sum .late").text()).isEqualTo("1 条已过时限");
        assertThat(page.select(".outcome.bad").text()).isEqualTo("被拒绝");
        assertThat(page.select(".notices .sum").text()).contains("1 条没有送达，不会再自动重发");
    }

    /** It may stand far down, since the worst come first. */
    @Test
    void whatFiredLastStandsFirstWhateverItsLevel() {
        Element newest = html(Situations.saying("停水", GOOD)).select(".alerts .newest").first();

        assertThat(newest.text()).isEqualTo("最新：不到 1 分钟前 停水 停水");
        assertThat(newest.select("a").attr("href")).isEqualTo("/desk/alerts/b");
        assertThat(html(Situations.empty()).select(".alerts .newest")).isEmpty();
    }

    /** Of several alerts about the same one is over, and the others may not be. */
    @Test
    void whatIsOverIsNamedByItsRule() {
        Situation over = Situations.told("停水", "resolved");

        assertThat(html(over).select(".notices .name").first().text()).isEqualTo("解除（一小时骤增）：停水");
    }

    @Test
    void theDayIsComparedWithYesterdayByThisTime() {
        Document page = html(Situations.empty());

        assertThat(page.select(".figures").text()).contains("1,242").contains("昨日此时 21");
        assertThat(page.select("#chart").attr("data-course"))
                .contains("\"negative\":[0,0,0,0,0,0,0,0,0,30,");
        assertThat(page.select("#hours tbody tr")).hasSize(19);
    }

    /** So that a page that is open changes only what is no longer the same. */
    @Test
    void newsAreThePartsOfThePage() throws IOException {
        Situation situation = Situations.saying("停水", GOOD);
        Document page = html(situation);
        JsonNode news = json(situation);

        assertThat(news.path("build").asText()).isEqualTo(page.select("#lost").attr("data-build"));
        news.path("parts")
                .fields()
                .forEachRemaining(
                        part ->
                                assertThat(page.select("[data-part=" + part.getKey() + "]").text())
                                        .isEqualTo(
                                                Jsoup.parseBodyFragment(part.getValue().asText())
                                                        .body()
                                                        .text()));
        assertThat(news.path("parts")).hasSize(page.select("[data-part]").size());
        assertThat(news.path("texts")).hasSize(page.select("[data-text]").size());
    }

    @Test
    void withinAMinuteNothingChangesByItself() {
        Situation situation = Situations.saying("停水", GOOD);

        assertThat(
                        FirstPage.of(
                                situation,
                                Silences.UNKNOWN,
                                Optional.empty(),
                                CasesPart.NONE,
                                NOW.plusSeconds(59)))
                .isEqualTo(
                        FirstPage.of(
                                situation,
                                Silences.UNKNOWN,
                                Optional.empty(),
                                CasesPart.NONE,
                                NOW));
        assertThat(
                        FirstPage.of(
                                situation,
                                Silences.UNKNOWN,
                                Optional.empty(),
                                CasesPart.NONE,
                                NOW.plus(Duration.ofMinutes(1))))
                .isNotEqualTo(
                        FirstPage.of(
                                situation,
                                Silences.UNKNOWN,
                                Optional.empty(),
                                CasesPart.NONE,
                                NOW));
    }

    @Test
    void everyFileThatThePageNamesIsThere() {
        Document page = html(Situations.empty());
        List<String> paths = page.select("script").eachAttr("src");
        paths.addAll(page.select("link").eachAttr("href"));
        paths.addAll(page.select("[data-drawer]").eachAttr("data-drawer"));

        assertThat(paths)
                .hasSize(6)
                .allSatisfy(
                        path ->
                                assertThat(FILES.find(path.split("/")[3], path.split("/")[4]))
                                        .isPresent());
    }

    private static Document html(Situation situation) {
        FirstPage page =
                FirstPage.of(situation, Silences.UNKNOWN, Optional.empty(), CasesPart.NONE, NOW);
        return Jsoup.parse(new String(PAGES.html(page, "\"tag\"", VIEWER), UTF_8));
    }

    private static JsonNode json(Situation situation) throws IOException {
        return new ObjectMapper()
                .readTree(
                        PAGES.json(
                                FirstPage.of(
                                        situation,
                                        Silences.UNKNOWN,
                                        Optional.empty(),
                                        CasesPart.NONE,
                                        NOW)));
    }
}

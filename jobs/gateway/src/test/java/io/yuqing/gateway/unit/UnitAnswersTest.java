/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.log.Outlet;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit records where it answered the public; it is 1 June 2026, 09:00. */
class UnitAnswersTest {
    private static final String URL = "https://gov.example/notice/1.html";

    private UnitSite site;
    private String id;
    private UnitBrowser browser;

    @BeforeEach
    void open() throws Exception {
        site = new UnitSite();
        id = site.assigned("城东停水");
        browser = site.browser();
        browser.open(site.linkOf(id));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String path() {
        return UnitSite.path(id) + "/answer";
    }

    private static Map<String, String> answer(String... changes) {
        Map<String, String> typed =
                new HashMap<>(
                        Map.of(
                                "kind", "答复",
                                "speaker", "水务局",
                                "name1", "水务局公众号",
                                "platform1", "wechat",
                                "url1", URL,
                                "at1", "2026-06-01T08:40",
                                "pin", KnownUnits.PIN));
        for (int i = 0; i < changes.length; i += 2) {
            typed.put(changes[i], changes[i + 1]);
        }
        return typed;
    }

    private Outlet outlet(int number) {
        return site.cases.find(id).orElseThrow().answers.get(0).outlets().get(number);
    }

    private Document refused(Map<String, String> typed) throws Exception {
        int before = site.cases.length();
        HttpResponse<String> answer = browser.fill(path(), typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(site.cases.length()).isEqualTo(before);
        return Jsoup.parse(answer.body());
    }

    private static String wrong(Document page, String field) {
        Element wrong = page.getElementById("wrong-" + field);
        assertThat(wrong).as(field).isNotNull();
        assertThat(page.getElementById(field).attr("aria-describedby")).isEqualTo(wrong.id());
        return wrong.text();
    }

    @Test
    void theFormSaysBeforeItIsSentWhatItNeeds() throws Exception {
        Document form = Jsoup.parse(browser.get(path()).body());
        assertThat(form.text())
                .contains("只登记已经发布的回应：新闻发布会、专访可以没有网址，其他方式每个发布渠道都要填网址。")
                .contains("网址（必填；新闻发布会、专访可以不填）", "请不要写人名：人名不会自动替换");
        assertThat(form.selectFirst("#kind option").text()).isEqualTo("请选择");
        assertThat(form.selectFirst("#platform1 option").text()).isEqualTo("请选择");
        assertThat(form.select("option[selected]")).isEmpty();
        Element at = form.getElementById("at1");
        assertThat(at.attr("value")).isEmpty();
        assertThat(at.hasAttr("max")).isFalse();
        assertThat(form.getElementById("url1").hasAttr("type")).isFalse();
    }

    @Test
    void whatIsMissingIsNamedBesideItsFieldAndNothingThatWasTypedIsLost() throws Exception {
        Document page =
                refused(
                        answer(
                                "url1",
                                "",
                                "at1",
                                "",
                                "name2",
                                "云汀日报",
                                "platform2",
                                "-",
                                "url2",
                                "见报纸",
                                "text",
                                "已在头版刊登。",
                                "kind",
                                "澄清辟谣"));
        assertThat(wrong(page, "url1")).isEqualTo("发布渠道 1 还缺网址：“澄清辟谣”要填，只有新闻发布会、专访可以不填。");
        assertThat(wrong(page, "at1")).isEqualTo("发布渠道 1 还缺发布时间。");
        assertThat(wrong(page, "url2")).startsWith("发布渠道 2 的网址不完整：应以 http:// 或 https:// 开头");
        assertThat(wrong(page, "at2")).isEqualTo("发布渠道 2 还缺发布时间。");
        assertThat(page.selectFirst("[role=alert]").text())
                .contains("发布渠道 1 还缺网址", "发布渠道 2 还缺发布时间", "填写的内容都在下面");
        assertThat(page.selectFirst("#kind option[selected]").text()).isEqualTo("澄清辟谣");
        assertThat(page.selectFirst("#platform1 option[selected]").val()).isEqualTo("wechat");
        assertThat(page.selectFirst("#platform2 option[selected]").val()).isEqualTo("-");
        assertThat(page.getElementById("name2").val()).isEqualTo("云汀日报");
        assertThat(page.getElementById("url2").val()).isEqualTo("见报纸");
        assertThat(page.getElementById("name2").closest("details").hasAttr("open")).isTrue();
        assertThat(page.getElementById("text").text()).isEqualTo("已在头版刊登。");
        // It was right, so that nobody has to type it again.
        assertThat(page.getElementById("pin")).isNull();
    }

    @Test
    void aWrongPinComesBackWithAllButItself() throws Exception {
        HttpResponse<String> refused = browser.fill(path(), answer("pin", "000000", "url1", ""));
        assertThat(refused.statusCode()).isEqualTo(403);
        Document page = Jsoup.parse(refused.body());
        assertThat(wrong(page, "pin")).startsWith("办理码不对");
        assertThat(wrong(page, "url1")).contains("还缺网址");
        assertThat(page.getElementById("pin").hasAttr("value")).isFalse();
        assertThat(refused.body()).doesNotContain("000000");
        assertThat(page.getElementById("at1").val()).isEqualTo("2026-06-01T08:40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"新闻发布会", "专访"})
    void whatWasSpokenNeedsNoAddress(String kind) throws Exception {
        assertThat(browser.fill(path(), answer("kind", kind, "url1", "")).statusCode())
                .isEqualTo(303);
        assertThat(outlet(0).url()).isEmpty();
    }

    @Test
    void anAddressIsTakenOutOfThePastedSentence() throws Exception {
        HttpResponse<String> sent = browser.fill(path(), answer("url1", "详见 " + URL + " 谢谢"));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(outlet(0).url()).isEqualTo(URL);
    }

    @Test
    void twoAddressesInOneFieldAreRefused() throws Exception {
        Document page = refused(answer("url1", URL + " " + URL + "?page=2"));
        assertThat(wrong(page, "url1")).isEqualTo("发布渠道 1 的网址里有 2 个链接：一格只填一个，其余的请填在另一个发布渠道。");
    }

    @Test
    void aTimeToComeIsRefusedByTheClockOfTheServer() throws Exception {
        Document page = refused(answer("at1", "2026-06-01T09:01"));
        assertThat(wrong(page, "at1")).startsWith("发布渠道 1 的发布时间晚于现在（6月1日 09:00）");
        assertThat(page.getElementById("at1").val()).isEqualTo("2026-06-01T09:01");
    }

    @Test
    void aPlatformMustBeChosenAndMayBeAnother() throws Exception {
        Document page = refused(answer("platform1", "", "kind", ""));
        assertThat(wrong(page, "platform1")).startsWith("发布渠道 1 还没有选平台");
        assertThat(wrong(page, "kind")).isEqualTo("请选择回应方式。");
        assertThat(browser.fill(path(), answer("platform1", "-")).statusCode()).isEqualTo(303);
        assertThat(outlet(0).platform()).isEmpty();
    }

    @Test
    void aSpeakerThatIsNoOfficeIsNamedBesideTheField() throws Exception {
        assertThat(wrong(refused(answer("speaker", "张三")), "speaker")).contains("不是单位名称");
    }

    @Test
    void theHistoryShowsWhereAndWhenAnAnswerWasPublished() throws Exception {
        HttpResponse<String> sent =
                browser.fill(
                        path(),
                        answer(
                                "name2",
                                "县电视台",
                                "platform2",
                                "-",
                                "url2",
                                "https://tv.example/2",
                                "at2",
                                "2026-05-31T20:00"));
        Document page = Jsoup.parse(browser.get(UnitBrowser.location(sent)).body());
        assertThat(page.selectFirst(".told.done").text()).isEqualTo("回应已于 09:00 登记。");
        Element step = page.selectFirst(".history li");
        assertThat(step.text())
                .contains("登记回应：答复（水务局）", "水务局公众号（微信），08:40 发布", "县电视台，5月31日 20:00 发布");
        assertThat(step.select("a").eachAttr("href")).containsExactly(URL, "https://tv.example/2");
        assertThat(step.select("a")).allMatch(link -> link.attr("rel").contains("noopener"));
    }
}

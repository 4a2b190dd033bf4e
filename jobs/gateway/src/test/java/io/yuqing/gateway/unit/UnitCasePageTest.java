/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.rule.Level;
import io.yuqing.wire.account.UnitAccess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page of a case tells a unit to do, and by when; it is 1 June 2026, 09:00. */
class UnitCasePageTest {
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

    private Document page() throws IOException, InterruptedException {
        return Jsoup.parse(browser.get(UnitSite.path(id)).body());
    }

    private String at(String step) {
        return UnitSite.path(id) + "/" + step;
    }

    private static Map<String, String> report() {
        return Map.of("result", "属实", "text", "主管道破裂，已抢修。", "pin", KnownUnits.PIN);
    }

    @Test
    void eachDeadlineIsNamedByWhatSatisfiesIt() throws Exception {
        assertThat(page().select(".due").eachText())
                .anyMatch(due -> due.matches("签收截止 09:30（还剩 30 分钟，本县约定） 签收即满足"))
                .anyMatch(due -> due.matches("反馈截止 .*（还剩 .*，.*） 提交反馈即满足"))
                .anyMatch(
                        due ->
                                due.matches(
                                        "公开回应截止 .*（还剩 .*，依据国办发〔2016〕61号）"
                                                + " 登记已发布的回应即满足，限答复、澄清辟谣、新闻发布会"));
    }

    @Test
    void theFirstButtonIsWhatIsDueAndNoneOnceNothingIs() throws Exception {
        assertThat(page().select(".button.main").eachText()).containsExactly("签收");
        site.cases.act(site.acts.acknowledge(id, UnitSite.UNIT));
        assertThat(page().select(".button.main").eachText()).containsExactly("登记回应");
        site.cases.act(site.acts.report(id, UnitSite.UNIT, "属实"));
        assertThat(page().select(".button.main").eachText()).containsExactly("登记回应");
        site.cases.act(site.acts.answer(id, "答复", "weibo", site.clock.millis()));
        Document done = page();
        assertThat(done.select(".button.main")).isEmpty();
        assertThat(done.select(".button").eachText()).contains("登记回应");
        assertThat(done.select(".due")).isEmpty();
    }

    @Test
    void whereTheCaseStandsIsSaidOnce() throws Exception {
        site.cases.act(site.acts.acknowledge(id, UnitSite.UNIT));
        HttpResponse<String> sent = browser.fill(at("report"), report());
        String body = browser.get(UnitBrowser.location(sent)).body();
        assertThat(body).contains("反馈已于 09:00 提交", "本单位主办 · 已反馈").containsOnlyOnce("已反馈");
    }

    @Test
    void whoeverComesSecondIsToldThatItIsDoneAndNotThatItIsWrong() throws Exception {
        UnitBrowser second = site.browser();
        second.open(site.linkOf(id));
        Map<String, String> old = UnitBrowser.hidden(second.get(at("acknowledge")));
        browser.fill(at("acknowledge"), Map.of());
        int length = site.cases.length();
        for (HttpResponse<String> answer :
                java.util.List.of(
                        second.post(at("acknowledge"), old), second.get(at("acknowledge")))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.selectFirst(".told.known").text()).isEqualTo("已于 09:00 签收。");
            assertThat(page.select(".failed")).isEmpty();
        }
        assertThat(site.cases.length()).isEqualTo(length);
    }

    @Test
    void aCaseThatTheUnitGaveBackIsNotGivenBackTwice() throws Exception {
        browser.fill(at("return"), Map.of("text", "不属本单位职责"));
        Document page = Jsoup.parse(browser.get(at("return")).body());
        assertThat(page.selectFirst(".told.known").text()).startsWith("已于 09:00 退回");
    }

    @Test
    void aReportThatComesSecondIsNotLost() throws Exception {
        site.cases.act(site.acts.acknowledge(id, UnitSite.UNIT));
        Map<String, String> form = UnitBrowser.hidden(browser.get(at("report")));
        site.cases.act(site.acts.report(id, UnitSite.UNIT, "属实"));
        form.putAll(report());
        HttpResponse<String> answer = browser.post(at("report"), form);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.selectFirst(".told.known").text()).startsWith("反馈已于 09:00 提交");
        assertThat(page.getElementById("kept").wholeText()).isEqualTo("属实\n主管道破裂，已抢修。");
        assertThat(answer.body()).doesNotContain(KnownUnits.PIN);
    }

    @Test
    void aUnitWithoutAPinIsToldSoBeforeItFillsInAnything() throws Exception {
        assertThat(page().text()).doesNotContain("还没有办理码");
        site.units.put(UnitAccess.of(UnitSite.UNIT));
        assertThat(page().selectFirst("main > p").text())
                .startsWith("本单位还没有办理码")
                .contains("向值班台领取");
        Document form = Jsoup.parse(browser.get(at("answer")).body());
        assertThat(form.select("main > *").get(2).text()).startsWith("本单位还没有办理码，现在提交不了");
        assertThat(browser.get(at("note")).body()).doesNotContain("还没有办理码");
    }

    @Test
    void alertsThatCameOneAfterAnotherAreFolded() throws Exception {
        for (int version = 1; version <= 3; version++) {
            site.cases.act(
                    Acts.alert(
                            "thread/1",
                            "told-" + version,
                            Level.ORANGE,
                            "firing",
                            version,
                            site.clock.millis()));
            site.pass("10m");
        }
        String path = UnitBrowser.location(browser.get(site.linkOfAlert("told-1")));
        Document page = Jsoup.parse(browser.get(path).body());
        assertThat(page.select(".history summary").eachText())
                .containsExactly("预警 3 条（09:00 至 09:20）");
        assertThat(page.select(".history .history li").eachText()).hasSize(3);
        assertThat(page.select(".history details[open]")).isEmpty();
    }

    @Test
    void nothingIsChosenForWhoAsksForMoreTimeOrGivesACaseBack() throws Exception {
        site.cases.act(site.acts.acknowledge(id, UnitSite.UNIT));
        Document extend = Jsoup.parse(browser.get(at("extend")).body());
        assertThat(extend.selectFirst("#deadline option").text()).isEqualTo("请选择");
        assertThat(extend.select("#deadline option").eachText())
                .anyMatch(it -> it.startsWith("反馈截止（原定 "));
        assertThat(extend.select("option[selected]")).isEmpty();
        Document refused =
                Jsoup.parse(
                        browser.fill(
                                        at("extend"),
                                        Map.of(
                                                "deadline",
                                                "",
                                                "until",
                                                "2026-06-05T17:30",
                                                "text",
                                                "需要开挖",
                                                "pin",
                                                KnownUnits.PIN))
                                .body());
        assertThat(refused.getElementById("wrong-deadline").text()).isEqualTo("请选择要延期的时限。");
        assertThat(refused.getElementById("until").val()).isEqualTo("2026-06-05T17:30");
        assertThat(browser.get(at("return")).body()).contains("不指定").doesNotContain("不建议");
    }

    @Test
    void anExtensionThatIsNoneIsNamedBesideTheField() throws Exception {
        site.cases.act(site.acts.acknowledge(id, UnitSite.UNIT));
        Document refused =
                Jsoup.parse(
                        browser.fill(
                                        at("extend"),
                                        Map.of(
                                                "deadline",
                                                "report",
                                                "until",
                                                "2026-06-01T10:00",
                                                "text",
                                                "需要开挖",
                                                "pin",
                                                KnownUnits.PIN))
                                .body());
        assertThat(refused.getElementById("wrong-until").text()).contains("延期后的期限不晚于原期限");
        assertThat(refused.selectFirst("#deadline option[selected]").val()).isEqualTo("report");
    }

    @Test
    void aLinkThatWasCutOrGluedLeadsToThePageThatSaysWhatToDo() throws Exception {
        String good = site.linkOf(id);
        for (String link :
                new String[] {"/c", "/c/", good + "/x", "/case", "/case/a/b/c", "/unit/a/b"}) {
            HttpResponse<String> answer = site.browser().get(link);
            assertThat(answer.statusCode()).as(link).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .as(link)
                    .startsWith("text/html");
            assertThat(answer.body()).as(link).contains("链接无效或已过期", "打电话给值班台");
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the forms of cases ask, say and refuse. */
class CaseFormsTest {
    private final OfficeCases cases = new OfficeCases();
    private OpenCases desk;

    @BeforeEach
    void open() throws Exception {
        desk = new OpenCases(cases, cases.clock());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** A browser presses the first button of a form when somebody presses Enter in a field. */
    @Test
    void shouldSendTheFormItselfByEnter() throws Exception {
        Document form = desk.page(desk.opened("停水") + "/answer");

        assertThat(form.select("main form button").first().text()).isEqualTo("登记回应");
        assertThat(form.select("main form button").first().hasAttr("name")).isFalse();
        assertThat(form.select("main form button").eachText())
                .containsExactly("登记回应", "再加一个渠道", "登记回应");
    }

    @Test
    void shouldNotProposeTheDeskAsTheUnitThatAnswered() throws Exception {
        String path = desk.opened("停水");
        assertThat(desk.page(path + "/answer").select("#f-speaker").val()).isEmpty();

        desk.done(path, "accept");
        desk.done(path, "assign", "lead", "水务局", "text", "请办");
        assertThat(desk.page(path + "/answer").select("#f-speaker").val()).isEqualTo("水务局");
    }

    @Test
    void shouldMarkOnlyTheRowThatIsWrong() throws Exception {
        Document form = desk.page(desk.opened("停水") + "/answer");

        HttpResponse<String> answer =
                desk.submit(
                        form,
                        "kind",
                        "答复",
                        "speaker",
                        "水务局",
                        "outlet_name_1",
                        "县发布",
                        "outlet_url_1",
                        "https://weibo.example/1",
                        "outlet_at_1",
                        "2026-06-01T08:00",
                        "outlet_name_2",
                        "县融媒",
                        "outlet_at_2",
                        "2026-06-01T08:00");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("form .wrong input").eachAttr("name"))
                .containsExactly("outlet_url_2");
        assertThat(page.select("form .error").eachText())
                .containsExactly("渠道 2 还缺网址；只有新闻发布会和专访可以不填。");
        assertThat(page.select("#outlet_url_2").attr("aria-describedby"))
                .isEqualTo(page.select("form .error").attr("id"));
        assertThat(wrong(page, "outlet_url_2", "javascript:alert(1)")).contains("渠道 2 的网址打不开");
        assertThat(wrong(page, "outlet_url_2", "https://a.example", "outlet_at_2", ""))
                .contains("渠道 2 还缺发布时间");
        assertThat(
                        wrong(
                                page,
                                "outlet_url_2",
                                "https://a.example",
                                "outlet_at_2",
                                "2026-06-01T23:00"))
                .contains("渠道 2 的发布时间晚于现在");
        assertThat(wrong(page, "outlet_name_2", "")).contains("渠道 2 还缺名称");
        assertThat(desk.submit(page, "outlet_url_2", "https://a.example").statusCode())
                .isEqualTo(303);
    }

    private String wrong(Document page, String... typed) throws Exception {
        return Jsoup.parse(desk.submit(page, typed).body()).select("form .error").text();
    }

    @Test
    void shouldAskForAPlaceOnceIfThereIsNone() throws Exception {
        Document form = desk.page(desk.opened("停水") + "/answer");

        Document page = Jsoup.parse(desk.submit(form, "kind", "答复", "speaker", "水务局").body());

        assertThat(page.select("form .error").eachText()).containsExactly("请至少填写一个渠道。");
        assertThat(page.select("form .wrong input").eachAttr("name"))
                .containsExactly("outlet_name_1");
    }

    @Test
    void shouldSayWhoLeadsBeforeTheCaseGoesToAnother() throws Exception {
        String path = desk.opened("停水");
        desk.done(path, "accept");
        assertThat(desk.page(path + "/assign").select("main").text()).doesNotContain("牵头");
        desk.done(path, "assign", "lead", "水务局", "helpers", "教育局", "text", "请办");

        Document form = desk.page(path + "/assign");
        assertThat(form.select("main .message").text())
                .isEqualTo("现由水务局牵头（待签收）；主办另选单位的，转办后改为由它牵头，水务局不再承办。已在协办的教育局不变。");
        Document again = Jsoup.parse(desk.submit(form, "lead", "住建局").body());
        assertThat(again.select("main .message:not(.bad)").text())
                .startsWith("现由水务局牵头（待签收），转办后改为住建局牵头，水务局不再承办。");
        desk.after(desk.submit(again, "helpers", "水务局", "text", "改由你局办"));

        assertThat(desk.page(path).select(".unitlines > li > p:first-child").eachText())
                .anyMatch(line -> line.startsWith("住建局 主办 待签收"))
                .anyMatch(line -> line.startsWith("教育局 协办 待签收"))
                .anyMatch(line -> line.startsWith("水务局 协办 待签收"));
    }

    @Test
    void shouldRefuseTheLeadingUnitAsItsOwnHelper() throws Exception {
        String path = desk.opened("停水");
        desk.done(path, "accept");

        HttpResponse<String> answer =
                desk.submit(
                        desk.page(path + "/assign"), "lead", "水务局", "helpers", "水务局", "text", "请办");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#error-helpers").text()).isEqualTo("水务局已选为主办单位，不能同时协办，请去掉一处。");
        assertThat(page.select("fieldset.many").attr("aria-describedby")).contains("error-helpers");
        assertThat(desk.page(path).select(".state").text()).isEqualTo("已受理");
    }

    /** As the guard of the end has it. */
    @Test
    void shouldSayThatHelpersReportToo() throws Exception {
        String path = desk.opened("停水");
        desk.done(path, "accept");
        assertThat(desk.page(path + "/assign").select("#hint-helpers").text())
                .contains("也要签收、反馈", "各单位都反馈了，本事项才能办结");

        desk.done(path, "assign", "lead", "水务局", "helpers", "住建局", "text", "请办");
        for (String command : new String[] {"acknowledge", "report"}) {
            heard(path, command, "水务局");
        }
        assertThat(desk.page(path).select(".missing").text()).contains("住建局的反馈");
        Document refused = Jsoup.parse(desk.submit(desk.page(path + "/close")).body());
        assertThat(refused.select(".message.bad").text()).contains("办结还缺", "住建局的反馈");
    }

    private void heard(String path, String command, String unit) throws Exception {
        String form =
                desk.page(path).select("a.step").eachAttr("href").stream()
                        .filter(href -> href.contains("/" + command + "?unit="))
                        .filter(href -> href.endsWith("%E6%B0%B4%E5%8A%A1%E5%B1%80"))
                        .findFirst()
                        .orElseThrow();
        desk.after(
                desk.submit(desk.page(form), "medium", "电话", "result", "属实", "text", unit + "已办"));
    }

    @Test
    void shouldSayWhatComesOfAFalseAlarm() throws Exception {
        Document form = desk.page(desk.opened("停水") + "/false_alarm");

        assertThat(form.select("main .message").text()).contains("今后调整规则时用来核对", "同样的内容还可能再次预警");
        assertThat(form.select("main .actions a").text()).isEqualTo("取消");
    }
}

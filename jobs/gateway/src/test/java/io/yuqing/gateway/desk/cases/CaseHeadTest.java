/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.rule.Level;
import io.yuqing.wire.account.Duty;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page of a case says first: what is next, what is new, and what is folded away. */
class CaseHeadTest {
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

    @Test
    void shouldOfferFirstWhatTheStateAsksFor() throws Exception {
        String path = desk.opened("停水");
        assertThat(next(path)).isEqualTo("下一步 受理 不该办的，不予受理或判为误报");
        Document page = desk.done(path, "accept");
        assertThat(page.select(".message.good").text()).isEqualTo("已受理。");
        assertThat(next(path)).isEqualTo("下一步 转办 交给主办单位");

        desk.done(path, "assign", "lead", "水务局", "helpers", "住建局", "text", "请办");
        assertThat(next(path)).isEqualTo("下一步 代录签收 等水务局签收；单位在电话里、书面上或会上说的，可以代录");
        Document signed = first(path);
        assertThat(signed.select(".message.good").text()).isEqualTo("已代水务局记下：签收。");
        assertThat(next(path)).startsWith("下一步 代录反馈 等水务局、住建局（协办）反馈");
        first(path);
        assertThat(next(path)).isEqualTo("下一步 登记回应 还没有公开回应；不需要的，在研判里写明");
        desk.done(
                path,
                "answer",
                "kind",
                "专访",
                "outlet_name_1",
                "县台",
                "outlet_at_1",
                "2026-06-01T08:59");
        assertThat(next(path)).isEqualTo("下一步 等住建局（协办）反馈");
    }

    /** Does what is offered first. */
    private Document first(String path) throws Exception {
        Document form = desk.page(desk.page(path).select("a.step.first").attr("href"));
        return desk.after(desk.submit(form, "medium", "电话", "result", "属实", "text", "已办"));
    }

    private String next(String path) throws Exception {
        Document page = desk.page(path);
        assertThat(page.select("a.step.first").size()).isLessThanOrEqualTo(1);
        return page.select(".next").text();
    }

    @Test
    void shouldSayForWhomItWaitsToThoseWhoCannotDoIt() throws Exception {
        String path = desk.opened("停水");
        desk.duty.set(Duty.SUPERVISION);

        assertThat(next(path)).isEqualTo("下一步 等值班台受理");
        assertThat(desk.page(path).select("a.step.first")).isEmpty();
    }

    @Test
    void shouldSayOfEveryButtonWhatItDoes() throws Exception {
        String path = desk.opened("停水");
        desk.done(path, "accept");
        desk.done(path, "assign", "lead", "水务局", "text", "请办");

        for (Element button : desk.page(path).select("a.step")) {
            assertThat(button.attr("title")).as(button.text()).hasSizeGreaterThan(5);
        }
    }

    @Test
    void shouldFoldAlertsOnEndAndCountThem() throws Exception {
        alert("t1", Level.YELLOW, 1);
        cases.office.pass("1h");
        alert("t2", Level.YELLOW, 2);
        alert("t3", Level.YELLOW, 3);
        String path = "/desk/cases/" + cases.all().get(0).caseId;
        desk.done(path, "accept");
        alert("t4", Level.YELLOW, 4);

        Document page = desk.page(path);
        assertThat(page.select(".steps-done > li > details > summary").eachText())
                .containsExactly("预警 3 条，6月1日 09:00 至 6月1日 10:00");
        assertThat(page.select(".steps-done > li:not(.folded) b").eachText())
                .as("one alone is no run")
                .containsExactly("预警", "受理");
        assertThat(page.select(".steps-done details li")).hasSize(3);
        String id = page.select(".steps-done details").attr("id");
        alert("t5", Level.YELLOW, 5);
        assertThat(desk.page(path).select(".steps-done > li > details").eachAttr("id"))
                .as("stays open while the page changes")
                .hasSize(2)
                .contains(id);
    }

    private void alert(String toldAs, Level level, long version) {
        cases.append(
                Acts.alert("topic/water", toldAs, level, "firing", version, cases.office.now()));
    }

    @Test
    void shouldSayThatAnAlertOpenedTheCaseOnceMore() throws Exception {
        alert("t1", Level.YELLOW, 1);
        String path = "/desk/cases/" + cases.all().get(0).caseId;
        desk.done(path, "false_alarm", "reason", "广告");
        assertThat(desk.page("/").select(".caseline li").eachText()).contains("重开 0");
        cases.office.pass("2h");
        alert("t2", Level.ORANGE, 2);

        Element head = desk.page(path).selectFirst(".casehead");
        assertThat(head.select(".message.gap").text()).isEqualTo("已于 6月1日 11:00 因新预警自动重开。 看这条预警");
        assertThat(head.select(".message.gap a").attr("href")).isEqualTo("/desk/alerts/t2-id");
        assertThat(desk.page("/").select(".caseline li").eachText()).contains("重开 1");
        assertThat(desk.page("/desk/cases").select("#reopened + ul .title a").text())
                .isEqualTo("停水");

        desk.done(path, "false_alarm", "reason", "广告");
        assertThat(desk.page(path).select(".casehead").text()).doesNotContain("自动重开");
        desk.done(path, "reopen", "text", "又有人反映");
        assertThat(desk.page(path).select(".casehead .message.gap").text())
                .isEqualTo("已于 6月1日 11:00 由网宣办重开。");
    }

    @Test
    void shouldSayOfSwitchesWhatTheyMean() throws Exception {
        String path = desk.opened("停水");
        for (String needed : List.of("yes", "")) {
            desk.done(
                    path,
                    "assess",
                    "nature",
                    "民生诉求",
                    "reach",
                    "个别人",
                    "media",
                    "没有媒体介入",
                    "consequence",
                    "影响有限",
                    "answer_needed",
                    needed);
        }

        assertThat(desk.page(path).select(".steps-done .details").text())
                .contains("公开回应 需要", "公开回应 不需要")
                .doesNotContain("是否");
    }

    @Test
    void shouldFoldTheProofOfTheRecordAway() throws Exception {
        String path = desk.opened("停水");
        desk.done(path, "accept");

        Document page = desk.page(path);
        assertThat(page.select("#chain-check:not([open]) > summary").text()).isEqualTo("记录核对");
        assertThat(page.select("#chain-check").text()).contains("第 2 步", "没有改动");
        assertThat(page.select("#chain-check .hashes li")).hasSize(2);
        assertThat(page.select(".casehistory").text()).doesNotContain("校验");
        assertThat(page.text()).doesNotContain("责任链");
    }
}

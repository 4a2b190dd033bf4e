/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.grafana.board.BoardQuery;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Choice;
import io.yuqing.grafana.board.Dashboard;
import io.yuqing.grafana.board.Selection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The numbers of 预警处置 over {@code seed.sql}, which can be counted by hand. */
class AlertsFiguresTest {
    private static final Duration DAY = Duration.ofHours(24);

    @RegisterExtension static final SeededEngine ENGINE = new SeededEngine();

    private final Dashboard board = Boards.load().get("yq-alerts");
    private final Choice everything = Choice.everythingOf(board);

    @Test
    void alertsAreCountedAtTheEndOfTheRangeAndOfItsDay() {
        QueryResult counts = run("预警概况", everything);

        assertThat(counts.number("持续中")).isEqualTo(3);
        assertThat(counts.number("其中红橙")).isEqualTo(2);
        assertThat(counts.number("观察中")).isEqualTo(1);
        assertThat(counts.number("今日触发")).isEqualTo(4);
        assertThat(counts.number("今日解除")).isEqualTo(1);
    }

    @Test
    void anAlertSaysWhomItWasToldAndWhen() {
        QueryResult alerts = run("预警列表", everything);

        assertThat(alerts.texts("alert_id")).containsExactly("a1", "a3", "s1", "a4", "a2", "s2");
        assertThat(alerts.texts("对象"))
                .containsExactly("停水", "城东又停水了", "来源 市民热线", "学校食堂", "道路施工", "来源 微博");
        // The red one by the second attempt; the digest's departments stand with both of its
        // alerts.
        assertThat(alerts.texts("通知部门"))
                .containsExactly("政府办公室", "信访、网宣", "信访、网宣", "未通知", "未通知", "未通知");
        assertThat(alerts.cell(0, "首次送达").asText()).startsWith("2026-03-02 17:15:14");
        assertThat(alerts.texts("送达")).containsExactly("1", "1", "1", "0", "0", "0");
        assertThat(alerts.texts("subject_link"))
                .containsExactly(
                        "/d/yq-topic?var-topic=water&var-thread=",
                        "/d/yq-topic?var-thread=w1&var-topic=water",
                        "/d/yq-sources?",
                        "/d/yq-topic?var-topic=canteen&var-thread=",
                        "/d/yq-topic?var-topic=road&var-thread=",
                        "/d/yq-sources?");
    }

    @Test
    void oneAlertSaysWhyByWhenAndWhoWasToldOnOneScreen() {
        QueryResult one = run("这条预警", everything.with("alert", Selection.text("a1")));

        assertThat(one.texts("项目")).containsExactly("对象", "为何", "级别", "进展", "时限", "通知", "事项", "话题");
        assertThat(one.texts("内容"))
                .containsExactly(
                        "停水",
                        "water-burst：近1小时总量 6 条（按采集量折算 3 条），平时几乎没有，预警线 2 条",
                        "红 Ⅰ 特别重大",
                        "持续中，03-02 17:15 触发",
                        "03-04 17:15 前回应，剩 1天23时（国办发〔2016〕61号）",
                        "政府办公室，03-02 17:15 首次送达，共 1 条",
                        "已反馈，水务局主办，03-02 17:28 签收，03-02 17:34 首次回应（cr374gcv）",
                        "停水");
    }

    @Test
    void withoutAChoiceTheMostUrgentAlertIsShownAndAnUnknownOneIsNot() {
        assertThat(run("这条预警", everything).texts("内容")).startsWith("停水");
        assertThat(run("这条预警", everything.with("alert", Selection.text("nowhere"))).rows())
                .isEmpty();
    }

    @Test
    void riskTownsAndExcerptsAreThoseOfTheEvidence() {
        Choice one = everything.with("alert", Selection.text("a1"));
        QueryResult said = run("最早的信息和摘录", one);

        assertThat(run("风险由什么构成", one).number("影响范围（30）")).isEqualTo(21.5);
        assertThat(run("涉及哪些地方", one).texts("地区")).containsExactly("城东镇", "河西镇");
        assertThat(run("涉及哪些地方", one).texts("条数")).containsExactly("7", "2");
        assertThat(said.texts("是")).containsExactly("首发", "摘录");
        assertThat(said.texts("内容")).containsExactly("城东又停水了", "我家也没水");
        assertThat(said.texts("渠道")).containsExactly("微博", "微信");
        assertThat(said.texts("url")).containsExactly("https://example.org/w1", "");
    }

    @Test
    void theLinkOfANoticeShowsOneAlert() {
        Choice one = everything.with("alert", Selection.text("a1"));

        assertThat(run("预警列表", one).texts("alert_id")).containsExactly("a1");
        assertThat(run("状态流转", one).texts("原因")).containsExactly("above", "fired_at_once");
        assertThat(run("送达回执", one).texts("结果")).containsExactly("delivered", "failed");
    }

    @Test
    void everyStepHasItsReasonAlsoThoseOfAlertsThatWereTakenBack() {
        QueryResult steps = run("状态流转", everything);

        assertThat(steps.texts("alert_id"))
                .containsExactlyInAnyOrder(
                        "a1", "a1", "a2", "a3", "a4", "a5", "s1", "s1", "s2", "s2");
        assertThat(steps.texts("进展")).contains("withdrawn", "pending", "resolved");
        assertThat(steps.texts("原因")).contains("slow", "silent", "low", "ok");
    }

    @Test
    void aRiseSaysFromWhichLevelToWhich() {
        QueryResult rises = run("升级降级记录", everything);

        assertThat(rises.texts("对象")).containsExactlyInAnyOrder("停水", "来源 市民热线");
        int water = rises.texts("对象").indexOf("停水");
        assertThat(rises.cell(water, "由").asText()).isEqualTo("orange");
        assertThat(rises.cell(water, "至").asText()).isEqualTo("red");
    }

    @Test
    void aRuleCountsWhatItFiredAndWhatWasTakenBack() {
        QueryResult rules = ENGINE.run(query("规则命中榜"), Duration.ofDays(7), everything);

        int road = rules.texts("规则").indexOf("road-count");
        assertThat(rules.cell(road, "次数").asInt()).isEqualTo(1);
        assertThat(rules.cell(road, "撤销").asInt()).isEqualTo(1);
        assertThat(rules.cell(road, "持续").asLong()).isEqualTo(7 * 3_600);
        int water = rules.texts("规则").indexOf("water-burst");
        assertThat(rules.cell(water, "触发用时").asLong()).isEqualTo(180);
        assertThat(rules.cell(water, "持续").isNull()).isTrue();
    }

    @Test
    void sharesStandBesideTheirNumbers() {
        QueryResult shares = run("误报与合并", everything);

        assertThat(shares.number("触发")).isEqualTo(5);
        assertThat(shares.number("撤销率")).isEqualTo(0.2);
        // n1 alone, n2 and n3 in a digest; n4 was withheld; n5 never arrived; a heartbeat is none.
        assertThat(shares.number("送达的通知")).isEqualTo(3);
        assertThat(shares.number("合并率")).isEqualTo(2.0 / 3);
        assertThat(shares.number("未通知率")).isEqualTo(0.25);
    }

    @Test
    void whatWasWithheldSaysWhy() {
        QueryResult withheld = run("未通知及原因", everything);

        assertThat(withheld.texts("alert_id")).containsExactly("s2");
        assertThat(withheld.texts("原因")).containsExactly("muted_by_higher");
    }

    @Test
    void aChannelIsJudgedByItsReceipts() {
        QueryResult channels = run("各渠道送达", everything);

        assertThat(channels.texts("渠道")).containsExactly("外宣群", "政府办公室群", "网宣群");
        assertThat(channels.texts("未送达")).containsExactly("1", "0", "0");
        assertThat(channels.cell(0, "95%用时").isNull()).isTrue();
        assertThat(channels.cell(1, "平均尝试").asDouble()).isEqualTo(1.5);
        assertThat(channels.cell(2, "95%用时").asLong()).isEqualTo(120);
    }

    @Test
    void receiptsAreFilteredByTheRuleAndTheKindOfTheirAlerts() {
        assertThat(run("送达回执", everything).texts("种类"))
                .containsExactly("heartbeat", "digest", "alert", "alert", "alert");
        assertThat(run("送达回执", everything.with("rule", Selection.of("source-silence"))).texts("渠道"))
                .containsExactly("网宣群");
        assertThat(run("送达回执", everything.with("kind", Selection.of("thread"))).texts("渠道"))
                .isEqualTo(List.of("网宣群", "外宣群"));
    }

    private QueryResult run(String panel, Choice choice) {
        return ENGINE.run(query(panel), DAY, choice);
    }

    private BoardQuery query(String panel) {
        return board.queries().stream()
                .filter(q -> q.owner().path("title").asText().equals(panel))
                .findFirst()
                .orElseThrow();
    }
}

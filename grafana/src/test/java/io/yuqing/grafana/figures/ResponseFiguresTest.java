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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The numbers of 回应考核 over {@code seed_cases.sql}, an office that can be counted by hand. */
class ResponseFiguresTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension static final SeededEngine ENGINE = new SeededEngine();

    private final Dashboard board = Boards.load().get("yq-response");
    private final Choice everything = Choice.everythingOf(board);

    @Test
    void openCasesAreCountedByWhereTheyStand() {
        QueryResult open = run("未办结的事项", WEEK, everything);

        assertThat(open.number("待受理")).isEqualTo(1);
        assertThat(open.number("待签收")).isEqualTo(1);
        assertThat(open.number("已反馈")).isEqualTo(3);
        assertThat(open.number("超时")).isEqualTo(3);
        assertThat(open.number("督办")).isEqualTo(3);
    }

    @Test
    void aStageHasItsNumberAndNoTimesBelowFive() {
        QueryResult stages = run("各环节用时", WEEK, everything);

        assertThat(stages.texts("环节"))
                .containsExactly(
                        "发现→通知", "通知→签收", "签收→反馈", "反馈→首次回应", "首次回应→办结", "发现→首次回应", "发现→办结");
        assertThat(stages.texts("件数")).containsExactly("1", "1", "8", "7", "5", "7", "5");
        assertThat(stages.cell(0, "中位数").isNull()).isTrue();
        // Five leaks an hour each, 90 minutes by telephone, 40 and 6.
        assertThat(stages.cell(2, "中位数").asText()).isEqualTo("1时0分");
        assertThat(stages.cell(2, "九成位").asText()).isEqualTo("1时9分");
    }

    @Test
    void anAnswerIsInTimeOrNotOrNotYet() {
        QueryResult answers = run("按时回应率", WEEK, everything);

        assertThat(answers.texts("级别")).containsExactly("red", "orange", "yellow");
        assertThat(answers.texts("件数")).containsExactly("1", "1", "7");
        assertThat(answers.texts("按时")).containsExactly("1", "1", "5");
        assertThat(answers.texts("超时")).containsExactly("0", "0", "2");
        assertThat(answers.texts("未到期")).containsExactly("1", "1", "1");
        assertThat(answers.cell(0, "按时率").isNull()).isTrue();
        assertThat(answers.cell(2, "按时率").asDouble()).isEqualTo(5.0 / 7);
    }

    @Test
    void everyDeadlineNamesItsLaw() {
        QueryResult deadlines = run("时限符合", WEEK, everything);

        assertThat(deadlines.texts("时限")).containsExactly("回应", "权威发布", "反馈", "受理", "批示办理", "签收");
        assertThat(deadlines.texts("依据")).startsWith("国办发〔2016〕61号", "国办发〔2016〕80号", "本县约定");
        // What was declined and what was a false alarm needed no answer any more.
        assertThat(deadlines.texts("不再适用")).startsWith("2");
    }

    @Test
    void unitsStandInOrderOfTheirCasesAndNotOfTheirTimes() {
        QueryResult units = run("单位一览", WEEK, everything);

        assertThat(units.texts("单位")).containsExactly("水务局", "住建局", "教育局");
        assertThat(units.texts("件数")).containsExactly("6", "3", "2");
        // 8, 10, 20, 30, 40 and 130 minutes; from detection to the answer 19, 100 … 220.
        assertThat(units.cell(0, "签收中位").asText()).isEqualTo("25分0秒");
        assertThat(units.cell(0, "签收九成位").asText()).isEqualTo("1时25分");
        assertThat(units.cell(0, "回应中位").asText()).isEqualTo("1时55分");
        assertThat(units.cell(0, "按时率").asDouble()).isEqualTo(11.0 / 12);
        assertThat(units.cell(1, "签收中位").isNull()).isTrue();
        assertThat(units.texts("退回")).containsExactly("0", "1", "0");
        assertThat(units.texts("延期")).containsExactly("0", "0", "1");
        assertThat(units.texts("超时")).containsExactly("1", "3", "0");
        assertThat(units.texts("督办")).containsExactly("0", "1", "2");
    }

    @Test
    void whatIsOverdueSaysWhoseItIs() {
        QueryResult late = run("超时清单", HOUR, everything);

        assertThat(late.texts("事项")).containsExactly("路灯不亮", "路灯不亮", "路灯不亮", "食堂菜价", "停水");
        assertThat(late.texts("时限")).containsExactly("签收", "反馈", "回应", "回应", "签收");
        assertThat(late.texts("责任")).containsExactly("住建局", "住建局", "住建局", "教育局", "住建局");
        assertThat(late.cell(0, "已超").asText()).isEqualTo("4天8时");
        assertThat(late.cell(4, "已超").asText()).isEqualTo("10分0秒");
        assertThat(late.texts("case_id").get(4)).startsWith("cr374gcv");
    }

    @Test
    void whatNobodyDealsWithSaysWhyAndWhichRuleRaisedIt() {
        QueryResult ended = run("不予受理与误报", WEEK, everything);

        assertThat(ended.texts("结果")).containsExactly("declined", "false_alarm");
        assertThat(ended.texts("理由")).containsExactly("非本县", "同名地");
        assertThat(ended.texts("规则")).containsExactly("（人工登记）", "road-count");
    }

    @Test
    void aClarificationNamesThePlatformsThatLackIt() {
        QueryResult untrue = run("澄清覆盖", HOUR, everything);

        assertThat(untrue.texts("事项")).startsWith("停课传言");
        assertThat(untrue.texts("涉及平台")).startsWith("2");
        assertThat(untrue.texts("已澄清")).startsWith("1");
        assertThat(untrue.texts("还缺")).startsWith("抖音");
    }

    @Test
    void whatALeaderAskedForStandsWithItsDeadline() {
        QueryResult asked = run("批示与督办办理", HOUR, everything);

        assertThat(asked.texts("缘由")).containsExactly("批示", "超时", "超时");
        assertThat(asked.cell(0, "批示时限").asText()).startsWith("2026-03-03 12:00");
    }

    @Test
    void hearsayIsAShareOfAllThatPeopleDid() {
        QueryResult steps = run("代录占比", WEEK, everything);

        assertThat(steps.texts("步骤")).startsWith("合计");
        assertThat(steps.cell(0, "代录").asInt()).isEqualTo(2);
        assertThat(steps.cell(0, "笔数").asInt()).isEqualTo(63);
        int report = steps.texts("步骤").indexOf("反馈");
        assertThat(steps.cell(report, "占比").asDouble()).isEqualTo(1.0 / 8);
    }

    @Test
    void aSealSaysWhetherItFollowsTheOneBefore() {
        assertThat(run("封印", WEEK, everything).texts("衔接")).containsExactly("是", "是", "是", "首个");

        ENGINE.add(
                "INSERT INTO case_seals (day, log_offset, prev, hash, version) VALUES ('2026-03-02',"
                        + " 900, 'otherwise', 'ffff', 900)");
        assertThat(run("封印", WEEK, everything).texts("衔接"))
                .containsExactly("断", "是", "是", "是", "首个");
        ENGINE.add(
                "ALTER TABLE case_seals DELETE WHERE log_offset = 900 SETTINGS mutations_sync = 2");
    }

    @Test
    void anAnswerWithFewItemsAroundItHasNumbersAndNoShares() {
        QueryResult answers = run("回应前后", HOUR, everything);

        assertThat(answers.texts("事项")).containsExactly("停水");
        assertThat(answers.texts("前条数")).containsExactly("4");
        assertThat(answers.cell(0, "前每时").isNull()).isTrue();
    }

    @Test
    void aUnitChoosesTheCasesInWhichItTakesPart() {
        Choice schools = everything.with("unit", Selection.of("教育局"));

        assertThat(run("未办结的事项", WEEK, schools).number("已反馈")).isEqualTo(2);
        assertThat(run("单位一览", WEEK, schools).texts("单位")).containsExactly("教育局");
        assertThat(run("超时清单", WEEK, schools).texts("事项")).containsExactly("食堂菜价");
        assertThat(run("代录占比", WEEK, schools).cell(0, "代录").asInt()).isEqualTo(2);
    }

    private static QueryResult run(BoardQuery query, Duration length, Choice choice) {
        return ENGINE.run(query, length, choice);
    }

    private QueryResult run(String panel, Duration length, Choice choice) {
        return run(
                board.queries().stream()
                        .filter(query -> query.owner().path("title").asText().equals(panel))
                        .findFirst()
                        .orElseThrow(),
                length,
                choice);
    }
}

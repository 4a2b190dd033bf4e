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

/** The overview's numbers over {@code seed.sql}, which can be counted by hand. */
class OverviewFiguresTest {
    private static final Duration DAY = Duration.ofHours(24);

    private static final String OPEN_ALERTS = "未解除的预警清单，最新：${newest:text}";

    @RegisterExtension static final SeededEngine ENGINE = new SeededEngine();

    private final Dashboard board = Boards.load().get("yq-overview");
    private final Choice everything = Choice.everythingOf(board);

    @Test
    void todayIsComparedWithTheSameTimeYesterdayAndNotWithAllOfIt() {
        QueryResult items = run("今日信息量 ※", everything);

        // Yesterday has a third item, at 20:00; the board is looked at at 18:00.
        assertThat(items.number("今日")).isEqualTo(8);
        assertThat(items.number("昨日此时")).isEqualTo(2);
    }

    @Test
    void aFilterNarrowsTheCount() {
        assertThat(run("今日信息量 ※", everything.with("topic", Selection.of("water"))).number("今日"))
                .isEqualTo(5);
        assertThat(
                        run("今日信息量 ※", everything.with("platform", Selection.of("weibo", "douyin")))
                                .number("今日"))
                .isEqualTo(4);
        assertThat(run("今日信息量 ※", everything.with("channel", Selection.of("forum"))).number("今日"))
                .isEqualTo(2);
        assertThat(run("今日信息量 ※", everything.with("kw", Selection.text("停水"))).number("今日"))
                .isEqualTo(3);
    }

    @Test
    void theNegativeShareIsThatOfToday() {
        QueryResult share = run("负面占比 ※", everything);

        assertThat(share.number("今日")).isEqualTo(5.0 / 8);
        assertThat(share.number("昨日此时")).isEqualTo(0.5);
    }

    @Test
    void theNegativeShareOfNothingIsEmptyAndNotZero() {
        QueryResult share = run("负面占比 ※", everything.with("kw", Selection.text("无此文字")));

        assertThat(share.cell(0, "今日").isNull()).isTrue();
    }

    @Test
    void topicsAndAlertsAreCountedAtTheEndOfTheRange() {
        assertThat(run("活跃话题数", everything).number("今日")).isEqualTo(3);
        assertThat(run("活跃话题数", everything).number("昨日此时")).isEqualTo(1);
        // Two of items and one of a source that has gone silent.
        assertThat(run(OPEN_ALERTS, everything).rows()).hasSize(3);
        // Fired yesterday at noon, resolved at 19:00, so it was open at 18:00.
        assertThat(
                        ENGINE.runAt(
                                        SeededEngine.NOW.minus(DAY),
                                        query(OPEN_ALERTS),
                                        DAY,
                                        everything)
                                .rows())
                .hasSize(1);
    }

    @Test
    void casesThatWaitAreThoseOfTheBoardOfCases() {
        QueryResult waiting = run("待处置事项", everything);

        // One that came at 17:50, and three with a deadline that is over.
        assertThat(waiting.number("待受理")).isEqualTo(1);
        assertThat(waiting.number("超时")).isEqualTo(3);
    }

    @Test
    void aTopicsAlertsAreItsOwnAndThoseOfItsThreads() {
        Choice water = everything.with("topic", Selection.of("water"));

        assertThat(run(OPEN_ALERTS, water).texts("对象")).containsExactly("停水", "城东又停水了");
        assertThat(run(OPEN_ALERTS, water).texts("级别")).containsExactly("red", "orange");
    }

    @Test
    void openAlertsAreCountedByTheirLevel() {
        QueryResult open = run("未解除的预警", everything);

        assertThat(open.number("红 Ⅰ 特别重大")).isEqualTo(1);
        assertThat(open.number("橙 Ⅱ 重大")).isEqualTo(1);
        // That of the source; the one of yesterday is over.
        assertThat(open.number("黄 Ⅲ 较大")).isEqualTo(1);
        assertThat(open.number("蓝 Ⅳ 一般")).as("pending is not fired").isZero();
    }

    @Test
    void anOpenAlertSaysWhyByWhenAndWhoWasTold() {
        QueryResult open = run(OPEN_ALERTS, everything);

        assertThat(open.texts("对象")).containsExactly("停水", "城东又停水了", "来源 市民热线");
        assertThat(open.texts("为何")).containsExactly("近1小时总量 6 条", "近5分钟传播 2 条", "沉默 24 小时");
        // Fired at 17:15 and 17:25, 48 hours; nothing is asked of a source.
        assertThat(open.texts("时限")).containsExactly("剩 1天23时", "剩 1天23时", "");
        assertThat(open.texts("已通知")).containsExactly("政府办公室", "信访、网宣", "信访、网宣");
    }

    @Test
    void theNewestOfTheOpenAlertsIsToldAboveTheList() {
        BoardQuery newest =
                board.queries().stream()
                        .filter(query -> query.where().endsWith("variable newest"))
                        .findFirst()
                        .orElseThrow();

        assertThat(ENGINE.run(newest, DAY, everything).texts("label"))
                .containsExactly("03-02 17:25 城东又停水了，近5分钟传播 2 条");
        assertThat(
                        ENGINE.run(newest, DAY, everything.with("topic", Selection.of("nowhere")))
                                .texts("label"))
                .containsExactly("没有");
    }

    @Test
    void whatIsNewIsToldWithItsLastHour() {
        QueryResult fresh = run("新出现", everything);

        // The topics had nothing in the week before but road, and canteen of yesterday noon.
        assertThat(fresh.texts("内容")).startsWith("话题：停水");
        assertThat(fresh.texts("内容")).contains("城东又停水了").doesNotContain("话题：道路施工");
        int water = fresh.texts("内容").indexOf("城东又停水了");
        assertThat(fresh.cell(water, "条数").asInt()).isEqualTo(3);
        assertThat(fresh.cell(water, "一小时").asInt()).isEqualTo(3);
        assertThat(fresh.cell(water, "link").asText())
                .isEqualTo("/d/yq-topic?var-thread=w1&var-topic=water");
    }

    @Test
    void hotTopicsAreRankedWithGrowthAndSentiment() {
        QueryResult hot = run("热点话题榜", everything);

        assertThat(hot.texts("话题")).containsExactly("停水", "学校食堂", "道路施工");
        // The hour's row of the same items must not be added to the five minutes' rows.
        assertThat(hot.texts("信息量")).containsExactly("5", "2", "1");
        assertThat(hot.cell(0, "较前").isNull()).as("a new topic has nothing before").isTrue();
        assertThat(hot.cell(1, "较前").asDouble()).isEqualTo(2.0);
        assertThat(hot.cell(0, "负面").asDouble()).isEqualTo(0.8);
    }

    @Test
    void aRecordThatIsMissingInTheAccountIsSeen() {
        QueryResult ledger = run("账目是否平衡", everything);

        assertThat(ledger.number("不平的分钟")).isEqualTo(1);
        assertThat(ledger.number("缺记或重记")).isEqualTo(1);
        assertThat(ledger.number("读入")).isEqualTo(12);
    }

    @Test
    void deadLettersAndLateItemsOfTheLastDayAreCounted() {
        assertThat(run("死信与迟到", everything).number("死信")).isEqualTo(2);
        assertThat(run("死信与迟到", everything).number("迟到")).isEqualTo(1);
    }

    @Test
    void freshnessGoesByTheClockAndNotByTheEvents() {
        QueryResult fresh = run("数据新鲜度", everything);

        assertThat(fresh.number("距上次入库")).isBetween(0.0, 3600.0);
        assertThat(fresh.cell(0, "最新信息发布于").asText()).startsWith("2026-03-02 17:50");
    }

    @Test
    void theTrendHasABucketForEveryPlatformAndTime() {
        QueryResult trend = run("各平台声量趋势 ※", everything);

        // 24 h in buckets of 10 minutes for each of four platforms.
        assertThat(trend.rows()).hasSize(144 * 4);
        assertThat(trend.texts("items").stream().mapToInt(Integer::parseInt).sum()).isEqualTo(9);
        assertThat(trend.texts("time")).isSorted();
    }

    @Test
    void hostileTextFindsTheItemThatContainsIt() {
        QueryResult found = run("最新信息 ※", everything.with("kw", Selection.text("x\\' OR 1=1 -- ")));

        assertThat(found.texts("内容")).containsExactly("x\\' OR 1=1 -- ");
    }

    @Test
    void itemsBearTheNamesOfTheirTopics() {
        assertThat(run("最新信息 ※", everything).texts("话题"))
                .containsExactly("", "学校食堂", "停水", "停水", "停水", "停水", "停水、道路施工", "", "学校食堂");
    }

    @Test
    void copiesOfAnArticleCountOnceBesideTheRawNumber() {
        QueryResult originals = run("今日原发 ※", everything);

        // w1 and c4 are one article; c1 has nothing to compare and stands for itself.
        assertThat(originals.number("原发")).isEqualTo(5);
        assertThat(originals.number("去重后")).isEqualTo(4);
    }

    @Test
    void townsAreCountedWithTheirHottestTopic() {
        QueryResult towns = run("乡镇分布 ※", everything);

        assertThat(towns.texts("地区")).containsExactly("河西镇");
        assertThat(towns.texts("条数")).containsExactly("1");
        assertThat(towns.texts("最热话题")).containsExactly("学校食堂");
    }

    @Test
    void categoriesAreCountedByFirstAndBySecond() {
        QueryResult routed = run("归口分布 ※", everything);

        assertThat(routed.texts("归口")).containsExactly("社情民意", "未判", "对外宣传", "应急管理");
        assertThat(routed.texts("首选")).containsExactly("4", "3", "1", "0");
        assertThat(routed.texts("兼属")).containsExactly("0", "0", "0", "1");
        assertThat(run("其他 ※", everything).number("条数")).isEqualTo(1);
    }

    @Test
    void anItemSaysWhereItBelongsWhyAndWhetherItIsInDoubt() {
        QueryResult found = run("最新信息 ※", everything.with("kw", Selection.text("停水了")));

        assertThat(found.cell(0, "归口").asText()).isEqualTo("社情民意");
        assertThat(found.cell(0, "归口依据").asText()).isEqualTo("规则 water：停水（90%）");
        assertThat(run("最新信息 ※", everything.with("kw", Selection.text("来水"))).texts("情感"))
                .containsExactly("中性（存疑）");
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        assertThat(run("最新信息 ※", everything).texts("url"))
                .contains("https://example.org/w1", "")
                .noneMatch(url -> url.startsWith("javascript"));
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

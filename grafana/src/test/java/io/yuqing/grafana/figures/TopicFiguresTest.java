/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yuqing.grafana.board.BoardQuery;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Choice;
import io.yuqing.grafana.board.Dashboard;
import io.yuqing.grafana.board.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The numbers of 话题详情 over {@code seed.sql}, which can be counted by hand. */
class TopicFiguresTest {
    private static final String SUMMARY = "概况：${subject:text}";
    private static final Duration WEEK = Duration.ofDays(7);

    @RegisterExtension static final SeededEngine ENGINE = new SeededEngine();

    private final Dashboard board = Boards.load().get("yq-topic");
    private final Choice everything = Choice.everythingOf(board);
    private final Choice bus = everything.with("topic", Selection.text("bus"));

    @Test
    void theSummaryHoldsRawAndDistinctNumbers() {
        QueryResult summary = run(SUMMARY, WEEK, bus);

        assertThat(summary.number("信息量")).isEqualTo(10);
        assertThat(summary.number("原发")).isEqualTo(3);
        assertThat(summary.number("去重后原发")).isEqualTo(2);
        assertThat(summary.number("照搬占比")).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(summary.number("跟帖")).isEqualTo(7);
        assertThat(summary.number("负面占比")).isEqualTo(0.3);
    }

    @Test
    void aTopicThatIsNotThereHasNoSummary() {
        assertThat(run(SUMMARY, WEEK, everything.with("topic", Selection.text("nowhere"))).rows())
                .isEmpty();
    }

    @Test
    void theHottestTopicIsTheFirstToChoose() {
        BoardQuery topics =
                board.queries().stream()
                        .filter(query -> query.kind() == BoardQuery.Kind.VARIABLE)
                        .findFirst()
                        .orElseThrow();

        assertThat(ENGINE.run(topics, Duration.ofDays(1), everything).texts("id"))
                .startsWith("water", "canteen", "road")
                .doesNotContain("gone");
    }

    @Test
    void aTopicsAlertsAreItsOwnAndThoseOfItsThreads() {
        QueryResult alerts = run("相关预警", WEEK, everything.with("topic", Selection.text("water")));

        assertThat(alerts.texts("alert_id")).containsExactly("a1", "a3");
    }

    @Test
    void platformsOfTheTimelineStandInTheOrderTheyWereReached() {
        QueryResult timeline = run("平台扩散时间线", WEEK, bus);

        assertThat(timeline.texts("platform").stream().distinct()).containsExactly("微博", "portal");
        assertThat(timeline.texts("items").stream().mapToInt(Integer::parseInt).sum())
                .isEqualTo(10);
    }

    /** Grafana ends a heat map without a row in an error. */
    @Test
    void theTimelineOfPlatformsHasARowAlsoWhereNothingWasSaid() {
        Choice nobody = everything.with("topic", Selection.text("nowhere"));

        assertThat(run("平台扩散时间线", WEEK, nobody).texts("platform")).containsOnly("没有信息");
    }

    @Test
    void voicesAreThoseOfOneHourAndNotASum() {
        Choice water = everything.with("topic", Selection.text("water"));

        assertThat(run(SUMMARY, Duration.ofHours(24), water).number("最热一小时声音")).isEqualTo(4);
        assertThat(run(SUMMARY, WEEK, bus).cell(0, "最热一小时声音").isNull())
                .as("no window was counted")
                .isTrue();
    }

    @Test
    void allTopicsLeaveOutWhatHasNoTopic() {
        // Ten of the bus week, five of water, two and one of canteen on two days, one of road.
        assertThat(run(SUMMARY, WEEK, everything).number("信息量")).isEqualTo(19);
    }

    @Test
    void commentsAreGroupedByAttitudeAndSharedWordAndEachGroupQuotesItsMostLiked() {
        QueryResult views = run("网民观点", WEEK, bus);

        assertThat(views.texts("态度")).containsExactly("负面", "正面", "中性");
        assertThat(views.texts("共同词")).containsExactly("绕路", "班车", "");
        assertThat(views.texts("跟帖")).containsExactly("3", "2", "2");
        assertThat(views.texts("不同说法")).containsExactly("2", "2", "1");
        assertThat(views.texts("获赞")).containsExactly("14", "3", "1");
        assertThat(views.texts("样本")).containsExactly("接孩子绕路太远", "班车多了", "顶");
        assertThat(views.cell(0, "占比").asDouble()).isCloseTo(3.0 / 7, within(1e-9));
    }

    @Test
    void keywordsAreWeighedAgainstTheTopicsAndTheCountysSevenDaysBefore() {
        QueryResult words = run("关键词", WEEK, bus);

        // Six texts now. 班车: in 2 of 6, before in 0 of 4 + 100. 绕路: in 2 of 6, before in 0 of 4
        // and in 1 of the county's 5 items, that is in 20 of 104. 公交 is rarer now than before.
        assertThat(words.texts("关键词")).containsExactly("班车", "绕路");
        assertThat(words.cell(0, "权重").asDouble()).isEqualTo(tenths(gSquare(2, 6, 0, 104)));
        assertThat(words.cell(1, "权重").asDouble()).isEqualTo(tenths(gSquare(2, 6, 20, 104)));
        assertThat(words.texts("文本数")).containsExactly("2", "2");
    }

    @Test
    void anArticleOnTwoPlatformsIsShownOnceWithItsFirst() {
        QueryResult copies = run("照搬最多的文章", WEEK, bus);

        assertThat(copies.rows()).hasSize(1);
        assertThat(copies.cell(0, "标题").asText()).isEqualTo("公交改线");
        assertThat(copies.cell(0, "篇数").asInt()).isEqualTo(2);
        assertThat(copies.cell(0, "占原发").asDouble()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(copies.cell(0, "平台").asText()).isEqualTo("portal、微博");
    }

    @Test
    void originAndOrderOfPlatformsFollowTheTime() {
        assertThat(run("出处与首发", WEEK, bus).texts("内容"))
                .containsExactly("公交改线：明天改线", "公交改线：明天改线。", "公交票价听证");
        assertThat(run("平台扩散次序", WEEK, bus).texts("平台")).containsExactly("微博", "portal");
        assertThat(run("平台扩散次序", WEEK, bus).texts("距首发")).containsExactly("0", "3600");
    }

    @Test
    void routesAreCountedAndEveryItemSaysWhy() {
        assertThat(run("归口构成", WEEK, bus).texts("归口")).containsExactly("社情民意");
        assertThat(run("归口构成", WEEK, bus).texts("首选")).containsExactly("8");
        assertThat(run("最新信息", WEEK, bus).texts("归口依据")).contains("规则 bus：公交（90%）");
    }

    @Test
    void theBoardAndTheAnalystsQueriesSayTheSame() throws IOException {
        agree("网民观点", "06_public_views", List.of("态度", "共同词", "跟帖", "不同说法", "获赞", "样本"));
        agree("关键词", "07_keywords", List.of("关键词", "权重", "文本数", "此前七天"));
        agree("照搬最多的文章", "11_copies", List.of("标题", "篇数", "最早", "平台", "最近"));
    }

    private void agree(String panel, String query, List<String> columns) throws IOException {
        String sql =
                Files.readString(Boards.ROOT.resolve("sql/queries/" + query + ".sql"))
                        .replaceAll("\\{from:[^}]*}", at(SeededEngine.NOW.minus(WEEK)))
                        .replaceAll("\\{to:[^}]*}", at(SeededEngine.NOW))
                        .replaceAll("\\{(topic|subject):String}", "'bus'")
                        .replaceAll("\\{limit:UInt32}", "100");
        QueryResult expected = ENGINE.run(sql);
        QueryResult shown = run(panel, WEEK, bus);

        assertThat(shown.rows()).as(panel).isNotEmpty();
        for (String column : columns) {
            assertThat(shown.texts(column))
                    .as("%s, %s", panel, column)
                    .isEqualTo(expected.texts(column));
        }
    }

    private static String at(Instant time) {
        return "fromUnixTimestamp64Milli(" + time.toEpochMilli() + ", 'Asia/Shanghai')";
    }

    /** Dunning's log-likelihood ratio as a mixture of two binomials, another form of the same. */
    private static double gSquare(double a, double n, double b, double m) {
        double p = (a + b) / (n + m);
        return 2 * (logLikelihood(a, n, a / n) + logLikelihood(b, m, b / m))
                - 2 * (logLikelihood(a, n, p) + logLikelihood(b, m, p));
    }

    private static double logLikelihood(double k, double n, double p) {
        double with = k == 0 ? 0 : k * Math.log(p);
        return with + (k == n ? 0 : (n - k) * Math.log(1 - p));
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private QueryResult run(String panel, Duration length, Choice choice) {
        List<BoardQuery> found =
                board.queries().stream()
                        .filter(q -> q.owner().path("title").asText().equals(panel))
                        .toList();
        return ENGINE.run(found.get(0), length, choice);
    }
}

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
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a post was passed on, over reposts that can be drawn by hand. */
class SpreadFiguresTest {
    private static final Instant THAT_NOON = Instant.parse("2026-02-10T04:00:00Z");
    private static final Duration MORNING = Duration.ofHours(5);
    private static final String HEADS =
            "INSERT INTO items (platform, kind, item_id, root_id, parent_id, published_at, text,"
                    + " url, topics, version) VALUES ";

    @RegisterExtension static final SeededEngine ENGINE = new SeededEngine();

    private final Dashboard board = Boards.load().get("yq-topic");
    private final Choice flood = thread("weibo/s");

    /**
     * Of s: r1 and r3; r2 of r1; r4 of a post that is gone, r5 of r4; r6 and r7 of each other; r8
     * of itself; late of s, and early, which is older than late, of late. Children stand before
     * their parents, and r1 twice.
     */
    @BeforeAll
    static void spread() {
        String rows =
                """
                ('weibo', 'repost',   'weibo/r2', 'weibo/s', 'weibo/r1',   '2026-02-10 08:15:00', '转给家人', '', ['flood'], 1),
                ('weibo', 'repost',   'weibo/r5', 'weibo/s', 'weibo/r4',   '2026-02-10 08:40:00', '', '', [], 1),
                ('weibo', 'repost',   'weibo/r4', 'weibo/s', 'weibo/gone', '2026-02-10 08:30:00', '注意安全', '', ['flood'], 1),
                ('weibo', 'repost',   'weibo/early', 'weibo/s', 'weibo/late', '2026-02-10 08:50:00', '钟慢了', '', ['flood'], 1),
                ('weibo', 'repost',   'weibo/r6', 'weibo/s', 'weibo/r7',   '2026-02-10 08:41:00', '', '', ['flood'], 1),
                ('weibo', 'repost',   'weibo/r7', 'weibo/s', 'weibo/r6',   '2026-02-10 08:42:00', '', '', ['flood'], 1),
                ('weibo', 'repost',   'weibo/r8', 'weibo/s', 'weibo/r8',   '2026-02-10 08:43:00', '', '', ['flood'], 1)\
                """;
        ENGINE.add(HEADS + rows);
        String later =
                """
                ('weibo', 'original', 'weibo/s',  'weibo/s', '',           '2026-02-10 08:00:00', '河水涨了', 'https://example.org/s', ['flood'], 1),
                ('weibo', 'repost',   'weibo/r1', 'weibo/s', 'weibo/s',    '2026-02-10 08:10:00', '快看', '', ['flood'], 1),
                ('weibo', 'repost',   'weibo/r1', 'weibo/s', 'weibo/s',    '2026-02-10 08:10:00', '快看', '', ['flood'], 2),
                ('weibo', 'repost',   'weibo/r3', 'weibo/s', 'weibo/s',    '2026-02-10 08:20:00', '快看', '', ['flood'], 1),
                ('weibo', 'repost',   'weibo/late', 'weibo/s', 'weibo/s',  '2026-02-10 09:00:00', '钟快了', '', ['flood'], 1),
                ('weibo', 'comment',  'weibo/c',  'weibo/s', '',           '2026-02-10 09:30:00', '平安', '', ['flood'], 1),
                ('wechat', 'original', 'wechat/a', 'wechat/a', '',         '2026-02-10 09:00:00', '通告', '', ['notice'], 1),
                ('weibo', 'repost',   'weibo/x1', 'wechat/a', 'wechat/a',  '2026-02-10 10:00:00', '转通告', '', ['notice'], 1)\
                """;
        ENGINE.add(HEADS + later);
        ENGINE.add(
                "INSERT INTO threads (root_id, platform, published_at, title, topics, version)"
                        + " VALUES ('weibo/s', 'weibo', '2026-02-10 08:00:00', '', ['flood'], 1),"
                        + " ('wechat/a', 'wechat', '2026-02-10 09:00:00', '通告', ['notice'], 1),"
                        + " ('old/t', 'old', '2025-06-01 09:00:00', '', [], 1)");
        ENGINE.add(
                "INSERT INTO items (platform, kind, item_id, root_id, parent_id, published_at,"
                        + " topics, version) SELECT 'weibo', if(number = 0, 'original', 'repost'),"
                        + " concat('weibo/m', toString(number)), 'weibo/m0', if(number = 0, '',"
                        + " 'weibo/m0'), toDateTime64('2026-02-10 08:00:00', 3, 'Asia/Shanghai') +"
                        + " number, ['many'], 1 FROM numbers(301)");
        ENGINE.add(
                "INSERT INTO items (platform, kind, item_id, root_id, parent_id, published_at,"
                        + " topics, version) SELECT 'weibo', if(number = 0, 'original', 'repost'),"
                        + " concat('weibo/d', toString(number)), 'weibo/d0', if(number = 0, '',"
                        + " concat('weibo/d', toString(number - 1))), toDateTime64('2026-02-10"
                        + " 08:00:00', 3, 'Asia/Shanghai') + number, ['deep'], 1 FROM numbers(61)");
        String before =
                """
                ('weibo', 'original', 'weibo/p',  'weibo/p', '',           '2026-02-07 08:00:00', '三天前', '', ['past'], 1),
                ('weibo', 'repost',   'weibo/p1', 'weibo/p', 'weibo/p',    '2026-02-08 08:00:00', '', '', ['past'], 1),
                ('weibo', 'repost',   'weibo/p2', 'weibo/p', 'weibo/p1',   '2026-02-10 08:00:00', '', '', ['past'], 1),
                ('weibo', 'original', 'weibo/q',  'weibo/q', '',           '2026-02-07 08:00:00', '没有再转', '', ['past'], 1),
                ('weibo', 'repost',   'weibo/q1', 'weibo/q', 'weibo/q',    '2026-02-08 08:00:00', '', '', ['past'], 1)\
                """;
        ENGINE.add(HEADS + before);
        ENGINE.add(
                "INSERT INTO threads (root_id, platform, published_at, topics, version) VALUES"
                        + " ('weibo/p', 'weibo', '2026-02-07 08:00:00', ['past'], 1),"
                        + " ('weibo/q', 'weibo', '2026-02-07 08:00:00', ['past'], 1),"
                        + " ('weibo/d0', 'weibo', '2026-02-10 08:00:00', ['deep'], 1)");
    }

    @Test
    void depthWidthAndSpeedAreCountedAndWhatHasNoWayToTheOriginalIsNamed() {
        QueryResult spread = run("传播有多深、多快", flood);

        assertThat(spread.number("转发")).isEqualTo(10);
        assertThat(spread.number("层数")).isEqualTo(2);
        assertThat(spread.number("最宽一层")).isEqualTo(3);
        assertThat(spread.number("接不上"))
                .as("gone, its child, a circle of two, its own")
                .isEqualTo(5);
        assertThat(spread.number("传到一半")).as("the fifth of ten").isEqualTo(2400);
        assertThat(spread.number("传到九成")).as("the ninth of ten").isEqualTo(3000);
    }

    @Test
    void aTopicCountsRepostsOfItsThreadsToo() {
        assertThat(run("传播有多深、多快", topic("flood")).number("转发")).isEqualTo(10);
        assertThat(run("传播有多深、多快", topic("flood")).number("接不上")).isEqualTo(5);
    }

    @Test
    void levelsBeginWithTheRepostsOfTheOriginal() {
        QueryResult levels = run("各层的转发", flood);

        assertThat(levels.texts("层")).containsExactly("第 1 层", "第 2 层", "接不上");
        assertThat(levels.texts("转发")).containsExactly("3", "2", "5");
        assertThat(levels.texts("隔上一级").subList(0, 1)).containsExactly("1200");
    }

    @Test
    void aWayIsWalkedUpForFiftySteps() {
        QueryResult spread = run("传播有多深、多快", topic("deep"));

        assertThat(spread.number("转发")).isEqualTo(60);
        assertThat(spread.number("层数")).isEqualTo(49);
        assertThat(spread.number("接不上")).isEqualTo(11);
        assertThat(run("各层的转发", topic("deep")).texts("隔上一级")).containsOnly("1");
        assertThat(nodes(thread("weibo/d0")).texts("id")).contains("weibo/d0", "weibo/d29");
    }

    @Test
    void aParentOfTheDaysBeforeTheRangeIsFound() {
        QueryResult levels = run("各层的转发", topic("past"));

        assertThat(levels.texts("层")).containsExactly("第 2 层");
        assertThat(levels.texts("转发")).containsExactly("1");
        assertThat(levels.texts("隔上一级")).containsExactly("172800");
        assertThat(nodes(topic("past")).texts("id"))
                .containsExactlyInAnyOrder("平台/weibo", "weibo/p", "weibo/p1", "weibo/p2");
    }

    @Test
    void theGraphHoldsWhatWasSaidAndNamesWhatIsMissing() {
        QueryResult nodes = nodes(flood);

        assertThat(nodes.texts("id"))
                .containsExactlyInAnyOrder(
                        "平台/weibo",
                        "weibo/s",
                        "weibo/r1",
                        "weibo/r2",
                        "weibo/r3",
                        "weibo/r4",
                        "weibo/r5",
                        "weibo/late",
                        "weibo/early",
                        "weibo/gone",
                        "没有画");
        assertThat(title(nodes, "weibo/s")).isEqualTo("河水涨了");
        assertThat(title(nodes, "weibo/gone")).isEqualTo("没有采到的帖");
        assertThat(title(nodes, "weibo/r5")).isEqualTo("（无文字）");
        assertThat(cell(nodes, "weibo/s", "mainstat")).isEqualTo("5");
        assertThat(cell(nodes, "weibo/gone", "mainstat")).isEqualTo("2");
        assertThat(cell(nodes, "没有画", "mainstat")).as("a circle of two, its own").isEqualTo("3");
    }

    @Test
    void edgesAreThoseThatPostsNameWithTheirDelay() {
        QueryResult edges = edges(flood);
        List<String> drawn =
                IntStream.range(0, edges.rows().size())
                        .mapToObj(
                                row ->
                                        edges.texts("source").get(row)
                                                + " → "
                                                + edges.texts("target").get(row)
                                                + " "
                                                + edges.texts("mainstat").get(row))
                        .map(String::strip)
                        .toList();

        assertThat(drawn)
                .containsExactlyInAnyOrder(
                        "平台/weibo → weibo/s",
                        "weibo/s → weibo/r1 隔 10 分",
                        "weibo/r1 → weibo/r2 隔 5 分",
                        "weibo/s → weibo/r3 隔 20 分",
                        "weibo/s → weibo/late 隔 1 时 0 分",
                        "weibo/late → weibo/early 早 10 分",
                        "平台/weibo → weibo/gone",
                        "weibo/gone → weibo/r4",
                        "weibo/r4 → weibo/r5 隔 10 分");
        assertThat(nodes(flood).texts("id"))
                .containsAll(edges.texts("source"))
                .containsAll(edges.texts("target"));
    }

    @Test
    void aRepostOnAnotherPlatformHangsOnThePostItNames() {
        Choice notice = topic("notice");

        assertThat(nodes(notice).texts("id"))
                .containsExactlyInAnyOrder("平台/wechat", "wechat/a", "weibo/x1");
        assertThat(edges(notice).texts("source"))
                .containsExactlyInAnyOrder("平台/wechat", "wechat/a");
    }

    @Test
    void aLargeGraphIsCutAndSaysHowMuch() {
        QueryResult nodes = nodes(thread("weibo/m0"));

        assertThat(nodes.rows()).hasSizeLessThanOrEqualTo(150);
        int drawn = nodes.rows().size() - 3;
        assertThat(cell(nodes, "没有画", "mainstat")).isEqualTo(Integer.toString(300 - drawn));
        assertThat(run("传播有多深、多快", thread("weibo/m0")).number("最宽一层")).isEqualTo(300);
        List<String> places =
                IntStream.range(0, nodes.rows().size())
                        .mapToObj(
                                row ->
                                        nodes.texts("fixedx").get(row)
                                                + " "
                                                + nodes.texts("fixedy").get(row))
                        .toList();
        assertThat(places).as("no two stand on each other").doesNotHaveDuplicates();
    }

    @Test
    void aThreadIsASubjectFromItsFirstItemOnWhateverTheRangeBeginsWith() {
        Duration lastHour = Duration.ofMinutes(150);

        assertThat(run("概况：${subject:text}", lastHour, flood).number("信息量")).isEqualTo(12);
        assertThat(run("出处与首发", lastHour, flood).texts("内容")).containsExactly("河水涨了");
        assertThat(run("帖子：转发和跟帖", lastHour, flood).texts("转发")).containsExactly("10");
        assertThat(run("传播有多深、多快", lastHour, flood).number("转发")).isEqualTo(10);
    }

    @Test
    void theTitleSaysWhatIsLookedAtAndAnUnknownIdSaysSo() {
        assertThat(subject(flood)).isEqualTo("帖子 河水涨了");
        assertThat(subject(topic("water"))).isEqualTo("话题 停水");
        assertThat(subject(thread("weibo/nowhere"))).isEqualTo("没有这个帖子");
        assertThat(subject(topic("nowhere"))).isEqualTo("没有这个话题");
        assertThat(subject(thread("old/t"))).isEqualTo("帖子（原帖没有采到）");
        assertThat(run("概况：${subject:text}", thread("weibo/nowhere")).rows()).isEmpty();
    }

    @Test
    void anOriginalThatIsPastItsThirtyDaysKeepsItsTime() {
        QueryResult origin = run("出处与首发", thread("old/t"));

        assertThat(origin.texts("平台")).containsExactly("old");
        assertThat(origin.texts("内容")).containsExactly("（正文已过 30 天）");
    }

    private Choice thread(String id) {
        return topic("water").with("thread", Selection.text(id));
    }

    private Choice topic(String id) {
        return Choice.everythingOf(board).with("topic", Selection.text(id));
    }

    private String subject(Choice choice) {
        BoardQuery name =
                board.queries().stream()
                        .filter(query -> query.where().endsWith("variable subject"))
                        .findFirst()
                        .orElseThrow();
        return ENGINE.runAt(THAT_NOON, name, MORNING, choice).texts("label").get(0);
    }

    private static String title(QueryResult nodes, String id) {
        return cell(nodes, id, "title");
    }

    private static String cell(QueryResult nodes, String id, String column) {
        return nodes.texts(column).get(nodes.texts("id").indexOf(id));
    }

    private QueryResult nodes(Choice choice) {
        return part("nodes", choice);
    }

    private QueryResult edges(Choice choice) {
        return part("edges", choice);
    }

    /** One query brings both, so that no edge leads to a post that came a moment later. */
    private QueryResult part(String part, Choice choice) {
        QueryResult graph = run("传播路径", choice);
        int at = graph.names().indexOf("part");
        return new QueryResult(
                graph.columns(),
                graph.rows().stream().filter(row -> row.path(at).asText().equals(part)).toList());
    }

    private QueryResult run(String panel, Choice choice) {
        return run(panel, MORNING, choice);
    }

    private QueryResult run(String panel, Duration length, Choice choice) {
        BoardQuery query =
                board.queries().stream()
                        .filter(each -> each.owner().path("title").asText().equals(panel))
                        .findFirst()
                        .orElseThrow();
        return ENGINE.runAt(THAT_NOON, query, length, choice);
    }
}

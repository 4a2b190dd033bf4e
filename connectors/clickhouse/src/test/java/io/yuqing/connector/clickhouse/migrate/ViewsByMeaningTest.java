/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which set of views stands for a subject and a range, and which comments sets are made of. */
class ViewsByMeaningTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    /** Noon in Beijing. */
    private static final long NOON = 1_782_878_400L;

    private static final long DAY = 86_400;
    private static final String OF_WATER = "topic = 'water', thread = ''";
    private static final String OF_THREAD = "topic = 'water', thread = 'weibo/t'";

    private static ClickHouseDatabase database;

    @BeforeAll
    static void migrate() throws Exception {
        database = CLICKHOUSE.database();
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
    }

    @BeforeEach
    void tenComments() {
        database.clear();
        for (int i = 0; i < 10; i++) {
            comment("weibo/c" + i, "第" + i + "条", "2026-07-01 1" + i % 2 + ":00:00");
        }
    }

    @Test
    void aSetHasARowForEachGroupAndOneForWhatIsInNone() {
        set("topic", "water", "12:00:00", 10);

        assertThat(
                        shown(
                                "place, kind, group_comments, share, group_texts, group_negative,"
                                        + " group_words, quote_id, quote_at",
                                OF_WATER,
                                NOON - DAY,
                                NOON,
                                " ORDER BY place"))
                .isEqualTo(
                        """
                        1\tview\t4\t0.4\t3\t4\t停水、通知\tweibo/c1\t2026-07-01 11:00:00.000
                        2\tview\t3\t0.3\t3\t0\t涨价\tweibo/c2\t2026-07-01 10:00:00.000
                        3\texclamations\t1\t0.1\t1\t0\t\tweibo/c3\t2026-07-01 11:00:00.000
                        4\tin_no_group\t2\t0.2\t0\t0\t\t\t1970-01-01 08:00:00.000
                        """);
        assertThat(database.value("SELECT count() FROM v_views")).isEqualTo("4");
    }

    @Test
    void theNewestSetThatIsFreshCountsAndOnlyOne() {
        set("topic", "water", "11:40:00", 10);
        set("topic", "water", "11:50:00", 10);
        set("topic", "water", "11:50:00", 10);
        set("topic", "water", "12:20:00", 10);
        set("topic", "bus", "11:59:00", 10);

        assertThat(readAt(OF_WATER, NOON)).isEqualTo("2026-07-01 11:50:00.000\t4\n");
        assertThat(readAt(OF_WATER, NOON - 600)).isEqualTo("2026-07-01 11:50:00.000\t4\n");
        assertThat(readAt(OF_WATER, NOON - 601)).isEqualTo("2026-07-01 11:40:00.000\t4\n");
        assertThat(readAt(OF_WATER, NOON + 1_200)).isEqualTo("2026-07-01 12:20:00.000\t4\n");
        assertThat(readAt(OF_WATER, NOON + 3_001)).as("half an hour later").isEmpty();
        assertThat(readAt("topic = '', thread = ''", NOON)).as("of all topics").isEmpty();
    }

    @Test
    void aSetThatBeginsBeforeTheRangeDoesNotStandForIt() {
        set("topic", "water", "12:00:00", 10);

        assertThat(shown("DISTINCT kind", OF_WATER, NOON - 3 * 3_600, NOON)).isEmpty();
        assertThat(shown("count()", OF_WATER, NOON - 23 * 3_600, NOON)).isEqualTo("4\n");
        assertThat(shown("count()", OF_WATER, NOON - 7 * DAY, NOON)).isEqualTo("4\n");
    }

    @Test
    void aSetThatLeavesOutMoreThanAFifthOfTheCommentsDoesNotStandForThem() {
        set("topic", "water", "11:55:00", 8);
        assertThat(readAt(OF_WATER, NOON)).isNotEmpty();

        comment("weibo/more", "又一条", "2026-07-01 11:58:00");
        assertThat(readAt(OF_WATER, NOON)).isEmpty();
    }

    @Test
    void aSetWithoutAViewStandsForNothing() {
        set("topic", "water", "11:50:00", 10);
        database.execute(
                "INSERT INTO views (subject_kind, subject_id, read_at, since, fresh_until, comments,"
                        + " comments_read, in_no_group) VALUES ('topic', 'water', '2026-07-01"
                        + " 12:00:00', '2026-06-30 12:00:00', '2026-07-01 12:30:00', 10, 10, 10)");

        assertThat(readAt(OF_WATER, NOON)).isEqualTo("2026-07-01 11:50:00.000\t4\n");
    }

    @Test
    void ofAThreadAllCommentsCountWhereverTheRangeBegins() {
        set("topic", "water", "12:00:00", 10);
        set("thread", "weibo/t", "11:59:00", 10);

        assertThat(shown("DISTINCT subject_id", OF_THREAD, NOON - 60, NOON)).isEqualTo("weibo/t\n");
    }

    @Test
    void theCommentsOfASubjectAreThoseOfItsRangeWithTheirTexts() {
        comment("weibo/late", "太晚", "2026-07-01 12:00:01");
        comment("weibo/before", "太早", "2026-06-30 11:59:59");
        database.execute(
                "INSERT INTO items (item_id, platform, kind, root_id, published_at, title, text,"
                        + " media_text, topics, version) VALUES ('weibo/p', 'weibo', 'comment',"
                        + " 'weibo/t', '2026-07-01 09:00:00', '题', '', '图里的字', ['water'], 1),"
                        + " ('weibo/t', 'weibo', 'original', 'weibo/t', '2026-07-01 09:00:00', '',"
                        + " '停水', '', ['water'], 1)");

        assertThat(comments(OF_WATER))
                .startsWith("weibo/c0\t第0条\t11\t2026-07-01 09:00:00.000\n")
                .endsWith("weibo/p\t题：图里的字\t11\t2026-07-01 09:00:00.000\n")
                .hasLineCount(11);
        assertThat(comments(OF_THREAD))
                .contains("weibo/before\t太早\t12\t2026-06-30 11:59:59.000\n")
                .hasLineCount(12);
    }

    @Test
    void ofTooManyCommentsSomeAreTakenAndTheSameEachTime() {
        database.execute(
                "INSERT INTO items (item_id, platform, kind, root_id, published_at, text, topics,"
                        + " version) SELECT 'weibo/m' || number, 'weibo', 'comment', 'weibo/t',"
                        + " '2026-07-01 11:30:00', 'x', ['water'], 1 FROM numbers(2500)");

        String taken = comments(OF_WATER);
        assertThat(taken).hasLineCount(2_000).contains("\t2510\t").isEqualTo(comments(OF_WATER));
    }

    private static String comments(String subject) {
        return database.text(
                "SELECT item_id, said, comments_in_all, first_at FROM v_comments_of(%s, since = %d, until = %d) ORDER BY item_id"
                        .formatted(subject, NOON - DAY, NOON));
    }

    private static String readAt(String subject, long until) {
        return shown(
                "any(read_at), count() AS rows", subject, until - DAY, until, " HAVING rows > 0");
    }

    private static String shown(String columns, String subject, long since, long until) {
        return shown(columns, subject, since, until, "");
    }

    private static String shown(
            String columns, String subject, long since, long until, String rest) {
        return database.text(
                "SELECT %s FROM v_views_of(%s, since = %d, until = %d)%s"
                        .formatted(columns, subject, since, until, rest));
    }

    private static void comment(String id, String text, String at) {
        database.execute(
                "INSERT INTO items (item_id, platform, kind, root_id, published_at, text, topics,"
                        + " version) VALUES ('%s', 'weibo', 'comment', 'weibo/t', '%s', '%s', ['water'], 1)"
                                .formatted(id, at, text));
    }

    private static void set(String kind, String id, String at, int comments) {
        database.execute(
                ("INSERT INTO views (subject_kind, subject_id, read_at, since, fresh_until,"
                                + " comments, comments_read, in_no_group, kinds, sizes, texts, negative,"
                                + " neutral, positive, words, quote_ids, quote_times, model) SELECT '%s',"
                                + " '%s', toDateTime64('2026-07-01 %s', 3, 'Asia/Shanghai') AS at, at -"
                                + " INTERVAL 1 DAY, at + INTERVAL 30 MINUTE, %d, 10, 2, ['view', 'view',"
                                + " 'exclamations'], [4, 3, 1], [3, 3, 1], [4, 0, 0], [0, 3, 0], [0, 0,"
                                + " 1], ['停水、通知', '涨价', ''], ['weibo/c1', 'weibo/c2', 'weibo/c3'],"
                                + " [1782874800000, 1782871200000, 1782874800000], 'bge-1'")
                        .formatted(kind, id, at, comments));
    }
}

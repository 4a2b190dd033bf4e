/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.connector.clickhouse.sink.RowInserter;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.nlp.sentiment.Sentiment;
import io.yuqing.nlp.view.Comment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On the real engine. */
class StoredCommentsTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    /** 2026-03-02 12:00 in Beijing. */
    private static final long NOON = 1_772_424_000_000L;

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long TEN_MINUTES = Duration.ofMinutes(10).toMillis();

    private static ClickHouseDatabase database;
    private static ClickHouseEndpoint endpoint;

    @BeforeAll
    static void migrate() throws Exception {
        database = CLICKHOUSE.database();
        endpoint = ClickHouseEndpoint.of(database.url(), database.name());
        Migrations.run(endpoint);
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void subjectsOfOpenAlertsComeFirstThenTopicsThatAreCommentedOn() throws Exception {
        alert("a", "topic", "road", "yellow", "firing");
        alert("b", "topic", "road", "blue", "firing");
        alert("c", "thread", "weibo/it's", "red", "firing");
        alert("d", "topic", "over", "red", "resolved");
        alert("e", "topic", "pending", "red", "pending");
        alert("f", "source", "weibo-12", "red", "firing");
        windows("water", "2026-03-02 10:00:00", 20);
        windows("water", "2026-03-02 11:00:00", 25);
        windows("bus", "2026-03-02 11:00:00", 60);
        windows("quiet", "2026-03-02 11:00:00", 29);
        windows("yesterday", "2026-03-01 11:00:00", 500);

        assertThat(tables().live(NOON - DAY, NOON - TEN_MINUTES))
                .containsExactly(
                        new LiveSubject("thread", "weibo/it's", true),
                        new LiveSubject("topic", "road", true),
                        new LiveSubject("topic", "bus", true),
                        new LiveSubject("topic", "water", true));
    }

    @Test
    void aSubjectThatWasGroupedOfLateIsNotDue() throws Exception {
        windows("water", "2026-03-02 11:00:00", 45);
        windows("bus", "2026-03-02 11:00:00", 60);
        group("bus", NOON - TEN_MINUTES + 1);
        group("water", NOON - TEN_MINUTES);
        group("gone", NOON);

        assertThat(tables().live(NOON - DAY, NOON - TEN_MINUTES))
                .containsExactly(
                        new LiveSubject("topic", "bus", false),
                        new LiveSubject("topic", "water", true));
    }

    @Test
    void theCommentsAreThoseOfTheSubjectAsTheyAreStored() throws Exception {
        comment("weibo/1", "weibo/o'hare", "停水不通知", "negative", "11:00:00");
        comment("weibo/2", "weibo/o'hare", "通知了[手机号]", "positive", "11:59:59");
        comment("weibo/3", "weibo/other", "无关", "neutral", "11:00:00");
        comment("weibo/4", "weibo/o'hare", "太晚", "neutral", "12:00:01");

        SubjectComments thread =
                tables().comments(
                                new LiveSubject("thread", "weibo/o'hare", true), NOON - DAY, NOON);
        assertThat(thread.comments())
                .containsExactlyInAnyOrder(
                        new Comment("weibo/1", "停水不通知", Sentiment.NEGATIVE),
                        new Comment("weibo/2", "通知了[手机号]", Sentiment.POSITIVE));
        assertThat(thread.all()).isEqualTo(2);
        assertThat(thread.first()).isEqualTo(NOON - 3_600_000);
        assertThat(thread.times()).containsEntry("weibo/2", NOON - 1_000);

        assertThat(
                        tables().comments(new LiveSubject("topic", "water", true), NOON - DAY, NOON)
                                .all())
                .isEqualTo(3);
        assertThat(tables().comments(new LiveSubject("topic", "no\\'ne", true), NOON - DAY, NOON))
                .isEqualTo(new SubjectComments(0, 0, List.of(), Map.of()));
    }

    /** A reader finds a set whole or not at all, and the same comments make the same set. */
    @Test
    void aRoundWritesWhatTheViewShowsWhole() throws Exception {
        for (int i = 0; i < FakeViews.SAID.size(); i++) {
            comment("weibo/" + i, "weibo/t", FakeViews.SAID.get(i), "negative", "11:00:00");
        }
        alert("a", "topic", "water", "red", "firing");
        FakeViews world = new FakeViews();
        ViewRound round =
                new ViewRound(
                        tables(), world.vectors(), new ViewOptions(Duration.ofMinutes(10), 20));
        List<ViewSet> found = new ArrayList<>();

        assertThat(round.run(NOON, found::add)).isZero();
        try (RowInserter<ViewSet> inserter =
                new RowInserter<>(endpoint, "views", new ViewSetEncoder())) {
            inserter.insert(found.get(0));
            inserter.insert(found.get(0));
        }
        assertThat(
                        database.text(
                                ("SELECT kind, group_comments, group_negative, quote_id, toUnixTimestamp64Milli(quote_at)"
                                                + " FROM v_views_of(topic = 'water', thread = '', since ="
                                                + " %d, until = %d) ORDER BY place")
                                        .formatted((NOON - DAY) / 1_000, NOON / 1_000)))
                .isEqualTo(
                        """
                        view\t6\t6\tweibo/0\t1772420400000
                        exclamations\t1\t1\tweibo/6\t1772420400000
                        in_no_group\t1\t0\t\t0
                        """);

        round.run(NOON + 60_000, found::add);
        assertThat(found).as("not before ten minutes").hasSize(1);
        round.run(NOON + TEN_MINUTES, found::add);
        assertThat(found.get(1))
                .usingRecursiveComparison()
                .ignoringFields("readAt", "since", "freshUntil")
                .isEqualTo(found.get(0));
    }

    private static ViewTables tables() {
        return new StoredComments(endpoint);
    }

    private static void alert(String id, String kind, String subject, String level, String state) {
        database.execute(
                "INSERT INTO alerts (alert_id, subject_kind, subject_id, level, state, version) VALUES ('%s', '%s', '%s', '%s', '%s', 1)"
                        .formatted(id, kind, subject.replace("'", "\\'"), level, state));
    }

    private static void windows(String topic, String start, int comments) {
        database.execute(
                "INSERT INTO subject_windows (subject_kind, subject_id, window, window_start, comments, version)"
                        + " VALUES ('topic', '%s', '1h', '%s', %d, 1)"
                                .formatted(topic, start, comments));
    }

    private static void group(String topic, long at) {
        database.execute(
                "INSERT INTO views (subject_kind, subject_id, read_at) VALUES ('topic', '%s', fromUnixTimestamp64Milli(%d))"
                        .formatted(topic, at));
    }

    private static void comment(
            String id, String thread, String text, String sentiment, String at) {
        database.execute(
                "INSERT INTO items (item_id, platform, kind, root_id, published_at, text, sentiment, topics, version)"
                        + " VALUES ('%s', 'weibo', 'comment', '%s', '2026-03-02 %s', '%s', '%s', ['water'], 1)"
                                .formatted(id, thread.replace("'", "\\'"), at, text, sentiment));
    }
}

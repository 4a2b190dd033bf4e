/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.junit.ClickHouseExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every view on the rows of {@code seed.sql}, in which rows are written twice and versions come
 * late.
 */
class ViewsTest {

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static SeededCounty county;

    @BeforeAll
    static void seed() throws Exception {
        county = new SeededCounty(CLICKHOUSE.database());
    }

    @Test
    void itemsAreTheirNewestVersionWhateverOrderVersionsCameIn() {
        assertThat(county.rows("SELECT item_id, likes, version FROM v_items WHERE item_id = 'o1'"))
                .isEqualTo("o1\t5\t2\n");
        assertThat(county.rows("SELECT count() FROM v_items")).isEqualTo("8\n");
    }

    @Test
    void aWindowThatWasWrittenTwiceCountsOnce() {
        assertThat(
                        county.rows(
                                """
                                SELECT sum(originals + reposts + comments), sumMap(platforms)
                                FROM v_subject_windows
                                WHERE subject_kind = 'topic' AND subject_id = 'water' AND window = '1h'\
                                """))
                .isEqualTo("7\t{'forum':2,'weibo':5}\n");
    }

    @Test
    void windowsOfTopicsBearTheNewestNameOrElseTheId() {
        assertThat(
                        county.rows(
                                "SELECT DISTINCT topic_id, topic_name FROM v_topic_windows ORDER BY"
                                        + " topic_id"))
                .isEqualTo("nameless\tnameless\nschool\t入学\nwater\t供水\n");
    }

    @Test
    void windowsOfThreadsBearTheirOrigin() {
        assertThat(
                        county.rows(
                                """
                                SELECT root_id, title, platform, url, topics, window, reposts, comments, negative
                                FROM v_thread_windows ORDER BY root_id, window_start\
                                """))
                .isEqualTo(
                        """
                        o1\t城东又停水\tweibo\thttps://example.org/o1\t['water']\t1h\t1\t2\t3
                        o2\t停水问题\tforum\thttps://example.org/o2\t['water']\t1h\t0\t0\t0
                        o2\t停水问题\tforum\thttps://example.org/o2\t['water']\t1h\t0\t1\t0
                        unseen\t\t\t\t[]\t1h\t1\t0\t0
                        """);
    }

    @Test
    void threadsAndTopicsAreReadable() {
        assertThat(county.rows("SELECT root_id, region FROM v_threads ORDER BY root_id"))
                .isEqualTo("o1\t城关镇\no2\t\n");
        assertThat(
                        county.rows(
                                "SELECT topic_id, expression, revision, deleted FROM v_topics ORDER"
                                        + " BY topic_id"))
                .isEqualTo("school\t入学\t1\t0\nwater\t停水 | 供水\t2\t0\n");
    }

    @Test
    void anAlertIsItsLastState() {
        assertThat(
                        county.rows(
                                "SELECT alert_id, state, resolved_at, baseline, labels FROM"
                                        + " v_alerts ORDER BY alert_id"))
                .isEqualTo(
                        """
                        a1\tresolved\t2026-07-01 10:12:00.000\t\\N\t{'unit':'水务局'}
                        a2\tfiring\t\\N\t\\N\t{}
                        a3\tpending\t\\N\t3.5\t{}
                        """);
    }

    @Test
    void everyStepOfAnAlertIsKept() {
        assertThat(
                        county.rows(
                                "SELECT step, state, reason, known_at FROM v_alert_steps WHERE"
                                        + " alert_id = 'a1' ORDER BY step"))
                .isEqualTo(
                        """
                        2\tfiring\theld\t2026-07-01 09:00:00.000
                        3\tresolved\tquiet\t2026-07-01 10:12:00.000
                        """);
    }

    @Test
    void aStepThatARestartedJobTellsAgainIsOneStepAndAnotherOneReplacesIt() throws Exception {
        SeededCounty restarted = new SeededCounty(CLICKHOUSE.newDatabase());
        String insert =
                "INSERT INTO alerts (alert_id, level, state, reason, started_at, window_end,"
                        + " version) VALUES ('a2', '%s', 'firing', '%s', '2026-07-01 08:20:00',"
                        + " '2026-07-01 09:00:00', %d)";
        long base = 1L << 19;
        restarted.rows(insert.formatted("blue", "held", base + 2));
        restarted.rows(insert.formatted("orange", "level_raised", base + 3));
        restarted.rows(insert.formatted("yellow", "level_raised", 3));

        assertThat(
                        restarted.rows(
                                "SELECT step, level, reason FROM v_alert_steps WHERE alert_id ="
                                        + " 'a2' ORDER BY step"))
                .isEqualTo("2\tblue\theld\n3\torange\tlevel_raised\n");
    }

    @Test
    void aDeadLetterIsSeenOnceAndWithoutItsSealedBytes() {
        assertThat(county.rows("SELECT source_offset, reason, excerpt FROM v_dead_letters"))
                .isEqualTo("4\tNOT_JSON\t***\n");
        assertThat(
                        county.rows(
                                "SELECT count() FROM system.columns WHERE database ="
                                        + " currentDatabase() AND table = 'v_dead_letters' AND name ="
                                        + " 'payload_sealed'"))
                .isEqualTo("0\n");
    }

    @Test
    void lateItemsAreReadable() {
        assertThat(county.rows("SELECT item_id, platform, watermark_at FROM v_late_items"))
                .isEqualTo("c9\tweibo\t2026-07-01 10:00:00.000\n");
    }

    @Test
    void aMinuteThatDoesNotAddUpIsNotBalanced() {
        assertThat(
                        county.rows(
                                "SELECT source_topic, minute, read, balanced FROM v_ledger ORDER BY"
                                        + " source_topic, minute"))
                .isEqualTo(
                        """
                        yuqing.comments\t2026-07-01 08:00:00.000\t4\t0
                        yuqing.posts\t2026-07-01 08:00:00.000\t2\t1
                        yuqing.posts\t2026-07-01 08:30:00.000\t3\t1
                        """);
    }

    @Test
    void anOffsetThatWasNeverReadIsMissing() {
        assertThat(
                        county.rows(
                                "SELECT source_topic, first_offset, last_offset, read, missing,"
                                        + " balanced FROM v_ledger_partitions ORDER BY source_topic"))
                .isEqualTo("yuqing.comments\t0\t4\t4\t1\t0\nyuqing.posts\t0\t4\t5\t0\t1\n");
    }

    @Test
    void aBatchIsAccountedForByTopicOverAllItsMinutes() {
        assertThat(
                        county.rows(
                                "SELECT source_topic, first_minute, last_minute, read, counted,"
                                        + " duplicate, late, rejected, balanced FROM v_batches"
                                        + " WHERE batch = 'b1' ORDER BY source_topic"))
                .isEqualTo(
                        """
                        yuqing.comments\t2026-07-01 08:00:00.000\t2026-07-01 08:00:00.000\t4\t2\t0\t1\t0\t0
                        yuqing.posts\t2026-07-01 08:00:00.000\t2026-07-01 08:30:00.000\t5\t3\t1\t0\t1\t1
                        """);
    }

    @Test
    void freshnessNamesTheNewestWritingAndTheNewestEvent() {
        assertThat(
                        county.rows(
                                "SELECT dataset, newest_event_at, seconds_since_stored BETWEEN 0"
                                        + " AND 600 FROM v_freshness ORDER BY dataset"))
                .isEqualTo(
                        """
                        alerts\t2026-07-01 12:00:00.000\t1
                        dead_letters\t2026-07-01 08:30:00.000\t1
                        items\t2026-07-01 12:00:00.000\t1
                        late_items\t2026-06-01 08:00:00.000\t1
                        ledger\t2026-07-01 08:30:00.000\t1
                        subject_windows\t2026-07-01 12:00:00.000\t1
                        """);
    }

    @Test
    void aDataSetThatWasNeverWrittenHasNoFreshnessInsteadOfTheYear1970() throws Exception {
        SeededCounty other = new SeededCounty(CLICKHOUSE.newDatabase());
        other.rows("TRUNCATE TABLE late_items");

        assertThat(
                        other.rows(
                                "SELECT newest_stored_at, seconds_since_stored FROM v_freshness"
                                        + " WHERE dataset = 'late_items'"))
                .isEqualTo("\\N\t\\N\n");
    }

    @Test
    void filtersOnAViewReachTheKeyOfItsTable() {
        for (String sql :
                List.of(
                        "SELECT count() FROM v_topic_windows WHERE topic_id = 'water' AND window ="
                                + " '5m'",
                        "SELECT count() FROM v_thread_windows WHERE root_id = 'o1' AND window ="
                                + " '5m'",
                        "SELECT count() FROM v_items WHERE platform = 'weibo'",
                        "SELECT read FROM v_batches WHERE batch = 'b1'")) {
            String plan = county.rows("EXPLAIN indexes = 1 " + sql);
            assertThat(plan).as(sql).containsPattern("Condition: .*(subject_id|platform|batch) in");
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import static io.yuqing.gateway.desk.DeskTables.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is asked, over the rows of {@code seed.sql}. */
class SituationTest {
    @RegisterExtension private static final DeskTables TABLES = new DeskTables();

    private Tables seeded;
    private Tables empty;

    @BeforeEach
    void connect() throws IOException {
        seeded = new Tables(TABLES.seeded());
        empty = new Tables(TABLES.empty());
    }

    @Test
    void alertsAreThoseThatFiredAndAreNotOver() throws TablesException {
        OpenAlerts open = OpenAlerts.ask(seeded, NOW);

        assertThat(open.byLevel())
                .containsExactlyInAnyOrderEntriesOf(Map.of("red", 1L, "orange", 2L, "blue", 1L));
        assertThat(open.worst())
                .extracting(OpenAlert::alertId)
                .containsExactly("a-red", "a-later", "a-orange", "a-blue");
        OpenAlert red = open.worst().get(0);
        assertThat(red.name()).isEqualTo("停水");
        assertThat(red.what()).isEqualTo("近5分钟跟帖 1,208 条");
        assertThat(red.trigger()).contains("平时约 12 条").contains("预警线 50 条");
        assertThat(red.firedAt()).isEqualTo(millis("2026-03-02T09:30:00Z"));
        assertThat(red.dueAt()).isEqualTo(millis("2026-03-02T14:30:00Z"));
        assertThat(red.dueTask()).isEqualTo("发布权威信息");
        assertThat(red.departments()).containsExactly("应急局", "水务局");
        assertThat(open.worst().get(3).dueAt()).isNull();
        assertThat(open.worst().get(3).name()).isEqualTo("来源 云汀论坛");
    }

    @Test
    void topicsAreCountedByFullHoursOfADay() throws TablesException {
        List<TopicHeat> topics = TopicHeat.ask(seeded, NOW);

        assertThat(topics)
                .extracting(TopicHeat::topicId, TopicHeat::items, TopicHeat::before)
                .containsExactly(
                        tuple("water", 12L, 5L), tuple("road", 3L, 0L), tuple("xss", 2L, 0L));
        TopicHeat water = topics.get(0);
        assertThat(water.name()).isEqualTo("停水");
        assertThat(water.negative()).isEqualTo(9);
        assertThat(water.course()).isEqualTo(Map.of(0, 4L, 1, 7L, 23, 1L));
        assertThat(water.firstAt()).isEqualTo(millis("2026-03-01T10:00:00Z"));
        assertThat(topics.get(1).firstAt()).isEqualTo(millis("2026-02-25T02:00:00Z"));
    }

    @Test
    void threadsAreThoseThatSomebodyAnswered() throws TablesException {
        List<ThreadHeat> threads = ThreadHeat.ask(seeded, NOW);

        assertThat(threads)
                .extracting(ThreadHeat::rootId)
                .containsExactly("weibo/1", "bbs/1", "bbs/7");
        ThreadHeat first = threads.get(0);
        assertThat(first.items()).isEqualTo(3);
        assertThat(first.lastHour()).isEqualTo(1);
        assertThat(first.negative()).isEqualTo(2);
        assertThat(first.isNew()).isTrue();
        assertThat(first.course()).isEqualTo(Map.of(0, 1L, 1, 2L));
        assertThat(first.origin().title()).isEqualTo("城东又停水了");
        assertThat(threads.get(1).isNew()).isFalse();
        assertThat(threads.get(2).isNew()).isFalse();
        assertThat(threads.get(2).origin()).isNull();
    }

    @Test
    void theDayIsThatOfBeijingAndYesterdayIsCutAtThisTimeOfDay() throws TablesException {
        List<DayHour> hours = DayHour.ask(seeded, NOW);

        assertThat(hours)
                .containsExactly(
                        new DayHour(0, 8, 0, 1, 1, 2, 0),
                        new DayHour(0, 17, 2, 1, 0, 3, 2),
                        new DayHour(0, 18, 0, 3, 0, 3, 0),
                        new DayHour(1, 9, 1, 0, 0, 1, 1),
                        new DayHour(1, 10, 0, 1, 0, 1, 0),
                        new DayHour(1, 20, 0, 1, 0, 0, 0));
    }

    @Test
    void whatIsOnItsWayIsNoFaultOfTheLedger() throws TablesException {
        assertThat(Ledger.ask(seeded, NOW))
                .isEqualTo(
                        new Ledger(
                                20,
                                1,
                                1,
                                0,
                                0,
                                millis("2026-03-02T10:29:30Z"),
                                millis("2026-03-02T10:29:00Z")));
        assertThat(Ledger.ask(seeded, NOW.plusSeconds(600)).unbalanced()).isEqualTo(1);
    }

    @Test
    void offsetsThatNobodyReadAreMissing() throws TablesException {
        TABLES.database()
                .execute(
                        "INSERT INTO ledger (source_topic, source_partition, minute, read, counted,"
                                + " first_offset, last_offset, version, stored_at) VALUES"
                                + " ('t', 0, '2026-01-02 17:00:00', 5, 5, 0, 4, 1, '2026-01-02 17:01:00'),"
                                + " ('t', 0, '2026-01-02 17:01:00', 5, 5, 8, 12, 1, '2026-01-02 17:02:00')");
        try {
            assertThat(Ledger.ask(seeded, NOW).missing()).isEqualTo(3);
        } finally {
            TABLES.database().execute("DELETE FROM ledger WHERE source_topic = 't'");
        }
    }

    /** At noon of that day the worst alert was of two days before. */
    @Test
    void whatFiredLastIsKnownBesideTheWorst() throws TablesException {
        OpenAlerts noon = OpenAlerts.ask(seeded, Instant.parse("2026-03-02T04:30:00Z"));

        assertThat(noon.worst().get(0).alertId()).isEqualTo("a-orange");
        assertThat(noon.newest().orElseThrow().alertId()).isEqualTo("a-blue");
    }

    /** What the tables have just got may be on its way to a department. */
    @Test
    void graveAlertsAreUntoldOnlyIfNothingWasToldForLong() throws TablesException {
        assertThat(Notices.ask(seeded, NOW).untold()).isZero();
        assertThat(Notices.ask(seeded, Instant.parse("2026-03-20T00:00:00Z")).untold()).isZero();
        assertThat(Notices.ask(seeded, Instant.parse("2199-01-01T00:00:00Z")).untold())
                .isEqualTo(3);
    }

    @Test
    void sourcesAreThoseOfTheRegister() throws TablesException {
        List<SourceState> sources = SourceState.ask(seeded);

        assertThat(sources).extracting(SourceState::name).containsExactly("微博", "云汀论坛");
        assertThat(sources).extracting(SourceState::isBroken).containsExactly(false, true);
        assertThat(sources.get(1).lastItemAt()).isEqualTo(millis("2026-03-01T08:30:00Z"));
    }

    @Test
    void aMessageIsItsLastAttempt() throws TablesException {
        Notices notices = Notices.ask(seeded, NOW);

        assertThat(notices.last())
                .extracting(SentNotice::outcome, SentNotice::alertId)
                .containsExactly(
                        tuple("delivered", "a-red"),
                        tuple("rejected", "a-later"),
                        tuple("delivered", "a-over"));
        assertThat(notices.subjects().get("a-red").name()).isEqualTo("停水");
        assertThat(notices.subjects().get("a-later").name()).isEqualTo("<script>alert(1)</script>");
        assertThat(notices.delivered()).isEqualTo(2);
        assertThat(notices.lost()).isEqualTo(1);
    }

    @Test
    void emptyTablesAreNoFault() throws TablesException {
        assertThat(OpenAlerts.ask(empty, NOW))
                .isEqualTo(new OpenAlerts(Map.of(), List.of(), Optional.empty()));
        assertThat(TopicHeat.ask(empty, NOW)).isEmpty();
        assertThat(ThreadHeat.ask(empty, NOW)).isEmpty();
        assertThat(DayHour.ask(empty, NOW)).isEmpty();
        assertThat(Trust.ask(empty, NOW))
                .isEqualTo(new Trust(new Ledger(0, 0, 0, 0, 0, null, null), List.of()));
        assertThat(Notices.ask(empty, NOW)).isEqualTo(new Notices(List.of(), Map.of(), 0, 0, 0));
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}

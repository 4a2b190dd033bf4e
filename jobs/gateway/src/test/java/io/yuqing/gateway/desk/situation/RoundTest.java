/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.config.DeskSettings;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands beside each other on the first page is of one reading. */
class RoundTest {
    @RegisterExtension private static final DeskTables TABLES = new DeskTables();

    private Instant last = DeskTables.NOW;
    private long nanos;

    /** A second passes whenever somebody looks at it. */
    private final Clock clock =
            new Clock() {
                @Override
                public Instant instant() {
                    last = last.plusSeconds(1);
                    return last;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            };

    @Test
    void shouldBeAboutOneMoment() {
        SituationReader reader = new SituationReader(tables(TABLES.seeded()), clock, () -> nanos);

        reader.look();
        assertThat(moments(reader.situation())).hasSize(6).containsOnly(last);

        nanos += Pace.LEAST.toNanos();
        Situation before = reader.situation();
        reader.look();
        assertThat(moments(reader.situation()))
                .as("all that is due is read for the same moment")
                .containsOnly(last);
        assertThat(before.oldest()).isNotEqualTo(reader.situation().oldest());
    }

    /** Else the page would say for minutes, of a start when all is slow, that nothing is there. */
    @Test
    void shouldAskAgainSoonWhereNothingHasComeIn() {
        assertThat(isReadAgainSoon(TABLES.empty())).isTrue();
        assertThat(isReadAgainSoon(TABLES.seeded())).isFalse();
    }

    /** Where each look at the clock of costs takes a second. */
    private boolean isReadAgainSoon(DeskSettings settings) {
        SituationReader reader =
                new SituationReader(tables(settings), clock, () -> nanos += 1_000_000_000);
        reader.look();
        Instant first = reader.situation().trust().at();
        nanos += Pace.LEAST.toNanos();
        reader.look();
        return reader.situation().trust().at().isAfter(first);
    }

    private static Tables tables(DeskSettings settings) {
        try {
            return new Tables(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Instant> moments(Situation now) {
        return Stream.of(
                        now.alerts(),
                        now.notices(),
                        now.trust(),
                        now.topics(),
                        now.threads(),
                        now.day())
                .map(Seen::at)
                .filter(Objects::nonNull);
    }

    /** More than the page lists are counted, from the same list. */
    @Test
    void shouldCountFromTheListHoweverMuchIsOpen() throws Exception {
        TABLES.database()
                .execute(
                        "INSERT INTO alerts (alert_id, rule_id, subject_kind, subject_id, level, highest_level,"
                                + " state, started_at, fired_at, version) SELECT concat('many-', toString(number)),"
                                + " 'many', 'topic', 'water', 'yellow', 'yellow', 'firing', '2026-03-02 18:20:00',"
                                + " '2026-03-02 18:20:00', 1 FROM numbers(100)");
        try {
            OpenAlerts open = OpenAlerts.ask(tables(TABLES.seeded()), DeskTables.NOW);

            assertThat(open.worst()).hasSize(OpenAlerts.MOST);
            assertThat(open.byLevel()).containsEntry("yellow", 100L).containsEntry("red", 1L);
            assertThat(open.all()).isEqualTo(104);
            assertThat(open.newest().orElseThrow().level()).isEqualTo("yellow");
        } finally {
            TABLES.database().execute("DELETE FROM alerts WHERE rule_id = 'many'");
        }
    }
}

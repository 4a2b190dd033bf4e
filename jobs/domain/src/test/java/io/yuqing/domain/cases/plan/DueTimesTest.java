/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yuqing.domain.cases.Calendars;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.rule.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueTimesTest {
    private static final CasePlan PLAN = CasePlans.county();

    private static long end(String within, String from, boolean rests) {
        return DueTimes.end(PLAN, Within.parse(within), CaseOffice.millis(from), rests)
                .orElseThrow();
    }

    /** Quiet from 22:00 to 07:00. */
    @ParameterizedTest
    @CsvSource({
        "2h,  2026-06-01T09:00, 2026-06-01T11:00",
        "2h,  2026-06-01T21:00, 2026-06-02T08:00",
        "1h,  2026-06-01T21:00, 2026-06-01T22:00",
        "30m, 2026-06-01T23:00, 2026-06-02T07:30",
        "30m, 2026-06-01T22:00, 2026-06-02T07:30",
        "30m, 2026-06-02T03:00, 2026-06-02T07:30",
        "20h, 2026-06-01T12:00, 2026-06-02T17:00"
    })
    void shouldLetTheClockRestAtNight(String within, String from, String end) {
        assertThat(end(within, from, true)).isEqualTo(CaseOffice.millis(end));
    }

    @Test
    void shouldCountNaturalHoursThroughNightsAndHolidays() {
        assertThat(end("48h", "2026-10-01T21:00", false))
                .isEqualTo(CaseOffice.millis("2026-10-03T21:00"));
        assertThat(end("60d", "2026-09-01T00:00", false))
                .isEqualTo(CaseOffice.millis("2026-10-31T00:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2wd", "999wd", "30m", "5h", "60d", "90m"})
    void shouldReadWhatItWrites(String text) {
        assertThat(Within.parse(text).write()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0wd", "-1wd", "wd", "1000wd", "两天", "PT-2H"})
    void shouldRefuseWhatIsNoSpan(String text) {
        assertThat(catchThrowable(() -> Within.parse(text)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseWorkingDaysWithoutACalendar() {
        assertThat(catchThrowable(() -> CasePlans.county(null)))
                .hasMessage(
                        "a deadline is in working days (wd) and there is no calendar: name its"
                                + " file in workdays, or write the deadline in h or d");
    }

    @Test
    void shouldRefuseALegalDeadlineThatRests() {
        DeadlineSpec rests =
                new DeadlineSpec(
                        "first",
                        DeadlineSpec.For.CASE,
                        List.of(),
                        Level.ORANGE,
                        Within.parse("5h"),
                        DeadlineSpec.From.DETECTED,
                        List.of("权威信息首发"),
                        true,
                        null,
                        "国办发〔2016〕80号");
        assertThat(catchThrowable(() -> plan(rests)))
                .hasMessageContaining("'first'")
                .hasMessageContaining("never rests");
    }

    private static CasePlan plan(DeadlineSpec deadline) {
        return new CasePlan(
                PLAN.openFrom(),
                PLAN.reopenWithin(),
                PLAN.returnWithin(),
                PLAN.desk(),
                PLAN.desks(),
                PLAN.supervise(),
                Calendars.of2026(),
                PLAN.quiet(),
                List.of(deadline),
                25,
                List.of(),
                PLAN.directory());
    }

    @Test
    void shouldTakeTheShortestOfSeveralWithOneName() {
        DeadlineSpec ack = PLAN.deadlines(DeadlineSpec.For.UNIT, "", Level.RED).get("ack");
        assertThat(ack.within().write()).isEqualTo("30m");
        DeadlineSpec mild = PLAN.deadlines(DeadlineSpec.For.UNIT, "", Level.YELLOW).get("ack");
        assertThat(mild.within().write()).isEqualTo("2h");
    }
}

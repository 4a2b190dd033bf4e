/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Calendars;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarEndTest {
    private final CalendarEnd end = CalendarEnd.of(CasePlans.county());

    private static Instant at(String local) {
        return Instant.ofEpochMilli(CaseOffice.millis(local));
    }

    @Test
    void shouldSayNothingBeforeTheLastFortyFiveDays() {
        assertThat(end.sentence(at("2026-06-01T09:00"))).isEmpty();
        assertThat(end.sentence(at("2026-11-15T23:59"))).isEmpty();
        assertThat(end.sentence(at("2026-11-16T00:00"))).isNotEmpty();
    }

    /** Two working days to report and one until a leader hears of it: 29, 30 and 31 December. */
    @Test
    void shouldNameTheFileAndTheDayByWhichItIsNeeded() {
        assertThat(end.sentence(at("2026-11-30T19:30")))
                .isEqualTo(
                        "工作日历只到 2026年12月31日：请在 2026年12月28日 前把 calendar/2027.json"
                                + "（照国务院办公厅 2027 年放假安排的通知）加进 cases.yaml 的 workdays，并使设置生效；"
                                + "过了那天，按工作日计的时限有的会算不出来。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-29T00:00", "2027-03-01T09:00"})
    void shouldSayThatItIsTooLateWhereItIs(String local) {
        assertThat(end.sentence(at(local)))
                .startsWith("工作日历只到 2026年12月31日，按工作日计的时限有的已算不出来：请尽快把 calendar/2027.json");
    }

    @Test
    void shouldBeContentWithTheFileOfTheNextYear() {
        CalendarEnd next = CalendarEnd.of(CasePlans.county(Calendars.of2026With2027()));
        assertThat(next.sentence(at("2026-12-30T09:00"))).isEmpty();
        assertThat(next.sentence(at("2027-11-20T09:00"))).contains("calendar/2028.json");
    }

    @Test
    void shouldAskForNothingThatNoDeadlineNeeds() {
        assertThat(CalendarEnd.of(CasePlan.BARE).sentence(at("2026-12-30T09:00"))).isEmpty();
    }

    @Test
    void shouldKnowTheLastDayFromWhichEnoughWorkingDaysAreLeft() {
        Workdays days = Calendars.of2026();
        assertThat(days.lastStart(1)).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(days.lastStart(3)).isEqualTo(LocalDate.of(2026, 12, 28));
        // Over a weekend.
        assertThat(days.lastStart(5)).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(days.lastStart(999)).isEqualTo(LocalDate.of(2025, 12, 31));
    }
}

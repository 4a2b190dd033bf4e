/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Calendars;
import io.yuqing.domain.cases.CaseOffice;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdaysTest {
    private static Instant at(String local) {
        return Instant.ofEpochMilli(CaseOffice.millis(local));
    }

    /** 国庆 2026: off 1 to 7 October; people work on Sunday 20 September and Saturday 10 October. */
    @ParameterizedTest
    @CsvSource({
        // the first day does not count, whenever on it the clock starts
        "2026-06-01T00:00, 1, 2026-06-02T17:30",
        "2026-06-01T23:59, 1, 2026-06-02T17:30",
        "2026-06-01T09:00, 2, 2026-06-03T17:30",
        // over a weekend
        "2026-06-05T09:00, 1, 2026-06-08T17:30",
        "2026-06-06T09:00, 1, 2026-06-08T17:30",
        // 端午: Friday to Sunday
        "2026-06-18T16:00, 1, 2026-06-22T17:30",
        // 国庆
        "2026-09-30T09:00, 1, 2026-10-08T17:30",
        "2026-09-30T09:00, 2, 2026-10-09T17:30",
        "2026-10-03T09:00, 1, 2026-10-08T17:30",
        // 调休: Saturday 10 October is a working day, Sunday 11 is not
        "2026-10-09T09:00, 1, 2026-10-10T17:30",
        "2026-10-09T09:00, 2, 2026-10-12T17:30",
        "2026-09-19T09:00, 1, 2026-09-20T17:30",
        // 春节: off 15 to 23 February; Saturdays 14 and 28 are working days
        "2026-02-13T09:00, 1, 2026-02-14T17:30",
        "2026-02-13T09:00, 2, 2026-02-24T17:30",
        "2026-02-27T09:00, 1, 2026-02-28T17:30",
        "2026-02-27T09:00, 2, 2026-03-02T17:30",
        // from one year into the next
        "2025-12-31T09:00, 1, 2026-01-04T17:30",
        // 春节 2025: off 28 January to 4 February; Sunday 26 January is a working day
        "2025-01-24T09:00, 1, 2025-01-26T17:30",
        "2025-01-27T09:00, 1, 2025-02-05T17:30",
        "2025-09-30T09:00, 2, 2025-10-10T17:30",
        "2025-10-10T09:00, 1, 2025-10-11T17:30"
    })
    void shouldCountWorkingDaysAsTheStateCouncilAnnouncesThem(String from, int n, String end) {
        assertThat(Calendars.of2025And2026().closeOf(n, at(from))).contains(at(end));
    }

    @Test
    void shouldHaveNoAnswerBeyondItsEndRatherThanAGuess() {
        Workdays days = Calendars.of2026();
        assertThat(days.closeOf(1, at("2026-12-30T09:00"))).contains(at("2026-12-31T17:30"));
        assertThat(days.closeOf(2, at("2026-12-30T09:00"))).isEmpty();
        assertThat(days.closeOf(1, at("2026-12-31T09:00"))).isEmpty();
        assertThat(days.closeOf(1, at("2027-05-01T09:00"))).isEmpty();
    }

    @Test
    void shouldHaveNoAnswerForYearsBeforeItsBegin() {
        assertThat(Calendars.of2026().closeOf(1, at("2025-12-31T09:00"))).isEmpty();
    }

    @Test
    void shouldSayUntilWhenItReaches() {
        assertThat(Calendars.of2026().lastDay()).hasToString("2026-12-31");
        assertThat(new Workdays(2025, 2027, Map.of(), Calendars.CLOSE).lastDay())
                .hasToString("2027-12-31");
    }
}

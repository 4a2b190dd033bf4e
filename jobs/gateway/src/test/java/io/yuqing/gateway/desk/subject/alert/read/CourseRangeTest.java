/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CourseRangeTest {
    private static final Instant STARTED = Instant.parse("2026-03-02T04:07:30Z");

    @Test
    void windowsAreThoseOfTheRuleAndEndNow() {
        CourseRange range = CourseRange.of("5m", STARTED, Instant.parse("2026-03-02T05:01:00Z"));

        assertThat(range.window()).isEqualTo("5m");
        assertThat(range.since()).isEqualTo(Instant.parse("2026-03-02T02:05:00Z"));
        assertThat(range.until()).isEqualTo(Instant.parse("2026-03-02T05:05:00Z"));
    }

    /** An alert that stays open for weeks costs no more. */
    @Test
    void thereAreNeverMoreThanAHundredAndTwenty() {
        CourseRange range = CourseRange.of("1h", STARTED, Instant.parse("2026-04-02T05:01:00Z"));

        assertThat(range.since()).isEqualTo(Instant.parse("2026-03-01T04:00:00Z"));
        assertThat(range.until()).isEqualTo(Instant.parse("2026-03-06T04:00:00Z"));
    }

    @Test
    void daysBeginAtMidnightOfBeijing() {
        CourseRange range = CourseRange.of("24h", STARTED, Instant.parse("2026-03-03T05:00:00Z"));

        assertThat(range.since()).isEqualTo(Instant.parse("2026-02-05T16:00:00Z"));
        assertThat(range.until()).isEqualTo(Instant.parse("2026-03-03T16:00:00Z"));
    }

    @Test
    void whatLooksAtAllThatThereEverWasIsDrawnByHours() {
        assertThat(CourseRange.of("life", STARTED, STARTED).window()).isEqualTo("1h");
    }
}

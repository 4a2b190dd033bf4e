/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yuqing.domain.delivery.EventKey;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        "22:00-07:00, 2026-07-01T21:59, false, 2026-07-02T07:00",
        "22:00-07:00, 2026-07-01T22:00, true,  2026-07-02T07:00",
        "22:00-07:00, 2026-07-02T06:59, true,  2026-07-02T07:00",
        "22:00-07:00, 2026-07-02T07:00, false, 2026-07-03T07:00",
        "12:00-14:00, 2026-07-01T13:00, true,  2026-07-01T14:00",
        "12:00-14:00, 2026-07-01T14:00, false, 2026-07-02T14:00"
    })
    void mayPassMidnight(String hours, LocalDateTime at, boolean quiet, LocalDateTime end) {
        QuietHours parsed = QuietHours.parse(hours);
        assertThat(parsed.holds(millis(at), Plans.ZONE)).isEqualTo(quiet);
        assertThat(parsed.endAfter(millis(at), Plans.ZONE)).isEqualTo(millis(end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22-7", "25:00-07:00", "08:00-08:00", "night"})
    void refusesWhatIsNoSpanOfADay(String text) {
        assertThat(catchThrowable(() -> QuietHours.parse(text)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eventsAreTopicsThenClustersThenThreads() {
        assertThat(EventKey.of("topic", "water", List.of(), "c")).isEqualTo("topic/water");
        assertThat(EventKey.of("thread", "p1", List.of("water", "park"), "c"))
                .isEqualTo("topic/park");
        assertThat(EventKey.of("thread", "p1", List.of(), "c")).isEqualTo("cluster/c");
        assertThat(EventKey.of("thread", "p1", List.of(), "")).isEqualTo("thread/p1");
    }

    private static long millis(LocalDateTime time) {
        return time.atZone(Plans.ZONE).toInstant().toEpochMilli();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShanghaiTimeTest {

    private static final Instant NOON = Instant.parse("2026-11-22T05:05:00Z");

    @Test
    void timesAreThoseOfShanghaiWhereverTheJobRuns() {
        assertThat(ShanghaiTime.moment(NOON, NOON)).isEqualTo("11月22日 13:05");
        assertThat(ShanghaiTime.day(Instant.parse("2026-11-22T16:00:00Z"))).isEqualTo("11月23日");
    }

    @Test
    void anotherYearIsNamed() {
        assertThat(ShanghaiTime.moment(Instant.parse("2025-12-31T15:59:00Z"), NOON))
                .isEqualTo("2025年12月31日 23:59");
    }

    @Test
    void aRangeNamesTheSecondDayOnlyIfItIsAnother() {
        assertThat(ShanghaiTime.range(NOON, NOON.plus(Duration.ofMinutes(135))))
                .isEqualTo("11月22日 13:05 至 15:20");
        assertThat(ShanghaiTime.range(NOON, NOON.plus(Duration.ofHours(12))))
                .isEqualTo("11月22日 13:05 至 11月23日 01:05");
    }

    @ParameterizedTest
    @CsvSource({
        "PT-5M, 不到 1 分钟",
        "PT59S, 不到 1 分钟",
        "PT25M, 25 分钟",
        "PT1H, 1 小时",
        "PT2H15M, 2 小时 15 分钟",
        "PT24H, 1 天",
        "PT76H30M, 3 天 4 小时"
    })
    void spansHaveTwoUnitsAtMost(Duration duration, String text) {
        assertThat(ShanghaiTime.span(duration)).isEqualTo(text);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.grafana.board.GrafanaInterval;
import io.yuqing.grafana.board.TimeRange;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacrosTest {
    private final TimeRange day =
            new TimeRange(
                    Instant.parse("2026-03-01T10:00:00.500Z"),
                    Instant.parse("2026-03-02T10:00:00.500Z"));
    private final Macros macros = new Macros(day, Duration.ofMinutes(2));

    @ParameterizedTest(name = "{0} expands to {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    $__timeFilter(ts)      | ts >= toDateTime(1772359200) AND ts <= toDateTime(1772445600)
                    $__timeFilter_ms(ts)   | ts >= fromUnixTimestamp64Milli(1772359200500) AND ts <= fromUnixTimestamp64Milli(1772445600500)
                    $__dateFilter(d)       | d >= toDate('2026-03-01') AND d <= toDate('2026-03-02')
                    $__timeInterval(ts)    | toStartOfInterval(toDateTime(ts), INTERVAL 120 second)
                    $__timeInterval_ms(ts) | toStartOfInterval(toDateTime64(ts, 3), INTERVAL 120000 millisecond)
                    $__timeGroup(ts, 5m)   | toStartOfInterval(toDateTime(ts), INTERVAL 300 second)
                    $__fromTime            | toDateTime(1772359200)
                    $__toTime              | toDateTime(1772445600)
                    $__fromTime_ms         | fromUnixTimestamp64Milli(1772359200500)
                    $__toTime_ms           | fromUnixTimestamp64Milli(1772445600500)
                    $__interval_s          | 120
                    """)
    void aMacroExpandsAsTheDatasourceDoesIt(String macro, String expected) {
        assertThat(macros.expand(macro)).isEqualTo(expected);
    }

    @Test
    void anIntervalBelowASecondCountsAsOne() {
        assertThat(new Macros(day, Duration.ofMillis(20)).expand("$__interval_s")).isEqualTo("1");
    }

    @Test
    void anUnknownMacroIsAnErrorAndNotSilentText() {
        assertThatThrownBy(() -> macros.expand("SELECT $__timeFliter(ts)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("$__timeFliter");
    }

    @ParameterizedTest(name = "{0} over {1} points, at least {2}, gives {3}")
    @CsvSource({"PT1H,600,1m,PT1M", "PT24H,600,1m,PT2M", "P7D,600,1m,PT15M", "P7D,60,5m,PT3H"})
    void theBucketWidthIsRoundedAsGrafanaRoundsIt(
            Duration range, int points, String minimum, Duration expected) {
        assertThat(
                        GrafanaInterval.choose(
                                TimeRange.ending(day.to(), range),
                                points,
                                GrafanaInterval.parse(minimum)))
                .isEqualTo(expected);
    }
}

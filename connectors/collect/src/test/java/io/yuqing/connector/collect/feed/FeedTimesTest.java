/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.collect.value.TimeReader;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTimesTest {
    private static final Instant SEEN = Instant.parse("2025-11-30T04:00:00Z");
    private static final TimeReader TIMES = new TimeReader(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 03 Nov 2020 02:12:05 GMT | 2020-11-03T02:12:05Z",
                "Tue, 3 Nov 2020 02:12 UT | 2020-11-03T02:12:00Z",
                "Mon, 03 Nov 2020 02:12:05 Z | 2020-11-03T02:12:05Z",
                "03 Nov 20 10:12:05 +0800 | 2020-11-03T02:12:05Z",
                "Tuesday, 03-Nov-20 10:12:05 +08:00 | 2020-11-03T02:12:05Z",
                "Tue, 03 November 2020 10:12:05 CST | 2020-11-03T02:12:05Z",
                "Tue Nov 03 10:12:05 CST 2020 | 2020-11-03T02:12:05Z",
                "Tue Nov 03 02:12:05 GMT 2020 | 2020-11-03T02:12:05Z",
                "Tue, 03 Nov 2020 10:12:05 | 2020-11-03T02:12:05Z",
                "Mon, 02 Nov 2020 21:12:05 EST | 2020-11-03T02:12:05Z",
                "2020-11-03T02:12:05.123Z | 2020-11-03T02:12:05Z",
                "2020-11-03 10:12:05 | 2020-11-03T02:12:05Z",
            })
    void shouldBeReadAsTheyAreWritten(String written, Instant at) {
        assertThat(TIMES.read(FeedTimes.plain(written), SEEN).at()).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tue, 03 Nov 2020",
                "2020-11-03",
                "Tue, 33 Nov 2020 02:12:05 GMT",
                "Tue, 03 Brumaire 2020 02:12:05 GMT",
                "Tue, 03 Nov 2020 02:12:05 XYZ",
                "last week",
                "",
            })
    void shouldNotBeGuessed(String written) {
        assertThat(TIMES.read(FeedTimes.plain(written), SEEN).isRead()).isFalse();
    }
}

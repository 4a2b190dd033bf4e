/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.time.CountyTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    private static final ZoneId BEIJING = CountyTime.ZONE;

    @ParameterizedTest
    @CsvSource({
        "2010-12-02T12:26:08+08:00, 2010-12-02T04:26:08Z",
        "2010-12-02T12:26:08.5+08:00, 2010-12-02T04:26:08.500Z",
        "2010-12-02T12:26:08.123456789+08:00, 2010-12-02T04:26:08.123Z",
        "2010-12-02T12:26:08+0800, 2010-12-02T04:26:08Z",
        "2010-12-02T12:26:08+08, 2010-12-02T04:26:08Z",
        "2010-12-02T12:26:08-03:30, 2010-12-02T15:56:08Z",
        "2010-12-02T12:26:08Z, 2010-12-02T12:26:08Z",
        "2010-12-02T12:26Z, 2010-12-02T12:26:00Z",
        "2010-12-02T12:26:08, 2010-12-02T04:26:08Z",
        "2010-12-02 12:26:08, 2010-12-02T04:26:08Z",
        "2010-12-02 12:26, 2010-12-02T04:26:00Z",
        "' 2010-12-02 12:26:08 ', 2010-12-02T04:26:08Z",
        "1291263968, 2010-12-02T04:26:08Z",
        "1291263968123, 2010-12-02T04:26:08.123Z",
        "2012-02-29T00:00:00Z, 2012-02-29T00:00:00Z",
    })
    void readsEveryFormOfTheContract(String text, Instant expected) {
        assertThat(TimeText.millis(text, BEIJING)).isEqualTo(expected.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "刚刚",
                "07月23日 11:47",
                "07-23 11:47",
                "2010-12-02",
                "12:26:08",
                "2010/12/02 12:26:08",
                "2010-13-02T12:26:08Z",
                "2010-12-32T12:26:08Z",
                "2011-02-29T12:26:08Z",
                "2010-12-02T24:00:00Z",
                "2010-12-02T12:60:08Z",
                "2010-12-02T12:26:60Z",
                "2010-12-02T12:26:08.Z",
                "2010-12-02T12:26:08+",
                "2010-12-02T12:26:08+8:00",
                "2010-12-02T12:26:08+19:00",
                "2010-12-02T12:26:08+08:60",
                "2010-12-02T12:26:08+08:00x",
                "2010-12-02T12:26:08[Asia/Shanghai]",
                "20101202T122608Z",
                "0000-00-00 00:00:00",
                "２０１０-12-02T12:26:08Z",
                "-1291263968",
                "12912639681234567",
                "2010-12-02T12:26:08.1234567890Z",
                "+2010-12-02T12:26:08Z"
            })
    void guessesNothing(String text) {
        assertThat(TimeText.millis(text, BEIJING)).isEqualTo(TimeText.UNREADABLE);
    }

    @Test
    void agreesWithJavaOverTenThousandRandomTimes() {
        for (int seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            Instant instant =
                    Instant.ofEpochMilli((long) (random.nextDouble() * 250_000_000_000_000L));
            ZoneOffset offset =
                    ZoneOffset.ofTotalSeconds(60 * (random.nextInt(2 * 1080 + 1) - 1080));
            String text =
                    DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx")
                            .format(instant.atOffset(offset));
            assertThat(TimeText.millis(text, BEIJING))
                    .as(text)
                    .isEqualTo(OffsetDateTime.parse(text).toInstant().toEpochMilli());
        }
    }

    @Test
    void aTimeWithoutOffsetFollowsTheZoneThroughItsSummerTime() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        for (int hour = 0; hour < 24 * 365; hour++) {
            LocalDateTime time = LocalDateTime.of(2013, 1, 1, 0, 30).plusHours(hour);
            assertThat(TimeText.millis(time.toString(), berlin))
                    .isEqualTo(time.atZone(berlin).toInstant().toEpochMilli());
        }
    }

    @Test
    void numbersAreSecondsOrMillisecondsByTheirSize() {
        assertThat(TimeText.millis(1291263968L)).isEqualTo(1291263968000L);
        assertThat(TimeText.millis(1291263968123L)).isEqualTo(1291263968123L);
        assertThat(TimeText.millis(1291263968.1239)).isEqualTo(1291263968124L);
        assertThat(TimeText.millis(1291263968123.9)).isEqualTo(1291263968123L);
        assertThat(TimeText.millis(-1L)).isEqualTo(-1000);
        for (long number : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 1291263968123456L}) {
            assertThat(TimeText.millis(number)).isEqualTo(TimeText.UNREADABLE);
        }
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e300}) {
            assertThat(TimeText.millis(number)).isEqualTo(TimeText.UNREADABLE);
        }
    }
}

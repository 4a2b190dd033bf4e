/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.collect.value.ReadTime.Flaw;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeReaderTest {
    /** Noon in Beijing. */
    private static final Instant SEEN = Instant.parse("2026-01-05T04:00:00Z");

    private final TimeReader reader = new TimeReader(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1767571200                          | 2026-01-05T08:00:00+08:00
            1767571200000                       | 2026-01-05T08:00:00+08:00
            1767571200.5                        | 2026-01-05T08:00:00.500+08:00
            2026-01-05 08:00:00                 | 2026-01-05T08:00:00+08:00
            2026-01-05 08:00                    | 2026-01-05T08:00:00+08:00
            2026-1-5 8:05                       | 2026-01-05T08:05:00+08:00
            2026/1/5 8:05                       | 2026-01-05T08:05:00+08:00
            2026.01.05 08:05                    | 2026-01-05T08:05:00+08:00
            2026-01-05T08:00:00                 | 2026-01-05T08:00:00+08:00
            2026-01-05T08:00:00.123             | 2026-01-05T08:00:00+08:00
            2026-01-05 08:00:00+08:00           | 2026-01-05T08:00:00+08:00
            2026-01-05T00:00:00Z                | 2026-01-05T08:00:00+08:00
            2026-01-05T00:00:00+0000            | 2026-01-05T08:00:00+08:00
            Mon Jan 05 08:00:00 +0800 2026      | 2026-01-05T08:00:00+08:00
            Mon, 5 Jan 2026 00:00:00 GMT        | 2026-01-05T08:00:00+08:00
            Mon, 05 Jan 2026 08:00:00 +0800     | 2026-01-05T08:00:00+08:00
            2026年1月5日 08:00                  | 2026-01-05T08:00:00+08:00
            2026年1月5日8时5分                  | 2026-01-05T08:05:00+08:00
            2026年1月5日 星期一 08:05:06        | 2026-01-05T08:05:06+08:00
            2026-01-05 下午3:05                 | 2026-01-05T15:05:00+08:00
            2026/1/5 12:05 AM                   | 2026-01-05T00:05:00+08:00
            ２０２６－０１－０５　０８：００     | 2026-01-05T08:00:00+08:00
            20260105080000                      | 2026-01-05T08:00:00+08:00
            46027.333333333336                  | 2026-01-05T08:00:00+08:00
            刚刚                                | 2026-01-05T12:00:00+08:00
            30秒前                              | 2026-01-05T11:59:30+08:00
            5分钟前                             | 2026-01-05T11:55:00+08:00
            3小时前                             | 2026-01-05T09:00:00+08:00
            今天 08:30                          | 2026-01-05T08:30:00+08:00
            昨天08:30                           | 2026-01-04T08:30:00+08:00
            前天 23:59                          | 2026-01-03T23:59:00+08:00
            01月05日 08:30                      | 2026-01-05T08:30:00+08:00
            12月30日 08:30                      | 2025-12-30T08:30:00+08:00
            01-05 13:00                         | 2025-01-05T13:00:00+08:00
            2月29日 08:00                       | 2024-02-29T08:00:00+08:00
            """)
    void shouldReadEveryFormThatToolsWrite(String written, OffsetDateTime expected) {
        ReadTime read = reader.read(written, SEEN);
        assertThat(read.flaw()).isNull();
        long millis = written.endsWith(".123") ? 0 : read.at().toEpochMilli();
        assertThat(Instant.ofEpochMilli(millis == 0 ? read.at().getEpochSecond() * 1000 : millis))
                .isEqualTo(expected.toInstant());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            ''                    | NONE_GIVEN
            null                  | NONE_GIVEN
            NaN                   | NONE_GIVEN
            0                     | NONE_GIVEN
            1970-01-01 08:00:00   | NONE_GIVEN
            2026-01-05            | DATE_ONLY
            2026年1月5日          | DATE_ONLY
            20260105              | DATE_ONLY
            46027                 | DATE_ONLY
            1月5日                | DATE_ONLY
            19-9-10               | DATE_ONLY
            3天前                 | AMBIGUOUS
            昨天                  | AMBIGUOUS
            08:30                 | AMBIGUOUS
            1/5 08:30             | AMBIGUOUS
            19-9-10 08:30         | AMBIGUOUS
            下午                  | AMBIGUOUS
            2026-13-05 08:00      | UNREADABLE
            2026-02-30 08:00      | UNREADABLE
            2026-01-05 25:00      | UNREADABLE
            明年                  | UNREADABLE
            12345                 | UNREADABLE
            """)
    void shouldRefuseWhatMayBeSeveralTimes(String written, Flaw flaw) {
        assertThat(reader.read(written, SEEN).flaw()).isEqualTo(flaw);
    }

    @Test
    void shouldTakeTheLatestYearThatIsNotAheadWhereAToolGuessedIt() {
        assertThat(reader.readNotAfter("2026-12-30 10:00", SEEN).at())
                .isEqualTo(Instant.parse("2025-12-30T02:00:00Z"));
        assertThat(reader.readNotAfter("2026-01-05 10:00", SEEN).at())
                .isEqualTo(Instant.parse("2026-01-05T02:00:00Z"));
        assertThat(reader.readNotAfter("2023-06-01 10:00", SEEN).at())
                .isEqualTo(Instant.parse("2023-06-01T02:00:00Z"));
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.desk.search.find.End;
import io.yuqing.gateway.desk.search.find.Position;
import io.yuqing.gateway.desk.search.find.Progress;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:30:00Z");
    private static final Position REACHED = Position.before(Instant.parse("2026-11-12T00:30:00Z"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ALL     | 0   | 0   | 0  | 没有找到。
            ALL     | 0   | 7   | 7  | 共 7 条，都已列出。
            ALL     | 0   | 130 | 50 | 共 130 条；这一页是第 1 至 50 条，从新到旧。
            ALL     | 100 | 30  | 30 | 共 130 条；这一页是第 101 至 130 条，从新到旧。
            ALL     | 100 | 0   | 0  | 共 100 条，都已列出。
            ENOUGH  | 100 | 750 | 50 | 至少 850 条：已看到 11月12日 08:30，核对 20,000 条；用时已到上限，更早的还没有查；这一页是第 101 至 150 条，从新到旧。
            CHECKED | 0   | 0   | 0  | 已看到 11月12日 08:30，核对 20,000 条，没有找到；更早的还没有查。
            CHECKED | 50  | 3   | 3  | 至少 53 条：已看到 11月12日 08:30，核对 20,000 条；更早的还没有查；这一页是第 51 至 53 条，从新到旧。
            LATE    | 0   | 3   | 3  | 至少 3 条：已看到 11月12日 08:30，核对 20,000 条；用时已到上限，更早的还没有查；这一页是第 1 至 3 条，从新到旧。
            STOPPED | 50  | 0   | 0  | 至少 50 条：已看到 11月12日 08:30，核对 20,000 条；ClickHouse 没有再应答，更早的还没有查。
            """)
    void shouldSayNoMoreThanIsKnown(End end, long before, long found, int shown, String sentence) {
        Progress progress = new Progress(REACHED, 20_000, found, end);

        assertThat(Outcome.of(progress, before, shown, NOW)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void shouldSayInTheLastLineOfAFileWhatIsMissing(End end) {
        String line = Outcome.ofFile(new Progress(REACHED, 20_000, 10_000, end));

        if (end == End.ALL) {
            assertThat(line).isEmpty();
        } else {
            assertThat(line).startsWith("〔未完〕").endsWith("。").containsAnyOf("08:30:00", "10,000 条");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ALL     | 最近 7 天有 12 条会归入这个话题。
            CHECKED | 最近 7 天至少有 12 条会归入这个话题（只查到 11月12日 08:30）。
            """)
    void shouldSayHowMuchATopicWouldHaveHad(End end, String sentence) {
        Progress progress = new Progress(REACHED, 20_000, 12, end);

        assertThat(Outcome.ofDays(progress, 7, NOW)).isEqualTo(sentence);
    }
}

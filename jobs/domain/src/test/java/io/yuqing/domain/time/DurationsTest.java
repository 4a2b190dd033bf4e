/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "30s, PT30S",
        "5m, PT5M",
        "5min, PT5M",
        "10 m, PT10M",
        "2h, PT2H",
        "3d, PT72H",
        "0s, PT0S",
        "PT2H, PT2H",
        "pt90m, PT1H30M",
        "P1DT12H, PT36H",
        "-PT5M, PT-5M",
        "999999999d, PT23999999976H",
        "'  2h ', PT2H"
    })
    void shouldReadANumberWithAUnitAndIso8601(String text, Duration duration) {
        assertThat(Durations.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "h", "-5m", "1.5h", "2 hours", "1h30m", "9999999999s", "P", "P1M"})
    void shouldSayWhatToWriteInPlaceOfAnythingElse(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("is no duration: " + Durations.REMEDY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"３０s", "30ｓ", "五分钟", "2小时", "3天", "ＰＴ２Ｈ"})
    void shouldSayThatChineseAndFullWidthCharactersAreTheTrouble(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "has digits or letters that are full-width or Chinese: "
                                + Durations.REMEDY);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0s", "PT45S, 45s", "PT90M, 90m", "PT2H, 2h", "P3D, 3d", "PT0.5S, PT0.5S"})
    void shouldWriteTheShortestForm(Duration duration, String text) {
        assertThat(Durations.write(duration)).isEqualTo(text);
    }

    @Test
    void shouldReadWhatItWrites() {
        for (long seconds = 0; seconds < 200_000; seconds += 37) {
            Duration duration = Duration.ofSeconds(seconds);
            assertThat(Durations.parse(Durations.write(duration))).isEqualTo(duration);
        }
    }
}

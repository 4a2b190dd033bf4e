/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The words on the wire and the window grid: both are read by tables and boards. */
class RuleWordsTest {

    @Test
    void shouldUseTheWordsOfTheWireContract() {
        assertThat(Arrays.stream(Measure.values()).map(Measure::code))
                .containsExactly(
                        "items",
                        "originals",
                        "reposts",
                        "comments",
                        "spread",
                        "total",
                        "media",
                        "engagement",
                        "heat",
                        "voices",
                        "channels",
                        "platforms",
                        "negative_share",
                        "growth",
                        "burst");
        assertThat(Arrays.stream(RuleWindow.values()).map(RuleWindow::code))
                .containsExactly("5m", "1h", "24h", "life");
        assertThat(Arrays.stream(Level.values()).map(Level::code))
                .containsExactly("blue", "yellow", "orange", "red");
        assertThat(Arrays.stream(SubjectKind.values()).map(SubjectKind::code))
                .containsExactly("topic", "thread");
    }

    @Test
    void shouldFindEveryConstantByItsWordAndNoneByAnother() {
        assertThat(Measure.find("negative_share")).contains(Measure.NEGATIVE_SHARE);
        assertThat(RuleWindow.find("24h")).contains(RuleWindow.H24);
        assertThat(Level.find("red")).contains(Level.RED);
        assertThat(SubjectKind.find("thread")).contains(SubjectKind.THREAD);
        assertThat(Measure.find("Total")).isEmpty();
    }

    @Test
    void shouldNotDependOnTheLocaleOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Measure.ORIGINALS.code()).isEqualTo("originals");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shouldFindTheWindowPositionsThatContainAnItem() {
        long item = Instant.parse("2026-01-05T10:00:30+08:00").toEpochMilli();
        assertThat(RuleWindow.M5.firstEndAfter(item)).isEqualTo(at("10:01"));
        assertThat(RuleWindow.H24.firstEndAfter(item)).isEqualTo(at("11:00"));
    }

    @Test
    void shouldCountAnItemOnTheBorderToTheWindowThatBegins() {
        assertThat(RuleWindow.M5.firstEndAfter(at("10:00"))).isEqualTo(at("10:01"));
    }

    private static long at(String time) {
        return Instant.parse("2026-01-05T" + time + ":00+08:00").toEpochMilli();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.source;

import static io.yuqing.jobs.analysis.source.WatchedSources.HOUR;
import static io.yuqing.jobs.analysis.source.WatchedSources.MINUTE;
import static io.yuqing.jobs.analysis.source.WatchedSources.START;
import static io.yuqing.jobs.analysis.source.WatchedSources.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.source.SourceAlert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing arrives at all: event time stands still and the machine's clock carries it on. */
class SourceOutageTest {
    private WatchedSources sources;

    @BeforeEach
    void open() throws Exception {
        sources = WatchedSources.open(entry("bbs", "PT1H", 1), entry("daily", "PT1H", 1));
    }

    @AfterEach
    void close() throws Exception {
        sources.close();
    }

    @Test
    void shouldAlarmAlthoughTheJobWasRestartedInTheMiddleOfATotalOutage() throws Exception {
        bothDeliverAtTheStart();
        sources.clockGoesOn(30 * MINUTE);
        sources.restart(0);
        sources.clockGoesOn(4 * HOUR);

        assertThat(sources.told())
                .containsExactlyInAnyOrder(
                        "bbs source-silence firing blue",
                        "bbs source-silence firing yellow",
                        "daily source-silence firing blue",
                        "daily source-silence firing yellow");
        assertThat(sources.steps()).extracting(step -> step.startedAt).containsOnly(START + HOUR);
    }

    @Test
    void shouldAlarmAlsoIfTheRestartCameBeforeTheClockHadEverLooked() throws Exception {
        sources.deliver("bbs", START);
        sources.deliver("daily", START);
        sources.timeIs(START + MINUTE);
        sources.restart(0);
        sources.clockGoesOn(4 * HOUR);
        assertThat(sources.told()).hasSize(4);
    }

    @Test
    void shouldAlarmAlsoIfNoWatermarkEverFollowedTheFirstItems() throws Exception {
        sources.deliver("bbs", START);
        sources.deliver("daily", START);
        sources.restart(0);
        sources.clockGoesOn(4 * HOUR);
        assertThat(sources.told()).hasSize(4);
    }

    @Test
    void shouldNotCallSilentWhatCameWhileTheJobWasDownAndIsAboutToBeRead() throws Exception {
        bothDeliverAtTheStart();
        sources.clockGoesOn(2 * MINUTE);
        sources.restart(8 * HOUR);
        sources.clockGoesOn(MINUTE);
        for (long hour = 0; hour <= 16; hour++) {
            sources.deliver("bbs", START + hour * HOUR / 2);
            sources.deliver("daily", START + hour * HOUR / 2);
        }
        sources.timeIs(START + 8 * HOUR);
        sources.clockGoesOn(10 * MINUTE);

        assertThat(sources.told()).isEmpty();
    }

    @Test
    void shouldAlarmIfNothingEverCameSinceTheFirstStart() throws Exception {
        sources.runs();
        sources.clockGoesOn(3 * HOUR - MINUTE);
        assertThat(sources.told()).isEmpty();
        sources.clockGoesOn(MINUTE);
        assertThat(sources.told())
                .containsExactly(
                        "bbs source-never-seen firing yellow",
                        "daily source-never-seen firing yellow");

        sources.deliver("bbs", START + 3 * HOUR + MINUTE);
        sources.timeIs(START + 3 * HOUR + 2 * MINUTE);
        assertThat(sources.told().subList(2, sources.told().size()))
                .containsExactly("bbs source-never-seen resolved yellow");
    }

    @Test
    void shouldBelieveTheItemsIfTheyAreOlderThanTheWatch() throws Exception {
        sources.runs();
        sources.clockGoesOn(HOUR);
        sources.deliver("bbs", START - 48 * HOUR);
        sources.timeIs(START - 46 * HOUR);

        assertThat(sources.told()).containsExactly("bbs source-silence firing blue");
        assertThat(sources.steps().get(0).startedAt).isEqualTo(START - 47 * HOUR);
    }

    @Test
    void shouldBelieveTheItemsAlsoIfEventTimeWasKnownBeforeThem() throws Exception {
        sources.runs();
        sources.timeIs(START - 50 * HOUR);
        sources.clockGoesOn(MINUTE);
        sources.deliver("bbs", START - 48 * HOUR);
        sources.timeIs(START - 46 * HOUR);

        assertThat(sources.told()).containsExactly("bbs source-silence firing blue");
    }

    @Test
    void shouldTellNothingTwiceWhenPlatformsComeBackOneAfterTheOther() throws Exception {
        bothDeliverAtTheStart();
        sources.clockGoesOn(5 * HOUR);
        assertThat(sources.told()).hasSize(4);

        for (long minute = 0; minute < 4 * 60; minute++) {
            sources.deliver("bbs", START + 5 * HOUR + minute * MINUTE);
            sources.timeIs(START + 5 * HOUR + (minute - 1) * MINUTE);
            sources.clockGoesOn(MINUTE);
        }

        assertThat(sources.told().subList(4, sources.told().size()))
                .containsExactly("bbs source-silence resolved yellow");
        SourceAlert end = sources.steps().get(4);
        assertThat(end.startedAt).isEqualTo(START + HOUR);
        assertThat(end.resolvedAt).isBetween(START + 5 * HOUR, START + 8 * HOUR);
        assertThat(sources.steps().stream().filter(step -> step.sourceId.equals("bbs")))
                .extracting(step -> step.version)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void shouldGoBackToEventTimeIfTheStreamGoesOnWhereItStopped() throws Exception {
        bothDeliverAtTheStart();
        sources.clockGoesOn(5 * HOUR);
        for (long minute = 2; minute < 6 * 60; minute++) {
            sources.deliver("bbs", START + minute * MINUTE);
            sources.timeIs(START + minute * MINUTE);
            sources.clockGoesOn(MINUTE);
        }
        assertThat(sources.told().subList(4, sources.told().size()))
                .containsExactly("bbs source-silence resolved yellow");
    }

    private void bothDeliverAtTheStart() throws Exception {
        sources.deliver("bbs", START);
        sources.deliver("daily", START);
        sources.timeIs(START + MINUTE);
        sources.clockGoesOn(MINUTE);
    }
}

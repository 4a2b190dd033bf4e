/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SourceEpisodesTest {
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final long HOUR = INTERVAL.toMillis();
    private static final long DAY = 24 * HOUR;
    private static final long START = 100 * DAY;

    private SourceEpisodes standing = SourceEpisodes.NONE;

    @Test
    void aFaultRaisesAnAlarmThatBeganWithTheFault() {
        find(SourceState.SLOW, START - 60_000, SourceState.OK, START);
        assertThat(standing.gaps())
                .isEqualTo(
                        new SourceEpisode(
                                SourceState.SLOW, START - 60_000, SourceEpisode.NOT_WELL));
        assertThat(standing.amount()).isNull();
    }

    @Test
    void slownessThatBecomesSilenceIsTheSameAlarmAndDoesNotGetBetterBeforeItEnds() {
        find(SourceState.SLOW, START, SourceState.OK, START);
        find(SourceState.SILENT, START + 2 * HOUR, SourceState.OK, START + 2 * HOUR);
        assertThat(standing.gaps().worst()).isEqualTo(SourceState.SILENT);
        assertThat(standing.gaps().since()).isEqualTo(START);

        find(SourceState.SLOW, START + 3 * HOUR, SourceState.OK, START + 3 * HOUR);
        assertThat(standing.gaps().worst()).isEqualTo(SourceState.SILENT);
    }

    @Test
    void anAlarmOnGapsEndsAfterTwoIntervalsWithoutOneAndNotBefore() {
        find(SourceState.SLOW, START, SourceState.OK, START);
        find(SourceState.OK, 0, SourceState.OK, START + HOUR);
        find(SourceState.OK, 0, SourceState.OK, START + 3 * HOUR - 1);
        assertThat(standing.gaps()).isNotNull();
        find(SourceState.OK, 0, SourceState.OK, START + 3 * HOUR);
        assertThat(standing.gaps()).isNull();
    }

    @Test
    void aSourceThatWasNeverSeenIsSeenWithItsFirstItem() {
        find(SourceState.NEVER_SEEN, START, SourceState.OK, START);
        find(SourceState.OK, 0, SourceState.OK, START + 1);
        assertThat(standing.gaps()).isNull();
    }

    @Test
    void anAlarmOnVolumeEndsAfterADayThatIsAsUsual() {
        find(SourceState.OK, 0, SourceState.LOW, START);
        find(SourceState.OK, 0, SourceState.OK, START + HOUR);
        find(SourceState.OK, 0, SourceState.LOW, START + 24 * HOUR);
        assertThat(standing.amount().since()).isEqualTo(START);
        find(SourceState.OK, 0, SourceState.OK, START + 25 * HOUR);
        find(SourceState.OK, 0, SourceState.OK, START + 49 * HOUR);
        assertThat(standing.amount()).isNull();
    }

    @Test
    void farTooLittleAndFarTooMuchAreTwoAlarms() {
        find(SourceState.OK, 0, SourceState.LOW, START);
        find(SourceState.OK, 0, SourceState.HIGH, START + HOUR);
        assertThat(standing.amount().since()).isEqualTo(START + HOUR);
    }

    @Test
    void aSourceThatWasBrokenIsNotCalledLowForTheSameDay() {
        find(SourceState.SILENT, START, SourceState.LOW, START);
        find(SourceState.OK, 0, SourceState.LOW, START + HOUR);
        find(SourceState.OK, 0, SourceState.LOW, START + 3 * HOUR);
        assertThat(standing)
                .extracting(SourceEpisodes::gaps, SourceEpisodes::amount)
                .containsOnlyNulls();
        find(SourceState.OK, 0, SourceState.LOW, START + 2 * DAY);
        assertThat(standing.amount()).isNotNull();
    }

    @Test
    void aSlowSourceMayBeLowAsWell() {
        find(SourceState.SLOW, START, SourceState.LOW, START);
        assertThat(standing)
                .extracting(SourceEpisodes::gaps, SourceEpisodes::amount)
                .doesNotContainNull();
    }

    private void find(SourceState gaps, long gapsSince, SourceState amount, long now) {
        SourceVerdict verdict =
                new SourceVerdict(
                        new SourceFinding(gaps, gapsSince),
                        new SourceFinding(SourceState.OK, now),
                        new SourceFinding(amount, now),
                        now,
                        0,
                        new SourceVolume(0, 0, 0, 0));
        standing = standing.next(verdict, INTERVAL, now);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceWatchTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = 24 * HOUR;
    private static final long START = 100 * DAY;
    private static final SourceSpec FORUM =
            new SourceSpec("forum", "", "bbs", "", Duration.ofHours(2), 1, false);

    @Test
    void isFineWhileItDeliversWithinItsUsualGap() {
        SourceHistory history = delivering(1, START, START + HOUR);
        assertThat(judge(history, START + 2 * HOUR - 1).worst().state()).isEqualTo(SourceState.OK);
    }

    @Test
    void isSlowAfterOneGapAndSilentAfterThreeSinceThenAndNotSinceSomebodyLooked() {
        SourceHistory history = delivering(1, START, START + 1);

        SourceFinding slow = judge(history, START + 3 * HOUR).gaps();
        assertThat(slow.state()).isEqualTo(SourceState.SLOW);
        assertThat(slow.since()).isEqualTo(START + 2 * HOUR);

        SourceVerdict silent = judge(history, START + 30 * HOUR);
        assertThat(silent.gaps().state()).isEqualTo(SourceState.SILENT);
        assertThat(silent.gaps().since()).isEqualTo(START + 6 * HOUR);
        assertThat(silent.lastItemAt()).isEqualTo(START);
    }

    @Test
    void allIsWellFromTheMinuteItDeliversAgainAndNotFromTheFullHourBefore() {
        SourceHistory history = delivering(1, START, START + 1);
        long again = START + 2 * HOUR + HOUR / 2;
        history.add(again, again, 1);

        SourceFinding worst = judge(history, again).worst();

        assertThat(worst.state()).isEqualTo(SourceState.OK);
        assertThat(worst.since()).isEqualTo(again);
    }

    @Test
    void isCalledNeverSeenAndNotSilentIfNothingEverCame() {
        assertThat(SourceWatch.judge(FORUM, List.of(), START, START + 5 * HOUR).worst().state())
                .isEqualTo(SourceState.OK);
        assertThat(SourceWatch.judge(FORUM, List.of(), START, START + 6 * HOUR).worst().state())
                .isEqualTo(SourceState.NEVER_SEEN);
    }

    @Test
    void isLowWhenADayBringsFarLessThanTheDaysBefore() {
        SourceHistory history = delivering(10, START, START + 8 * DAY);
        deliver(history, 1, START + 8 * DAY, START + 9 * DAY);
        assertThat(judge(history, START + 8 * DAY).worst().state()).isEqualTo(SourceState.OK);
        assertThat(judge(history, START + 9 * DAY).worst().state()).isEqualTo(SourceState.LOW);
    }

    @Test
    void isHighWhenADayBringsFarMoreThanTheDaysBefore() {
        SourceHistory history = delivering(10, START, START + 8 * DAY);
        deliver(history, 30, START + 8 * DAY, START + 9 * DAY);
        assertThat(judge(history, START + 9 * DAY).worst().state()).isEqualTo(SourceState.HIGH);
    }

    @Test
    void saysNothingAboutVolumeBeforeAWeekIsKnown() {
        SourceHistory history = delivering(10, START, START + 3 * DAY);
        deliver(history, 1, START + 3 * DAY, START + 4 * DAY);
        assertThat(judge(history, START + 4 * DAY).worst().state()).isEqualTo(SourceState.OK);
    }

    @Test
    void isSlowAndLowAtTheSameTime() {
        SourceHistory history = delivering(10, START, START + 8 * DAY);
        history.add(START + 9 * DAY - 3 * HOUR, START + 9 * DAY - 3 * HOUR, 1);
        SourceVerdict verdict = judge(history, START + 9 * DAY);
        assertThat(verdict.gaps().state()).isEqualTo(SourceState.SLOW);
        assertThat(verdict.amount().state()).isEqualTo(SourceState.LOW);
        assertThat(verdict.worst()).isEqualTo(verdict.gaps());
    }

    @Test
    void isAheadWhenMostItemsOfItsLastHourAreAndNoLongerWhenItsClockIsRight() {
        SourceHistory history = delivering(3, START, START + HOUR);
        history.add(START + HOUR, START + HOUR, 1, 1, 8 * HOUR);
        SourceVerdict verdict = judge(history, START + HOUR);
        assertThat(verdict.worst().state()).isEqualTo(SourceState.AHEAD);
        assertThat(verdict.aheadMillis()).isEqualTo(8 * HOUR);
        assertThat(SourceHistory.ofBytes(history.toBytes()).aheadMillis()).isEqualTo(8 * HOUR);

        history.add(START + 2 * HOUR, START + 2 * HOUR, 1);
        assertThat(judge(history, START + 2 * HOUR).worst().state()).isEqualTo(SourceState.OK);
    }

    @Test
    void isNotAheadForOneItemWithAnOddDateAmongMany() {
        SourceHistory history = delivering(3, START, START + HOUR);
        history.add(START, START, 1, 1, 8 * HOUR);
        assertThat(judge(history, START + HOUR).worst().state()).isEqualTo(SourceState.OK);
    }

    @Test
    void saysThatNothingComesBeforeItSaysThatTheClockIsWrong() {
        SourceHistory history = new SourceHistory();
        history.add(START, START, 1, 1, 8 * HOUR);
        SourceVerdict verdict = judge(history, START + 6 * HOUR);
        assertThat(verdict.worst().state()).isEqualTo(SourceState.SILENT);
        assertThat(verdict.clock().state()).isEqualTo(SourceState.AHEAD);
    }

    @Test
    void aPlatformIsAliveWhileOneOfItsChannelsIs() {
        SourceHistory quiet = delivering(1, START, START + 1);
        SourceHistory busy = delivering(1, START, START + 20 * HOUR);
        assertThat(
                        SourceWatch.judge(FORUM, List.of(quiet, busy), START, START + 20 * HOUR)
                                .worst()
                                .state())
                .isEqualTo(SourceState.OK);
    }

    /** A table of yesterday's posts is no crawler that runs. */
    @Test
    void whatWasEverCollectedIsJudgedByThatAndWhatOnlyComesAsFilesByThese() {
        SourceHistory dead = delivering(1, START, START + 1);
        SourceHistory table = delivering(30, START, START + 20 * HOUR);
        List<SourceHistory> signs = SourceWatch.signsOfLife(List.of(dead), List.of(table));
        SourceVerdict verdict = SourceWatch.judge(FORUM, signs, START, START + 20 * HOUR);
        assertThat(verdict.worst().state()).isEqualTo(SourceState.SILENT);
        assertThat(verdict.lastItemAt()).isEqualTo(START);

        List<SourceHistory> hotline = SourceWatch.signsOfLife(List.of(), List.of(table));
        assertThat(SourceWatch.judge(FORUM, hotline, START, START + 20 * HOUR).worst().state())
                .isEqualTo(SourceState.OK);
    }

    @Test
    void aHistoryIsTheSameAfterARestartAndForgetsWhatIsOld() {
        SourceHistory history = delivering(10, START, START + 40 * DAY);
        SourceHistory again = SourceHistory.ofBytes(history.toBytes());
        long hours = (START + 40 * DAY) / HOUR;
        assertThat(again.lastItemAt()).isEqualTo(history.lastItemAt());
        assertThat(again.between(hours - 24, hours)).isEqualTo(240);
        assertThat(again.between(0, hours)).isEqualTo(10L * SourceHistory.HOURS);
    }

    private static SourceVerdict judge(SourceHistory history, long now) {
        return SourceWatch.judge(FORUM, List.of(history), START, now);
    }

    private static SourceHistory delivering(int anHour, long from, long to) {
        SourceHistory history = new SourceHistory();
        deliver(history, anHour, from, to);
        return history;
    }

    private static void deliver(SourceHistory history, int anHour, long from, long to) {
        for (long hour = from; hour < to; hour += HOUR) {
            history.add(hour, hour, anHour);
        }
    }
}

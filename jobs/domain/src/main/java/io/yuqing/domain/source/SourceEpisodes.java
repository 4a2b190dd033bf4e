/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import java.time.Duration;

/**
 * The alarms that stand on a source: at most one on its gaps, one on its clock and one on its
 * volume.
 *
 * @param gaps null if none stands
 * @param clock null if none stands
 * @param amount null if none stands
 * @param brokenUntil event time in ms at which the source was last known to be broken
 */
public record SourceEpisodes(
        SourceEpisode gaps, SourceEpisode clock, SourceEpisode amount, long brokenUntil) {
    public static final SourceEpisodes NONE = new SourceEpisodes(null, null, null, Long.MIN_VALUE);

    private static final long DAY = Duration.ofDays(1).toMillis();

    /**
     * What stands at {@code now}.
     *
     * @param interval usual longest gap of the source
     */
    public SourceEpisodes next(SourceVerdict verdict, Duration interval, long now) {
        SourceEpisode nextGaps = SourceEpisode.next(gaps, verdict.gaps(), interval, now);
        long broken = nextGaps != null && nextGaps.isBreak() ? now : brokenUntil;
        return new SourceEpisodes(
                nextGaps,
                SourceEpisode.next(clock, verdict.clock(), interval, now),
                SourceEpisode.next(amount, amount(verdict, broken, now), interval, now),
                broken);
    }

    /**
     * Of a source that was broken within the day that is counted, people know why it delivered
     * little.
     */
    private SourceFinding amount(SourceVerdict verdict, long broken, long now) {
        SourceFinding found = verdict.amount();
        boolean explained =
                amount == null && found.state() == SourceState.LOW && broken > now - DAY;
        return explained ? new SourceFinding(SourceState.OK, now) : found;
    }
}

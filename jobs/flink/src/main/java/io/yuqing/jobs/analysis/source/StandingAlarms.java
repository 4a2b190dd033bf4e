/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.source;

import io.yuqing.domain.source.SourceEpisode;
import io.yuqing.domain.source.SourceEpisodes;
import io.yuqing.domain.source.SourceState;

/** {@link SourceEpisodes} of one source as Flink keeps it: names of class and fields stay. */
public class StandingAlarms {
    /** Worst state of the alarm on its gaps; empty if none stands. */
    public String gaps = "";

    public long gapsSince;
    public long gapsWellSince;

    /** Likewise on its clock. */
    public String clock = "";

    public long clockSince;
    public long clockWellSince;

    /** Likewise on its volume. */
    public String amount = "";

    public long amountSince;
    public long amountWellSince;
    public long brokenUntil = Long.MIN_VALUE;

    /**
     * Steps told of all alarms on the source so far; counted into their versions, so it never
     * falls.
     */
    public long steps;

    SourceEpisodes episodes() {
        return new SourceEpisodes(
                episode(gaps, gapsSince, gapsWellSince),
                episode(clock, clockSince, clockWellSince),
                episode(amount, amountSince, amountWellSince),
                brokenUntil);
    }

    void remember(SourceEpisodes standing) {
        SourceEpisode one = standing.gaps();
        gaps = one == null ? "" : one.worst().code();
        gapsSince = one == null ? 0 : one.since();
        gapsWellSince = one == null ? 0 : one.wellSince();
        SourceEpisode two = standing.clock();
        clock = two == null ? "" : two.worst().code();
        clockSince = two == null ? 0 : two.since();
        clockWellSince = two == null ? 0 : two.wellSince();
        SourceEpisode three = standing.amount();
        amount = three == null ? "" : three.worst().code();
        amountSince = three == null ? 0 : three.since();
        amountWellSince = three == null ? 0 : three.wellSince();
        brokenUntil = standing.brokenUntil();
    }

    private static SourceEpisode episode(String worst, long since, long wellSince) {
        return worst.isEmpty()
                ? null
                : new SourceEpisode(SourceState.ofCode(worst), since, wellSince);
    }
}

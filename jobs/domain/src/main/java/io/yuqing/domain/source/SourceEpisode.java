/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import java.time.Duration;

/**
 * An alarm that stands on a source, from its first fault until all has been well for a while. A
 * fault that comes back meanwhile is the same alarm, so a source at its limit calls people once.
 *
 * @param worst the worst fault of it so far; the alarm gets worse, and never better before it ends
 * @param since event time in ms at which its first fault began
 * @param wellSince event time in ms since when there is no fault, or {@link #NOT_WELL}
 */
public record SourceEpisode(SourceState worst, long since, long wellSince) {
    public static final long NOT_WELL = Long.MAX_VALUE;

    /** Which alarm it is. */
    public SourceAlarm alarm() {
        return SourceAlarm.of(worst);
    }

    /** Whether the source delivers nothing, rather than little or slowly. */
    boolean isBreak() {
        return worst == SourceState.SILENT || worst == SourceState.NEVER_SEEN;
    }

    /** Whether {@code other} is the same alarm at another time. */
    public boolean isOneWith(SourceEpisode other) {
        return other != null && since == other.since && alarm() == other.alarm();
    }

    /**
     * What stands at {@code now}.
     *
     * @param before what stood; null for nothing
     * @param interval usual longest gap of the source
     * @return null for nothing
     */
    static SourceEpisode next(
            SourceEpisode before, SourceFinding found, Duration interval, long now) {
        if (found.state().isFault()) {
            return before != null && before.covers(found.state())
                    ? new SourceEpisode(before.worse(found.state()), before.since, NOT_WELL)
                    : new SourceEpisode(found.state(), found.since(), NOT_WELL);
        }
        if (before == null) {
            return null;
        }
        long well = Math.min(before.wellSince, now);
        return now - well >= before.alarm().stay(interval)
                ? null
                : new SourceEpisode(before.worst, before.since, well);
    }

    private boolean covers(SourceState fault) {
        return alarm() == SourceAlarm.SILENCE
                ? SourceAlarm.of(fault) == SourceAlarm.SILENCE
                : worst == fault;
    }

    private SourceState worse(SourceState fault) {
        return SourceAlarm.level(fault).compareTo(SourceAlarm.level(worst)) > 0 ? fault : worst;
    }
}

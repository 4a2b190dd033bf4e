/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.source;

import io.yuqing.domain.count.Window;
import io.yuqing.domain.source.SourceBook;
import io.yuqing.domain.source.SourceEpisodes;
import io.yuqing.domain.source.SourceHistory;
import io.yuqing.domain.source.SourceSpec;
import io.yuqing.domain.source.SourceState;
import io.yuqing.domain.source.SourceVerdict;
import io.yuqing.domain.source.SourceWatch;
import io.yuqing.jobs.model.SourceRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How all sources stand: those of the register, and those that deliver without being in it. */
final class SourceStandings {
    /**
     * How one stands.
     *
     * @param verdict what alarms are made of; null if nobody expects the source
     * @param interval its usual longest gap
     */
    record Standing(SourceRow row, SourceVerdict verdict, Duration interval) {
        /** The alarms on it after those of before. */
        SourceEpisodes alarms(SourceEpisodes before, long now) {
            return verdict == null ? SourceEpisodes.NONE : before.next(verdict, interval, now);
        }
    }

    private final SourceBook book;
    private final Map<String, SourceHistory> seen;
    private final long watchedSince;

    /**
     * @param seen histories by {@link Place#key}
     */
    SourceStandings(SourceBook book, Map<String, SourceHistory> seen, long watchedSince) {
        this.book = book;
        this.seen = seen;
        this.watchedSince = watchedSince;
    }

    List<Standing> at(long now) {
        List<Standing> rows = new ArrayList<>();
        for (SourceSpec spec : book.expected()) {
            rows.add(registered(spec, now));
        }
        seen.forEach(
                (key, history) -> {
                    Place place = Place.ofKey(key);
                    boolean isToldAlready =
                            place.imported() && seen.containsKey(place.collected().key());
                    if (!isToldAlready && !book.covers(place.platform(), place.channel())) {
                        rows.add(unregistered(place, history, now));
                    }
                });
        return rows;
    }

    /** Whether a row is worth writing: the state or the name changed, or an hour is full. */
    static boolean isNews(SourceRow before, SourceRow row, long now) {
        if (before == null || !before.state.equals(row.state)) {
            return true;
        }
        row.since = before.since;
        if (!before.name.equals(row.name)) {
            return true;
        }
        return now % Window.H1.length() == 0 && before.lastItemAt != row.lastItemAt;
    }

    /**
     * The last row of a source that is judged no more, so that its alert ends and nobody misses it.
     */
    static Standing removed(SourceRow before, long now) {
        SourceRow row = new SourceRow();
        row.sourceId = before.sourceId;
        row.name = before.name;
        row.platform = before.platform;
        row.channel = before.channel;
        row.state = SourceState.REMOVED.code();
        row.since = now;
        row.lastItemAt = before.lastItemAt;
        row.intervalSeconds = before.intervalSeconds;
        row.items24h = before.items24h;
        row.usual24h = before.usual24h;
        return new Standing(row, null, Duration.ZERO);
    }

    private Standing registered(SourceSpec spec, long now) {
        List<SourceHistory> collected = new ArrayList<>();
        List<SourceHistory> imported = new ArrayList<>();
        seen.forEach(
                (key, history) -> {
                    Place place = Place.ofKey(key);
                    if (spec.covers(place.platform(), place.channel())) {
                        (place.imported() ? imported : collected).add(history);
                    }
                });
        List<SourceHistory> signs = SourceWatch.signsOfLife(collected, imported);
        SourceVerdict verdict = SourceWatch.judge(spec, signs, watchedSince, now);
        SourceRow row = new SourceRow();
        row.sourceId = spec.id();
        row.name = spec.name();
        row.platform = spec.platform();
        row.channel = spec.channel();
        row.state = verdict.worst().state().code();
        row.since = verdict.worst().since();
        row.lastItemAt = verdict.lastItemAt();
        row.intervalSeconds = spec.interval().toSeconds();
        row.items24h = verdict.volume().today();
        row.usual24h = verdict.volume().mean();
        row.aheadSeconds = verdict.aheadMillis() / 1000;
        return new Standing(row, verdict, spec.interval());
    }

    private static Standing unregistered(Place place, SourceHistory history, long now) {
        long hour = Window.H1.numberOf(now);
        SourceRow row = new SourceRow();
        row.sourceId = place.platform() + '/' + place.channel();
        row.platform = place.platform();
        row.channel = place.channel();
        row.state = SourceState.UNREGISTERED.code();
        row.since = history.firstItemAt();
        row.lastItemAt = history.lastItemAt();
        row.items24h = history.between(hour - 24, hour);
        return new Standing(row, null, Duration.ZERO);
    }
}

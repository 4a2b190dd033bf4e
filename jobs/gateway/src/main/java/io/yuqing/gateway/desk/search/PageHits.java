/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import io.yuqing.gateway.desk.search.find.Hit;
import io.yuqing.gateway.desk.search.find.HitReceiver;
import io.yuqing.gateway.desk.search.find.Position;
import io.yuqing.gateway.desk.search.find.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Keeps as many hits as a page lists, and lets those behind them be counted for a while. */
final class PageHits implements HitReceiver {
    /** Whoever waits for a page would not wait longer to learn how many there are. */
    static final Duration COUNTING = Duration.ofMillis(1_500);

    private final int most;
    private final LongSupplier nanoClock;
    private final List<Hit> shown = new ArrayList<>();
    private long fullAt;

    PageHits(int most, LongSupplier nanoClock) {
        this.most = most;
        this.nanoClock = nanoClock;
    }

    @Override
    public boolean take(Hit hit) {
        if (shown.size() < most) {
            shown.add(hit);
            fullAt = nanoClock.getAsLong();
            return true;
        }
        return nanoClock.getAsLong() - fullAt < COUNTING.toNanos();
    }

    /** The newest first. */
    List<Hit> shown() {
        return shown;
    }

    /** Whether others were found than those that are shown. */
    boolean isCut(Progress progress) {
        return progress.found() > shown.size();
    }

    /** Where the next page begins: behind what is shown, or behind all that was looked at. */
    Position next(Progress progress) {
        return isCut(progress) ? shown.get(shown.size() - 1).row().position() : progress.reached();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import io.yuqing.local.demo.live.LiveHour;
import io.yuqing.local.demo.record.Records;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;

/**
 * The county from a minute on, without end, in order of collection. The same seed and minute give
 * the same records. Not thread-safe.
 */
public final class LivingStream implements Iterator<DemoRecord> {
    private final long seed;
    private final Instant start;
    private int hours;
    private Iterator<LiveHour.Arrival> arrivals;
    private Records records;

    /**
     * @param start the present; cut to its minute
     */
    public LivingStream(long seed, Instant start) {
        this.seed = seed;
        this.start = start.truncatedTo(ChronoUnit.MINUTES);
        nextHour();
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public DemoRecord next() {
        while (!arrivals.hasNext()) {
            nextHour();
        }
        LiveHour.Arrival arrival = arrivals.next();
        return new DemoRecord(
                arrival.node().kind.isComment(),
                records.collected(arrival.node(), arrival.collectedAt()),
                Instant.ofEpochMilli(arrival.collectedAt()));
    }

    private void nextHour() {
        LiveHour hour = new LiveHour(seed, start, hours++);
        arrivals = hour.inOrder().iterator();
        records = new Records(hour.life());
    }
}

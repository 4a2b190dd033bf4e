/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.source;

import io.yuqing.domain.count.Window;
import java.time.Duration;

/**
 * What the watch over sources knows of time: event time while it goes on, and event time carried on
 * by the machine's clock while it stands still. All times in ms. Pure but for its own fields.
 *
 * <p>State: names of class and fields stay.
 */
public class WatchTime {
    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final long MINUTE = Window.M1.length();

    /** How long event time may go on behind what was judged before it is believed. */
    private static final long PATIENCE = Duration.ofMinutes(10).toMillis();

    /** Event time since when items could have been seen. */
    public long since;

    /** Whether items came at all. */
    public boolean itemsSeen;

    /** The highest watermark ever seen, across restarts. */
    public long watermark = UNKNOWN;

    /** Event time as it was when the machine's clock showed {@link #seenAt}. */
    public long known = UNKNOWN;

    public long seenAt;

    /** The machine's time when the watermark was last seen to move. */
    public long movedAt;

    /** Up to here sources were judged, be it by event time or by the machine's clock. */
    public long judgedUntil = UNKNOWN;

    /** The machine's time since when event time goes on behind {@link #judgedUntil}. */
    public long behindSince = UNKNOWN;

    /**
     * The watch begins with an item; what time it is will be known by a watermark.
     *
     * @param oldest event time of the first items
     */
    static WatchTime beginningWith(long oldest, long machineTime) {
        WatchTime time = new WatchTime();
        time.since = floor(oldest);
        time.movedAt = machineTime;
        return time;
    }

    /**
     * The watch begins before anything has come: until something does, the machine's time is it.
     */
    static WatchTime beginningWithNothing(long machineTime) {
        WatchTime time = new WatchTime();
        time.since = floor(machineTime);
        time.known = machineTime;
        time.seenAt = machineTime;
        time.movedAt = machineTime;
        return time;
    }

    /**
     * Items have come. If the first are older than the watch, the machine's time meant nothing.
     *
     * @return whether they are the first, from which on event time is looked at
     */
    boolean itemsOf(long oldest, long machineTime) {
        if (itemsSeen) {
            return false;
        }
        itemsSeen = true;
        if (oldest < since) {
            since = floor(oldest);
            known = watermark;
            seenAt = machineTime;
            judgedUntil = UNKNOWN;
        }
        return true;
    }

    /**
     * Takes note of event time.
     *
     * @param nowWatermark lower than before after a restart, which Flink begins without one
     */
    void advance(long nowWatermark, long machineTime) {
        if (nowWatermark <= watermark) {
            return;
        }
        watermark = nowWatermark;
        movedAt = machineTime;
        if (watermark >= judgedUntil || isLongBehind(machineTime)) {
            known = watermark;
            seenAt = machineTime;
            judgedUntil = Math.min(judgedUntil, watermark);
            behindSince = UNKNOWN;
        }
    }

    /**
     * Whether event time has not moved for a minute of the clock, so that {@link #carriedOnTo}
     * tells it. Items without any watermark are given longer: a backlog may be about to be read.
     */
    boolean standsStill(long machineTime) {
        if (known == UNKNOWN && machineTime - movedAt >= PATIENCE) {
            known = since;
            seenAt = movedAt;
        }
        return known != UNKNOWN && machineTime - movedAt >= MINUTE;
    }

    /** Event time as if it had gone on with the machine's. */
    long carriedOnTo(long machineTime) {
        return known + (machineTime - seenAt);
    }

    /** The first full minute that nobody has judged yet. */
    long nextMinute() {
        return floor(Math.max(since, judgedUntil)) + MINUTE;
    }

    /** A backlog is worked off in minutes; a stream that is merely late goes on being late. */
    private boolean isLongBehind(long machineTime) {
        if (behindSince == UNKNOWN) {
            behindSince = machineTime;
        }
        return machineTime - behindSince >= PATIENCE;
    }

    private static long floor(long time) {
        return Window.M1.startOf(Window.M1.numberOf(time));
    }
}

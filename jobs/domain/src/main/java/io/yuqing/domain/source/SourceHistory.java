/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import io.yuqing.domain.count.Window;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * What a source delivered: the newest event time and the items of each hour of the last {@value
 * #DAYS} days. Hours that are older fall out as newer come. Not thread-safe.
 */
public final class SourceHistory {
    /** Two weeks to compare with, and the day that is compared. */
    static final int DAYS = 15;

    static final int HOURS = DAYS * 24;
    static final long NEVER = Long.MIN_VALUE;
    private static final byte FORMAT = 2;

    /** Clocks that nobody sets differ by minutes; a wrong zone by hours. */
    public static final Duration AHEAD = Duration.ofMinutes(10);

    private final int[] items = new int[HOURS];
    private long lastItemAt = NEVER;
    private long firstItemAt = NEVER;

    /** Number of the hour since the epoch up to which {@link #items} are filled. */
    private long lastHour = NEVER;

    /** Items of the last hour whose times lay ahead, and by how many ms at most. */
    private int aheadItems;

    private long aheadMillis;

    /** Whether this is ahead of the clock by more than clocks differ. */
    public static boolean isAhead(long millis) {
        return millis > AHEAD.toMillis();
    }

    /**
     * Adds items of one hour, the event times in ms of the first and the last of which are given.
     */
    public void add(long oldest, long newest, int count) {
        add(oldest, newest, count, 0, 0);
    }

    /**
     * The same, with what is wrong with their times.
     *
     * @param ahead how many of them are ahead, see {@link #isAhead}
     * @param most by how many ms the one that is most ahead is
     */
    public void add(long oldest, long newest, int count, int ahead, long most) {
        long hour = Window.H1.numberOf(newest);
        advance(hour);
        if (hour == lastHour) {
            aheadItems += ahead;
            aheadMillis = Math.max(aheadMillis, most);
        }
        if (hour > lastHour - HOURS) {
            items[slot(hour)] += count;
        }
        lastItemAt = Math.max(lastItemAt, newest);
        firstItemAt = firstItemAt == NEVER ? oldest : Math.min(firstItemAt, oldest);
    }

    /** Event time of the newest item in ms, or {@link #NEVER}. */
    public long lastItemAt() {
        return lastItemAt;
    }

    /** Event time of the oldest item in ms, or {@link #NEVER}. */
    public long firstItemAt() {
        return firstItemAt;
    }

    /**
     * By how many ms its clock is ahead, as at least half of the items of its last hour say; 0 if
     * it is not. One item with an odd date says nothing about a clock.
     */
    public long aheadMillis() {
        return aheadItems > 0 && 2 * aheadItems >= items[slot(lastHour)] ? aheadMillis : 0;
    }

    /** Items of the hours from {@code from} (inclusive) to {@code to} (exclusive). */
    public long between(long from, long to) {
        long sum = 0;
        if (lastHour != NEVER) {
            long first = Math.max(from, lastHour - HOURS + 1);
            for (long hour = first; hour < to && hour <= lastHour; hour++) {
                sum += items[slot(hour)];
            }
        }
        return sum;
    }

    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 4 * Long.BYTES + (1 + HOURS) * Integer.BYTES);
        bytes.put(FORMAT).putLong(firstItemAt).putLong(lastItemAt).putLong(lastHour);
        bytes.putInt(aheadItems).putLong(aheadMillis);
        for (int count : items) {
            bytes.putInt(count);
        }
        return bytes.array();
    }

    /**
     * Reads the byte form.
     *
     * @throws IllegalStateException if the bytes are of another format
     */
    public static SourceHistory ofBytes(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        byte format = bytes.get();
        if (format != FORMAT) {
            throw new IllegalStateException(
                    "the history of a source is stored in format "
                            + format
                            + ", this version reads format "
                            + FORMAT
                            + "; restore with the version that wrote the savepoint");
        }
        SourceHistory history = new SourceHistory();
        history.firstItemAt = bytes.getLong();
        history.lastItemAt = bytes.getLong();
        history.lastHour = bytes.getLong();
        history.aheadItems = bytes.getInt();
        history.aheadMillis = bytes.getLong();
        for (int i = 0; i < HOURS; i++) {
            history.items[i] = bytes.getInt();
        }
        return history;
    }

    private void advance(long hour) {
        if (lastHour == NEVER) {
            lastHour = hour;
        }
        if (hour > lastHour) {
            aheadItems = 0;
            aheadMillis = 0;
        }
        long from = Math.max(lastHour + 1, hour - HOURS + 1);
        for (long empty = from; empty <= hour; empty++) {
            items[slot(empty)] = 0;
        }
        lastHour = Math.max(lastHour, hour);
    }

    private static int slot(long hour) {
        return (int) Math.floorMod(hour, (long) HOURS);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;

/**
 * What is read for every update of a subject: its days (for the 24 h window), the totals of its
 * hours, and how far it has come in event time. Minutes lie in an {@link HourStore}. Not
 * thread-safe.
 *
 * <p>Format 2 = format byte, newest minute, first hour whose minutes are still stored, first hour
 * whose total is, sum of the hours that are forgotten, days, hours.
 */
public final class SubjectHead {
    private static final int FORMAT = 2;
    private static final long WEIGHT = 160;

    private long newestMinute;
    private long firstStoredHour;
    private long firstKnownHour;
    private Counts forgotten = Counts.NONE;
    private Slices days = new Slices();
    private HourTotals hours = new HourTotals();

    /** The newest minute of event time in which something was counted, since the epoch. */
    public long newestMinute() {
        return newestMinute;
    }

    /** Whether nothing is left to keep. */
    public boolean isEmpty() {
        return days.size() == 0 && hours.isEmpty();
    }

    public byte[] toBytes() {
        VarOutput out = new VarOutput().writeByte(FORMAT);
        out.writeLong(newestMinute).writeLong(firstStoredHour);
        out.writeLong(firstKnownHour);
        forgotten.writeTo(out);
        days.writeTo(out);
        hours.writeTo(out);
        return out.toByteArray();
    }

    /**
     * Reads the byte form.
     *
     * @throws IllegalStateException if the bytes are of another format
     */
    public static SubjectHead ofBytes(byte[] bytes) {
        VarInput in = new VarInput(bytes);
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IllegalStateException(
                    "a subject is stored in format "
                            + format
                            + ", this version reads format "
                            + FORMAT
                            + "; restore with the version that wrote the savepoint");
        }
        SubjectHead head = new SubjectHead();
        head.newestMinute = in.readLong();
        head.firstStoredHour = in.readLong();
        head.firstKnownHour = in.readLong();
        head.forgotten = Counts.readFrom(in);
        head.days = Slices.readFrom(in);
        head.hours = HourTotals.readFrom(in);
        return head;
    }

    /** About how many bytes of memory it takes. */
    long weight() {
        return WEIGHT + days.weight() + hours.weight();
    }

    Slices days() {
        return days;
    }

    HourTotals hours() {
        return hours;
    }

    /** The sum of hours that are no longer known one by one. */
    Counts forgotten() {
        return forgotten;
    }

    /** Forgets the totals of all hours before one. */
    void forgetBefore(long hour) {
        forgotten = forgotten.plus(hours.removeBefore(hour));
        firstKnownHour = Math.max(firstKnownHour, hour);
    }

    /** Nothing is known of hours before this one but their sum. */
    long firstKnownHour() {
        return firstKnownHour;
    }

    void sawMinute(long minute) {
        newestMinute = Math.max(newestMinute, minute);
    }

    long firstStoredHour() {
        return firstStoredHour;
    }

    void firstStoredHour(long hour) {
        firstStoredHour = hour;
    }
}

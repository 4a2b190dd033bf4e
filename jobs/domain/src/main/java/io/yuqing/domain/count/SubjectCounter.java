/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Counts one subject: adds slices, answers with the absolute content of every window they touched,
 * and sums runs of slices for rules. One instance serves one update: it remembers the hours it has
 * read, {@link #store} writes back those it changed. Not thread-safe.
 */
public final class SubjectCounter {
    private static final int MINUTES = 60;
    private static final long HOUR = Window.H1.length();

    private final SubjectHead head;
    private final HourStore store;
    private final Map<Long, Slices> read = new TreeMap<>();
    private final TreeSet<Long> minutes = new TreeSet<>();
    private final TreeSet<Long> changed = new TreeSet<>();

    public SubjectCounter(SubjectHead head, HourStore store) {
        this.head = head;
        this.store = store;
    }

    /** Adds minute slices and returns the windows that changed, small windows first. */
    public List<WindowTally> add(Slices slices) {
        for (int i = 0; i < slices.size(); i++) {
            add(slices.number(i), slices.tally(i));
        }
        return changes();
    }

    /** Adds to one minute; {@link #changes} gives the windows that hold it. */
    public void add(long minute, Tally more) {
        long hour = Math.floorDiv(minute, MINUTES);
        hour(hour).at(minute).addAll(more);
        changed.add(hour);
        minutes.add(minute);
        head.days().at(Window.H24.numberOf(Window.M1.startOf(minute))).addAll(more);
        head.hours().add(hour, Counts.of(more));
        head.sawMinute(minute);
    }

    /** All windows that something was added to, as they are now, small windows first. */
    public List<WindowTally> changes() {
        TreeSet<Long> fives = new TreeSet<>();
        TreeSet<Long> hours = new TreeSet<>();
        TreeSet<Long> days = new TreeSet<>();
        List<WindowTally> windows = new ArrayList<>();
        for (long minute : minutes) {
            long hour = Math.floorDiv(minute, MINUTES);
            long start = Window.M1.startOf(minute);
            fives.add(Math.floorDiv(minute, 5));
            hours.add(hour);
            days.add(Window.H24.numberOf(start));
            windows.add(new WindowTally(Window.M1, start, hour(hour).at(minute)));
        }
        for (long five : fives) {
            Tally sum = hour(Math.floorDiv(five, 12)).sum(five * 5, five * 5 + 5);
            windows.add(new WindowTally(Window.M5, Window.M5.startOf(five), sum));
        }
        for (long hour : hours) {
            Tally sum = hour(hour).sum(hour * MINUTES, hour * MINUTES + MINUTES);
            windows.add(new WindowTally(Window.H1, Window.H1.startOf(hour), sum));
        }
        for (long day : days) {
            windows.add(
                    new WindowTally(Window.H24, Window.H24.startOf(day), head.days().find(day)));
        }
        return windows;
    }

    /** The counts of the minutes from {@code from} (inclusive) to {@code to} (exclusive). */
    public Counts minutes(long from, long to) {
        long firstHour = Math.floorDiv(from, MINUTES);
        long lastHour = Math.floorDiv(to - 1, MINUTES);
        Counts sum = Counts.NONE;
        for (long hour : head.hours().between(firstHour, lastHour + 1)) {
            if (hour * MINUTES >= from && (hour + 1) * MINUTES <= to) {
                sum = sum.plus(head.hours().sum(hour, hour + 1));
                continue;
            }
            Slices slices = hour(hour);
            for (int i = slices.firstNotBefore(from);
                    i < slices.size() && slices.number(i) < to;
                    i++) {
                sum = sum.plus(Counts.of(slices.tally(i)));
            }
        }
        return sum;
    }

    /** The counts of whole hours from {@code from} (inclusive) to {@code to} (exclusive). */
    public Counts hours(long from, long to) {
        return head.hours().sum(from, to);
    }

    /**
     * One value for each minute from {@code from} on, as many as {@code into} holds; zero where
     * nothing was counted.
     */
    public void minuteValues(long from, ToLongFunction<Counts> value, long[] into) {
        long to = from + into.length;
        long lastHour = Math.floorDiv(to - 1, MINUTES);
        for (long hour : head.hours().between(Math.floorDiv(from, MINUTES), lastHour + 1)) {
            Slices slices = hour(hour);
            for (int i = slices.firstNotBefore(from);
                    i < slices.size() && slices.number(i) < to;
                    i++) {
                into[(int) (slices.number(i) - from)] =
                        value.applyAsLong(Counts.of(slices.tally(i)));
            }
        }
    }

    /** One value for each hour from {@code from} on; as {@link #minuteValues}. */
    public void hourValues(long from, ToLongFunction<Counts> value, long[] into) {
        for (long hour : head.hours().between(from, from + into.length)) {
            into[(int) (hour - from)] = value.applyAsLong(head.hours().sum(hour, hour + 1));
        }
    }

    /** Writes the changed hours back. */
    public void store() {
        for (long hour : changed) {
            store.put(hour, read.get(hour).toBytes());
        }
        changed.clear();
    }

    /**
     * Forgets what can no longer change or be asked for; nothing if that was done for a later time.
     * The timer of an alert may be set for a time before the last forgetting.
     *
     * @param closed event time up to which windows take no more corrections
     * @param history event time up to which the totals of hours are not needed for baselines either
     */
    public void forget(long closed, long history) {
        long firstOpenHour = Math.floorDiv(closed, HOUR);
        if (firstOpenHour < head.firstStoredHour()) {
            return;
        }
        for (long hour : head.hours().between(head.firstStoredHour(), firstOpenHour)) {
            store.remove(hour);
            read.remove(hour);
            changed.remove(hour);
        }
        head.firstStoredHour(Math.max(head.firstStoredHour(), firstOpenHour));
        head.days().removeBefore(Window.H24.numberOf(closed));
        head.hours().removeBefore(Math.floorDiv(Math.min(closed, history), HOUR));
    }

    /**
     * The event time at which {@link #forget} would next find something to forget.
     *
     * @param retention milliseconds after its end during which a window takes corrections
     * @param history milliseconds after its end during which the totals of an hour are needed
     */
    public long nextForgetting(long retention, long history) {
        long keep = Math.max(retention, history);
        long next = Long.MAX_VALUE;
        Long stored = head.hours().firstFrom(head.firstStoredHour());
        if (stored != null) {
            next = Math.min(next, Window.H1.endOf(stored) + retention);
        }
        if (!head.hours().isEmpty()) {
            next = Math.min(next, Window.H1.endOf(head.hours().first()) + keep);
        }
        if (head.days().size() > 0) {
            next = Math.min(next, Window.H24.endOf(head.days().number(0)) + retention);
        }
        return next;
    }

    private Slices hour(long hour) {
        return read.computeIfAbsent(
                hour,
                missing -> {
                    byte[] bytes = store.get(missing);
                    return bytes == null ? new Slices() : Slices.ofBytes(bytes);
                });
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

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
    private final Map<Long, Slices> read = new HashMap<>();
    private final Map<Long, HourSums> sums = new HashMap<>();
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
        sums.remove(hour);
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
        HourTotals hours = head.hours();
        Counts sum = Counts.NONE;
        int i = hours.firstFrom(Math.floorDiv(from, MINUTES));
        for (; i < hours.size() && hours.hour(i) * MINUTES < to; i++) {
            long hour = hours.hour(i);
            boolean whole = hour * MINUTES >= from && (hour + 1) * MINUTES <= to;
            sum = sum.plus(whole ? hours.counts(i) : sums(hour).counts(from, to));
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
    public void minuteValues(long from, ToDoubleFunction<Counts> value, double[] into) {
        HourTotals hours = head.hours();
        long to = from + into.length;
        int i = hours.firstFrom(Math.floorDiv(from, MINUTES));
        for (; i < hours.size() && hours.hour(i) * MINUTES < to; i++) {
            sums(hours.hour(i)).values(from, value, into);
        }
    }

    /** One value for each hour from {@code from} on; as {@link #minuteValues}. */
    public void hourValues(long from, ToDoubleFunction<Counts> value, double[] into) {
        HourTotals hours = head.hours();
        int i = hours.firstFrom(from);
        for (; i < hours.size() && hours.hour(i) < from + into.length; i++) {
            into[(int) (hours.hour(i) - from)] = value.applyAsDouble(hours.counts(i));
        }
    }

    /**
     * All that was counted in the minutes from {@code from} (inclusive) to {@code to} (exclusive),
     * distinct voices included: dearer than {@link #minutes}.
     *
     * @return not to be changed, for it may be kept
     */
    public Tally tally(long from, long to) {
        HourTotals hours = head.hours();
        Tally sum = null;
        boolean shared = true;
        int i = hours.firstFrom(Math.floorDiv(from, MINUTES));
        for (; i < hours.size() && hours.hour(i) * MINUTES < to; i++) {
            Tally part = sums(hours.hour(i)).sum(from, to);
            if (sum == null) {
                sum = part;
                continue;
            }
            sum = shared ? sum.copy() : sum;
            shared = false;
            sum.addAll(part);
        }
        return sum == null ? new Tally() : sum;
    }

    /** All minutes whose counts are still stored, in order. */
    public long[] storedMinutes() {
        HourTotals hours = head.hours();
        LongStream.Builder stored = LongStream.builder();
        for (int i = hours.firstFrom(head.firstStoredHour()); i < hours.size(); i++) {
            for (long minute : hour(hours.hour(i)).numbers()) {
                stored.add(minute);
            }
        }
        return stored.build().toArray();
    }

    /** All that was ever counted of the subject, as long as its state lived. */
    public Counts life() {
        return head.forgotten().plus(head.hours().sum(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** A minute since the epoch, and what was counted of the subject up to its end. */
    public record Reached(long minute, Counts counts) {}

    /**
     * When a value over the whole life reached {@code least}, which it must have: the minute itself
     * as long as minutes are stored, the first minute of its hour for older ones unless it is the
     * newest of all, and of the first known hour if it had been reached before that.
     */
    public Reached lifeReached(ToDoubleFunction<Counts> value, double least) {
        Counts sum = head.forgotten();
        for (int i = 0; i < head.hours().size(); i++) {
            Counts after = sum.plus(head.hours().counts(i));
            if (value.applyAsDouble(after) >= least) {
                return reachedInHour(head.hours().hour(i), sum, after, value, least);
            }
            sum = after;
        }
        return new Reached(head.newestMinute(), sum);
    }

    private Reached reachedInHour(
            long hour, Counts before, Counts after, ToDoubleFunction<Counts> value, double least) {
        Counts sum = before;
        Slices slices = hour(hour);
        for (int i = 0; i < slices.size(); i++) {
            sum = sum.plus(Counts.of(slices.tally(i)));
            if (value.applyAsDouble(sum) >= least) {
                return new Reached(slices.number(i), sum);
            }
        }
        // The minutes are forgotten; what is known is the newest minute of the subject.
        boolean newest =
                Math.floorDiv(head.newestMinute(), MINUTES) == hour
                        && value.applyAsDouble(life()) < least + 1;
        return new Reached(newest ? head.newestMinute() : hour * MINUTES, after);
    }

    /** The newest minute of event time in which something was counted, since the epoch. */
    public long newestMinute() {
        return head.newestMinute();
    }

    /** The first hour since the epoch whose minutes are not forgotten; an hour without is 0. */
    public long firstHourWithMinutes() {
        return head.firstStoredHour();
    }

    /** The first hour since the epoch whose total is not forgotten; an hour without is 0. */
    public long firstKnownHour() {
        return head.firstKnownHour();
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
        HourTotals hours = head.hours();
        int i = hours.firstFrom(head.firstStoredHour());
        for (; i < hours.size() && hours.hour(i) < firstOpenHour; i++) {
            long hour = hours.hour(i);
            store.remove(hour);
            read.remove(hour);
            sums.remove(hour);
            changed.remove(hour);
        }
        head.firstStoredHour(Math.max(head.firstStoredHour(), firstOpenHour));
        head.days().removeBefore(Window.H24.numberOf(closed));
        head.forgetBefore(Math.floorDiv(Math.min(closed, history), HOUR));
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
        HourTotals hours = head.hours();
        int stored = hours.firstFrom(head.firstStoredHour());
        if (stored < hours.size()) {
            next = Math.min(next, Window.H1.endOf(hours.hour(stored)) + retention);
        }
        if (!hours.isEmpty()) {
            next = Math.min(next, Window.H1.endOf(hours.hour(0)) + keep);
        }
        if (head.days().size() > 0) {
            next = Math.min(next, Window.H24.endOf(head.days().number(0)) + retention);
        }
        return next;
    }

    private HourSums sums(long hour) {
        return sums.computeIfAbsent(hour, missing -> new HourSums(hour(missing)));
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

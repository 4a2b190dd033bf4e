/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * Counts one subject: adds slices, knows the absolute content of every window they touched, and
 * sums runs of slices for rules. One instance serves as many updates as its subject stays in
 * memory: it keeps the hours it has read, {@link #store} writes back those it changed. Not
 * thread-safe.
 */
public final class SubjectCounter {
    private static final int MINUTES = 60;
    private static final long HOUR = Window.H1.length();

    private final SubjectHead head;
    private final OpenHours hours;

    public SubjectCounter(SubjectHead head, HourStore store) {
        this.head = head;
        this.hours = new OpenHours(head, store);
    }

    /** Adds minute slices. */
    public void add(Slices slices) {
        for (int i = 0; i < slices.size(); i++) {
            add(slices.number(i), slices.tally(i));
        }
    }

    /** Adds to one minute. */
    public void add(long minute, Tally more) {
        long hour = Math.floorDiv(minute, MINUTES);
        hours.add(hour, minute, more);
        head.days().at(Window.H24.numberOf(Window.M1.startOf(minute))).addAll(more);
        head.hours().add(hour, Counts.of(more));
        head.sawMinute(minute);
    }

    /**
     * The content of a window to which something was added since {@link #store}, as it is now.
     *
     * @param number of the window since the epoch
     * @return whose tally goes on counting: to be read at once and not to be kept
     */
    public WindowTally window(Window window, long number) {
        long start = window.startOf(number);
        if (window == Window.H24) {
            return new WindowTally(window, start, head.days().find(number));
        }
        Slices hour = hours.changed(Window.H1.numberOf(start));
        long from = Window.M1.numberOf(start);
        Tally tally =
                window == Window.M1
                        ? hour.find(from)
                        : hour.sum(from, from + window.length() / Window.M1.length());
        return new WindowTally(window, start, tally);
    }

    /** The counts of the minutes from {@code from} (inclusive) to {@code to} (exclusive). */
    public Counts minutes(long from, long to) {
        HourTotals totals = head.hours();
        Counts sum = Counts.NONE;
        int i = totals.firstFrom(Math.floorDiv(from, MINUTES));
        for (; i < totals.size() && totals.hour(i) * MINUTES < to; i++) {
            long hour = totals.hour(i);
            boolean whole = hour * MINUTES >= from && (hour + 1) * MINUTES <= to;
            sum = sum.plus(whole ? totals.counts(i) : hours.counts(hour).of(from, to));
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
        HourTotals totals = head.hours();
        long to = from + into.length;
        int i = totals.firstFrom(Math.floorDiv(from, MINUTES));
        for (; i < totals.size() && totals.hour(i) * MINUTES < to; i++) {
            hours.counts(totals.hour(i)).values(from, value, into);
        }
    }

    /** One value for each hour from {@code from} on; as {@link #minuteValues}. */
    public void hourValues(long from, ToDoubleFunction<Counts> value, double[] into) {
        HourTotals totals = head.hours();
        int i = totals.firstFrom(from);
        for (; i < totals.size() && totals.hour(i) < from + into.length; i++) {
            into[(int) (totals.hour(i) - from)] = value.applyAsDouble(totals.counts(i));
        }
    }

    /**
     * All that was counted in the minutes from {@code from} (inclusive) to {@code to} (exclusive),
     * distinct voices included: dearer than {@link #minutes}.
     *
     * @return not to be changed, for it may be kept
     */
    public Tally tally(long from, long to) {
        HourTotals totals = head.hours();
        Tally sum = null;
        boolean shared = true;
        int i = totals.firstFrom(Math.floorDiv(from, MINUTES));
        for (; i < totals.size() && totals.hour(i) * MINUTES < to; i++) {
            long hour = totals.hour(i);
            boolean whole = hour * MINUTES >= from && (hour + 1) * MINUTES <= to;
            Tally part = whole ? hours.whole(hour) : hours.sums(hour).sum(from, to);
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
        HourTotals totals = head.hours();
        LongStream.Builder stored = LongStream.builder();
        for (int i = totals.firstFrom(head.firstStoredHour()); i < totals.size(); i++) {
            for (long minute : hours.of(totals.hour(i)).numbers()) {
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
        Slices slices = hours.of(hour);
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
        hours.store();
    }

    /** An update is over: lets go of what the next one will hardly ask for. */
    public void rest() {
        hours.keepFrom(Math.floorDiv(head.newestMinute(), MINUTES) - 1);
    }

    /** About how many bytes of memory it takes. */
    public long weight() {
        return head.weight() + hours.weight();
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
        HourTotals totals = head.hours();
        int i = totals.firstFrom(head.firstStoredHour());
        for (; i < totals.size() && totals.hour(i) < firstOpenHour; i++) {
            hours.remove(totals.hour(i));
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
        HourTotals totals = head.hours();
        int stored = totals.firstFrom(head.firstStoredHour());
        if (stored < totals.size()) {
            next = Math.min(next, Window.H1.endOf(totals.hour(stored)) + retention);
        }
        if (!totals.isEmpty()) {
            next = Math.min(next, Window.H1.endOf(totals.hour(0)) + keep);
        }
        if (head.days().size() > 0) {
            next = Math.min(next, Window.H24.endOf(head.days().number(0)) + retention);
        }
        return next;
    }
}

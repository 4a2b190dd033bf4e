/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.count.Slices;
import io.yuqing.domain.count.Window;
import io.yuqing.jobs.model.WindowRow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;

/**
 * Writes the windows of live subjects: the first change after a quiet time at once, further ones
 * when an interval has passed, together. Nothing waits beyond a checkpoint. Used by one task
 * thread.
 */
final class WindowWriter {
    /** Windows of an hour and a day fill slowly and take the most to sum. */
    private static final int LARGE = 5;

    /** What is due within a fraction of the interval is written together. */
    private static final int STEPS = 20;

    private final long interval;
    private final Consumer<WindowRow> out;
    private final ProcessingTimeService clock;

    /** By the time at which they were written. */
    private final Queue<PacedWindows> minutes = new ArrayDeque<>();

    private final Queue<PacedWindows> hours = new ArrayDeque<>();
    private boolean timer;

    /**
     * @param interval zero = everything is written at once
     */
    WindowWriter(Duration interval, Consumer<WindowRow> out, ProcessingTimeService clock) {
        this.interval = interval.toMillis();
        this.out = out;
        this.clock = clock;
    }

    /** Something was counted in some minutes. */
    void counted(LiveSubject subject, Slices slices) {
        if (subject.minutes == null) {
            subject.minutes = new PacedWindows(subject, Window.M1, Window.M5);
            subject.hours = new PacedWindows(subject, Window.H1, Window.H24);
        }
        for (int i = 0; i < slices.size(); i++) {
            long time = Window.M1.startOf(slices.number(i));
            subject.minutes.changed.add(time);
            subject.hours.changed.add(time);
        }
        long now = clock.getCurrentProcessingTime();
        pace(subject.minutes, minutes, now + interval);
        pace(subject.hours, hours, now + LARGE * interval);
        wake(now);
    }

    /** Writes what waits of one subject. */
    void write(LiveSubject subject) {
        if (subject.minutes != null) {
            write(subject.minutes);
            write(subject.hours);
        }
    }

    /** Writes all that waits. */
    void writeAll() {
        minutes.forEach(this::write);
        hours.forEach(this::write);
    }

    /** A subject is not live any more, and nothing of it waits. */
    void release(LiveSubject subject) {
        if (subject.minutes != null) {
            subject.minutes.subject = null;
            subject.hours.subject = null;
        }
    }

    private void pace(PacedWindows windows, Queue<PacedWindows> resting, long due) {
        if (windows.resting) {
            return;
        }
        write(windows);
        if (interval > 0) {
            windows.resting = true;
            windows.due = due;
            resting.add(windows);
        }
    }

    private void wake(long now) {
        if (!timer && !(minutes.isEmpty() && hours.isEmpty())) {
            timer = true;
            long next = Math.min(due(minutes), due(hours));
            clock.registerTimer(Math.max(next, now + interval / STEPS), this::onTimer);
        }
    }

    private static long due(Queue<PacedWindows> resting) {
        return resting.isEmpty() ? Long.MAX_VALUE : resting.peek().due;
    }

    private void onTimer(long time) {
        timer = false;
        long now = clock.getCurrentProcessingTime();
        rested(minutes, now, now + interval);
        rested(hours, now, now + LARGE * interval);
        wake(now);
    }

    private void rested(Queue<PacedWindows> resting, long now, long due) {
        while (!resting.isEmpty() && resting.peek().due <= now) {
            PacedWindows windows = resting.poll();
            windows.resting = false;
            if (!windows.changed.isEmpty()) {
                pace(windows, resting, due);
            }
        }
    }

    private void write(PacedWindows windows) {
        if (!windows.changed.isEmpty()) {
            LiveSubject subject = windows.subject;
            windows.changed.drain(
                    subject.counter, tally -> out.accept(WindowRow.of(subject.key(), tally)));
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.common;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Rows on their way into the record: taken at once, whatever the database does, and written by a
 * thread of its own as soon as it answers. Bounded; what does not fit is counted and said.
 * Thread-safe.
 *
 * @param <T> what rows are made of
 */
public final class RecordQueue<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordQueue.class);
    private static final int BATCH = 500;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    /** Many small inserts are what hurts ClickHouse; nobody waits for a row. */
    private static final long GATHER_MILLIS = 500;

    private final String what;
    private final RowRecord<T> record;
    private final int capacity;
    private final Thread thread;

    /** Not yet acknowledged, oldest first; guarded by this. */
    private final Deque<T> rows = new ArrayDeque<>();

    private long lost;
    private boolean closed;

    /**
     * Starts the thread.
     *
     * @param what the rows are of, for the log
     * @param record not closed by this
     * @param capacity in rows
     */
    public RecordQueue(String what, RowRecord<T> record, int capacity) {
        this.what = what;
        this.record = record;
        this.capacity = capacity;
        thread = new Thread(this::write, "yuqing-record-of-" + what);
        thread.setDaemon(true);
        thread.start();
    }

    /** Never waits. */
    public synchronized void add(T row) {
        if (rows.size() >= capacity) {
            lose(1, "there is no more room");
        } else {
            rows.addLast(row);
            notifyAll();
        }
    }

    /** Those that would be missing if the job ended now. */
    public synchronized List<T> unrecorded() {
        return new ArrayList<>(rows);
    }

    public synchronized int size() {
        return rows.size();
    }

    /** Rows that the record will never have. */
    public synchronized long lost() {
        return lost;
    }

    /** Waits until all are written, but no longer than that. */
    public synchronized void drain(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!rows.isEmpty() && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        thread.interrupt();
    }

    private void write() {
        long pause = FIRST_PAUSE_MILLIS;
        boolean down = false;
        try {
            while (true) {
                List<T> batch = next();
                if (batch == null) {
                    return;
                }
                try {
                    record.recordAll(batch);
                    written(batch.size());
                    pause = FIRST_PAUSE_MILLIS;
                    if (down) {
                        LOG.info("The record of {} goes on; {} rows are missing.", what, lost());
                        down = false;
                    }
                    TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
                } catch (InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    if (record.refusesContent(e)) {
                        oneByOne(batch);
                        continue;
                    }
                    if (!down) {
                        LOG.warn(
                                "The record of {} waits, notices do not: {}", what, e.getMessage());
                        down = true;
                    }
                    TimeUnit.MILLISECONDS.sleep(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            // Closed; what is left is in the state of the last checkpoint.
        }
    }

    /** Null: closed. */
    private synchronized List<T> next() throws InterruptedException {
        while (rows.isEmpty() && !closed) {
            wait();
        }
        return closed ? null : rows.stream().limit(BATCH).toList();
    }

    private synchronized void written(int count) {
        for (int i = 0; i < count; i++) {
            rows.removeFirst();
        }
        notifyAll();
    }

    /** The server refuses what is in one of them; the others are to be written. */
    private void oneByOne(List<T> batch) throws InterruptedException {
        for (T row : batch) {
            try {
                record.recordAll(List.of(row));
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (!record.refusesContent(e)) {
                    return;
                }
                lose(1, "ClickHouse refuses " + record.nameOf(row) + ": " + e.getMessage());
            }
            written(1);
        }
    }

    private synchronized void lose(int count, String why) {
        lost += count;
        LOG.error("The record of {} lacks {} rows now, {}.", what, lost, why);
    }
}

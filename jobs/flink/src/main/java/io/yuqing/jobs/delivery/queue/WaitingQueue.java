/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.queue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is on its way to a server: taken at once, whatever the server does, and written by a thread
 * of its own as soon as it answers. Bounded; what does not fit is counted and said. Thread-safe.
 */
public final class WaitingQueue<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingQueue.class);
    private static final int BATCH = 500;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final QueueLimits limits;
    private final BatchWriter<T> writer;
    private final Thread thread;

    /** Not yet acknowledged, oldest first; guarded by this. */
    private final Deque<T> waiting = new ArrayDeque<>();

    /** Identities of those that wait and have one; guarded by this. */
    private final Set<String> identities = new HashSet<>();

    private long lost;
    private boolean closed;

    /**
     * Starts the thread.
     *
     * @param writer not closed by this
     */
    public WaitingQueue(QueueLimits limits, BatchWriter<T> writer) {
        this.limits = limits;
        this.writer = writer;
        thread = new Thread(this::write, "yuqing-" + limits.what().replace(' ', '-'));
        thread.setDaemon(true);
        thread.start();
    }

    /** Never waits. */
    public synchronized void add(T item) {
        String identity = writer.identity(item);
        if (!identity.isEmpty() && identities.contains(identity)) {
            return;
        }
        if (waiting.size() >= limits.capacity()) {
            lose("there is no more room");
            return;
        }
        if (!identity.isEmpty()) {
            identities.add(identity);
        }
        waiting.addLast(item);
        notifyAll();
    }

    /** Those that would be missing if the job ended now. */
    public synchronized List<T> unwritten() {
        return new ArrayList<>(waiting);
    }

    public synchronized int size() {
        return waiting.size();
    }

    /** How many will never be written. */
    public synchronized long lost() {
        return lost;
    }

    /** Waits until all are written, but no longer than that. */
    public synchronized void drain(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!waiting.isEmpty() && System.nanoTime() < end) {
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
                    writer.writeAll(batch);
                    written(batch.size());
                    pause = FIRST_PAUSE_MILLIS;
                    if (down) {
                        LOG.info("The {} goes on; {} are missing.", limits.what(), lost());
                        down = false;
                    }
                    TimeUnit.MILLISECONDS.sleep(limits.gatherMillis());
                } catch (InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    if (writer.refusesContent(e)) {
                        oneByOne(batch);
                        continue;
                    }
                    if (!down) {
                        LOG.warn("The {} waits, notices do not: {}", limits.what(), e.getMessage());
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
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        return closed ? null : waiting.stream().limit(BATCH).toList();
    }

    private synchronized void written(int count) {
        for (int i = 0; i < count; i++) {
            identities.remove(writer.identity(waiting.removeFirst()));
        }
        notifyAll();
    }

    /** The server refuses what is in one of them; the others are to be written. */
    private void oneByOne(List<T> batch) throws InterruptedException {
        for (T item : batch) {
            try {
                writer.writeAll(List.of(item));
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (!writer.refusesContent(e)) {
                    return;
                }
                lose(writer.name(item) + " is refused: " + e.getMessage());
            }
            written(1);
        }
    }

    private synchronized void lose(String why) {
        lost++;
        LOG.error("The {} lacks {} now: {}.", limits.what(), lost, why);
    }
}

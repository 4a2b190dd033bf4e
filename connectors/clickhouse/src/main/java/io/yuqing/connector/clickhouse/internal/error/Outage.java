/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.error;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time between an attempt that failed in a passing way and the next success: pauses between
 * attempts, tells the log once at its start, once a minute and at its end, and can be ended by
 * closing. One thread waits; {@link #close} and {@link #millis} are for others.
 */
public final class Outage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final long LOG_EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final String table;
    private final Backoff backoff;
    private final LongSupplier nanoClock;
    private final Counter retries;
    private final CountDownLatch closed = new CountDownLatch(1);
    private long lastLogged;
    private volatile long startedAt;
    private volatile boolean open;

    /**
     * @param nanoClock as {@link System#nanoTime()}
     */
    public Outage(String table, Backoff backoff, LongSupplier nanoClock, Counter retries) {
        this.table = table;
        this.backoff = backoff;
        this.nanoClock = nanoClock;
        this.retries = retries;
    }

    /**
     * Waits before the next attempt.
     *
     * @throws InterruptedException if the writer was closed meanwhile
     */
    public void pauseAfter(Exception failure) throws InterruptedException {
        retries.inc();
        long now = nanoClock.getAsLong();
        if (!open) {
            startedAt = now;
            open = true;
        }
        long pause = backoff.nextPauseMillis();
        if (backoff.pauses() == 1 || now - lastLogged >= LOG_EVERY_NANOS) {
            lastLogged = now;
            LOG.warn(
                    "ClickHouse does not take rows for table {} (attempt {}, {} s since the first);"
                            + " waiting, nothing is lost: {}",
                    table,
                    backoff.pauses(),
                    TimeUnit.NANOSECONDS.toSeconds(now - startedAt),
                    ErrorText.shortText(failure));
        }
        if (closed.await(pause, TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("The writer of table " + table + " was closed.");
        }
    }

    /** An attempt reached the server and was answered. */
    public void over() {
        if (open) {
            LOG.info(
                    "ClickHouse answers for table {} again after {} attempts and {} s.",
                    table,
                    backoff.pauses(),
                    millis() / 1000);
            open = false;
            backoff.reset();
        }
    }

    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** How long it has lasted; 0 if there is none. */
    public long millis() {
        return open ? TimeUnit.NANOSECONDS.toMillis(nanoClock.getAsLong() - startedAt) : 0;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

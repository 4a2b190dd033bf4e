/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import io.yuqing.gateway.desk.table.OnDemand;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Who asks for the parts of pages: two at a time for all viewers, so that however many look, the
 * tables have little more to do.
 */
public final class Readers {
    private static final int AT_ONCE = 2;
    private static final long IDLE_SECONDS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final OnDemand onDemand;
    private final Duration patience;
    private final ExecutorService threads;

    public Readers(OnDemand onDemand) {
        this(onDemand, PATIENCE);
    }

    /**
     * @param patience how long a page waits for its parts
     */
    Readers(OnDemand onDemand, Duration patience) {
        this.onDemand = onDemand;
        this.patience = patience;
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        AT_ONCE,
                        AT_ONCE,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Readers::thread);
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "desk-subject");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to read a page. */
    public Reading begin() {
        return new Reading(onDemand, threads, System.nanoTime() + patience.toNanos());
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.share;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Bounds what is asked for all viewers together at the same time. Thread-safe. */
public final class Places {
    private static final long PATIENCE_SECONDS = 3;

    private final Semaphore free;

    public Places(int several) {
        this.free = new Semaphore(several, true);
    }

    /**
     * Asks when there is a place.
     *
     * @param full what is thrown if there is none for three seconds
     */
    public <V, E extends Exception, F extends Exception> V in(
            Question<V, E> question, Supplier<F> full) throws E, F {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw full.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw full.get();
        }
        try {
            return question.ask();
        } finally {
            free.release();
        }
    }
}

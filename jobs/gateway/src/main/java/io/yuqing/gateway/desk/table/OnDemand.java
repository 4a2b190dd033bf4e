/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.table;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounds what all viewers together ask the tables for at the same time. Thread-safe. */
public final class OnDemand {
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 3;

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** What is asked. */
    @FunctionalInterface
    public interface Question<T> {
        T ask() throws TablesException;
    }

    /**
     * Asks when there is room.
     *
     * @throws TablesException also if there is none for three seconds
     */
    public <T> T ask(Question<T> question) throws TablesException {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy(e);
        }
        try {
            return question.ask();
        } finally {
            room.release();
        }
    }

    private static TablesException busy(InterruptedException cause) {
        return new TablesException(0, "正在查询的人多，请稍后再试。", cause);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import java.util.function.LongSupplier;

/**
 * How many lines a second one may send. A batch is counted once its lines are known, and is never
 * cut or refused for its size: the next ones wait until it is paid for. Thread-safe.
 */
final class LineRate {
    private static final double NANOS = 1e9;

    /** What one who was quiet may send at once. */
    private static final int SAVED_SECONDS = 10;

    private final double perSecond;
    private final LongSupplier nanoClock;
    private double saved;
    private long asOf;

    LineRate(int perSecond, LongSupplier nanoClock) {
        this.perSecond = perSecond;
        this.nanoClock = nanoClock;
        this.saved = (double) perSecond * SAVED_SECONDS;
        this.asOf = nanoClock.getAsLong();
    }

    /** Whole seconds until the next batch may come; 0 if it may now. */
    synchronized long waitSeconds() {
        refill();
        return saved > 0 ? 0 : Math.max(1, (long) Math.ceil(-saved / perSecond));
    }

    synchronized void spend(int lines) {
        refill();
        saved -= lines;
    }

    private void refill() {
        long now = nanoClock.getAsLong();
        saved = Math.min(perSecond * SAVED_SECONDS, saved + (now - asOf) / NANOS * perSecond);
        asOf = now;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many may be under way at once. Thread-safe. */
final class Slots {
    /** One that is under way; closing it makes room. */
    interface Slot extends AutoCloseable {
        @Override
        void close();
    }

    private final int most;
    private final Semaphore free;

    Slots(int most) {
        this.most = most;
        // In order: who closes is not overtaken by who comes later.
        this.free = new Semaphore(most, true);
    }

    int most() {
        return most;
    }

    int taken() {
        return most - free.availablePermits();
    }

    /** Null if there is no room. */
    Slot take() {
        return free.tryAcquire() ? free::release : null;
    }

    /** The same, but waits for it a while. */
    Slot take(Duration patience) {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? free::release
                    : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Takes all, so that nobody comes in any more; false if some are still under way then. */
    boolean close(Duration patience) {
        try {
            return free.tryAcquire(most, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

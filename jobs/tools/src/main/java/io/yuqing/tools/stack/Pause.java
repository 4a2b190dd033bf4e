/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.stack;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waiting as part of what is measured: how long a part stays down, how often a table is asked. */
public final class Pause {
    private Pause() {}

    public static void of(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        long left = duration.toNanos();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = end - System.nanoTime();
        }
    }
}

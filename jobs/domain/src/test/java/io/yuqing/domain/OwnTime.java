/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** How long a step computes, however many others share the processor with it. */
public final class OwnTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private OwnTime() {}

    /** Of the calling thread alone, which does the whole step. */
    public static Duration of(Runnable step) {
        long before = THREADS.getCurrentThreadCpuTime();
        step.run();
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import java.lang.management.ManagementFactory;

/** CPU time of the calling thread: what it took, whoever else wanted the core meanwhile. */
public final class ThreadCpu {
    private ThreadCpu() {}

    public static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

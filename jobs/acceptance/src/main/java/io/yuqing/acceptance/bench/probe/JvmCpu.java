/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import java.util.concurrent.atomic.DoubleAdder;

/** CPU time of one JVM, its compiler apart. Not thread-safe. */
public final class JvmCpu {
    private final ProcessUsage usage;
    private final ThreadTimes threads;

    public JvmCpu(long pid) {
        usage = new ProcessUsage(pid);
        threads = new ThreadTimes(pid);
    }

    /** All so far without the compiler, which a process that runs for months pays once. */
    public double seconds() {
        return usage.cpuSeconds() - compilerSeconds();
    }

    /** Its compiler so far. */
    public double compilerSeconds() {
        DoubleAdder compiler = new DoubleAdder();
        threads.look(
                (id, name, seconds) -> {
                    if (ThreadRole.of(name).equals(ThreadRole.COMPILER)) {
                        compiler.add(seconds);
                    }
                });
        return compiler.sum();
    }
}

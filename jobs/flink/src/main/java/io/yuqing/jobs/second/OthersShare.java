/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;

/** What part of all processors' time other processes took since the last question. */
final class OthersShare implements DoubleSupplier {
    private final OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long asked = System.nanoTime();
    private long own = system.getProcessCpuTime();

    /** From 0 to 1; 0 where the system does not tell. */
    @Override
    public double getAsDouble() {
        double all = system.getCpuLoad();
        long now = System.nanoTime();
        long ownNow = system.getProcessCpuTime();
        double ours = (ownNow - own) / ((double) (now - asked) * system.getAvailableProcessors());
        asked = now;
        own = ownNow;
        return Math.max(0, all - ours);
    }
}

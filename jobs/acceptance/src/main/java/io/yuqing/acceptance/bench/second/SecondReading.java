/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.second;

import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.stack.RunningStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The second-reading job as {@code up} starts it, beside a stack. Not thread-safe. */
final class SecondReading implements AutoCloseable {
    private static final String JOB = "io.yuqing.jobs.SecondReadingJob";
    private static final String HEAP = "400m";

    private final RunningStack stack;
    private final LocalFlinkJob flink;

    SecondReading(RunningStack stack, Path folder) {
        this.stack = stack;
        flink =
                LocalFlinkJob.in(Layout.find(), folder.resolve("flink-second"), 0)
                        .withHeap(HEAP)
                        .yielding();
    }

    void start() {
        List<String> args =
                List.of(
                        "--kafka.bootstrap-servers",
                        stack.bootstrap(),
                        "--clickhouse.url",
                        stack.clickHouse().url());
        flink.start(new JobSubmission(Layout.find().jobJar(), JOB, args));
    }

    /** See {@link ChildProcess#halt}. */
    void stall() {
        flink.process().halt();
    }

    /** After {@link #stall}. */
    void goOn() {
        flink.process().goOn();
    }

    /** That its process has taken so far. */
    double cpuSeconds() {
        return ProcessHandle.of(flink.process().pid())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    @Override
    public void close() {
        flink.kill9();
    }
}

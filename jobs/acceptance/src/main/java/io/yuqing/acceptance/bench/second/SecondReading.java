/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.second;

import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.stack.RunningStack;
import java.io.IOException;
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

    /** The process stands still and neither ends nor answers, as in a native call that hangs. */
    void stall() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** After {@link #stall}. */
    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    /** That its process has taken so far. */
    double cpuSeconds() {
        return ProcessHandle.of(flink.process().pid())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    private void signal(String signal) throws IOException, InterruptedException {
        String pid = Long.toString(flink.process().pid());
        int code = new ProcessBuilder("kill", signal, pid).start().waitFor();
        if (code != 0) {
            throw new IOException("kill " + signal + ' ' + pid + " ended with " + code + '.');
        }
    }

    @Override
    public void close() {
        flink.kill9();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.probe.CompilerCpu;
import io.yuqing.acceptance.bench.probe.Course;
import io.yuqing.acceptance.bench.probe.FlinkStatistics;
import io.yuqing.acceptance.bench.probe.LedgerCount;
import io.yuqing.acceptance.bench.probe.ProcessUsage;
import io.yuqing.local.process.StackException;
import io.yuqing.tools.stack.RunningStack;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The whole job over a full Kafka: how fast it works off what is there. The first half, in which
 * everything is loaded and compiled, and the end, at which it runs dry, do not count.
 */
final class PipelineSpeed {
    private static final double FROM = 0.5;
    private static final double TO = 0.95;

    /**
     * What the middle of the run took.
     *
     * @param work with the CPU time of the Flink process without the JVM's compiler
     * @param compilerMicros CPU time of that compiler for each item
     * @param tenths CPU microseconds an item in each tenth of the run: level if it was warm
     */
    record Speed(Course.Part work, double compilerMicros, List<Long> tenths) {}

    private PipelineSpeed() {}

    /**
     * @param stack runs the job; its Flink is one process
     * @param records in Kafka when the job started
     * @throws StackException if the job failed and read records twice
     */
    static Speed measure(RunningStack stack, long records) throws SQLException {
        ProcessUsage flink = new ProcessUsage(stack.local().process().pid());
        CompilerCpu compiler = new CompilerCpu(stack.local().process().pid());
        Course work = new Course();
        Course compiling = new Course();
        try (LedgerCount ledger = new LedgerCount(stack)) {
            ledger.await(
                    records * TO,
                    accounted -> {
                        double wall = System.nanoTime() / 1e9;
                        double jit = compiler.seconds();
                        double cpu = flink.cpuSeconds();
                        work.add(new Course.Point(accounted, wall, cpu - jit));
                        compiling.add(new Course.Point(accounted, wall, jit));
                    });
        }
        refuseRestarts(stack);
        double from = records * FROM;
        double to = records * TO;
        List<Long> tenths =
                IntStream.range(0, 9)
                        .mapToObj(i -> work.between(records * i / 10.0, records * (i + 1) / 10.0))
                        .map(part -> Math.round(part.cpuMicrosEach()))
                        .toList();
        return new Speed(
                work.between(from, to), compiling.between(from, to).cpuMicrosEach(), tenths);
    }

    private static void refuseRestarts(RunningStack stack) {
        if (new FlinkStatistics(stack).restartedAt() > 0) {
            throw new StackException(
                    "The job restarted during the measurement, which is worth nothing then: "
                            + stack.rest().rootException(stack.jobId()));
        }
    }
}

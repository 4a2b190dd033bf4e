/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.load.Feed;
import io.yuqing.acceptance.bench.load.ItemStream;
import io.yuqing.acceptance.bench.load.Sending;
import io.yuqing.acceptance.bench.probe.Calibrator;
import io.yuqing.acceptance.bench.probe.CalmCompiler;
import io.yuqing.acceptance.bench.probe.Course;
import io.yuqing.acceptance.bench.probe.FlinkStatistics;
import io.yuqing.acceptance.bench.probe.Progress;
import io.yuqing.acceptance.bench.probe.StackCpu;
import io.yuqing.local.process.StackException;
import io.yuqing.tools.stack.RunningStack;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A whole job that is given as much as it can take: how fast it works off a stream, and what that
 * costs. First the warm-up, then a pause in which the compiler comes to its end, then the measured
 * part of the stream, of which the beginning, at which buffers fill, and the end, at which it runs
 * dry, do not count.
 */
public final class PipelineSpeed {
    private static final double FROM = 0.1;
    private static final double TO = 0.95;

    /** Each look is a query to ClickHouse, whose CPU time is measured. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /**
     * What the middle of the run took.
     *
     * @param tenths CPU microseconds an item in each tenth of the measured part, without the
     *     compiler: level if it was warm
     * @param machine what the calibrator took right before
     */
    public record Speed(Course.Part work, List<Long> tenths, Calibrator.Machine machine) {
        /** CPU time of the Flink process without the JVM's compiler. */
        double cpuMicros() {
            return withoutCompiler(work);
        }
    }

    private PipelineSpeed() {}

    /**
     * @param stack runs the job, which has nothing to read as yet; its Flink is one process
     * @param progress of that job, in records of the stream
     * @throws StackException if the job failed and read records twice
     */
    public static Speed measure(
            Workbench bench, RunningStack stack, Progress progress, ItemStream stream)
            throws SQLException {
        int first = stream.warmUp();
        int size = stream.size();
        Course course = new Course();
        Calibrator.Machine machine;
        try (Sending kafka = new Sending(stack.bootstrap());
                Feed feed = new Feed(stream, kafka::send)) {
            bench.tell("预热 %,d 条 …".formatted(first));
            progress.await(first, LOOK, done -> feed.follow(done, first));
            StackCpu cpu = new StackCpu(stack);
            if (!CalmCompiler.await(cpu)) {
                bench.tell("JVM 编译尚未平静，其用量仍单独列出。");
            }
            machine = new Calibrator().measure();
            bench.tell("测量 %,d 条 …".formatted(size - first));
            progress.await(
                    first + TO * (size - first),
                    LOOK,
                    done -> {
                        course.add(new Course.Point(done, System.nanoTime() / 1e9, cpu.look()));
                        feed.follow(done, size);
                    });
        }
        refuseRestarts(stack);
        List<Long> tenths =
                IntStream.range(0, 9)
                        .mapToObj(tenth -> part(course, stream, tenth / 10.0, (tenth + 1) / 10.0))
                        .map(part -> Math.round(withoutCompiler(part)))
                        .toList();
        return new Speed(part(course, stream, FROM, TO), tenths, machine);
    }

    private static Course.Part part(Course course, ItemStream stream, double from, double to) {
        return course.between(
                stream.warmUp() + from * stream.measured(),
                stream.warmUp() + to * stream.measured());
    }

    private static double withoutCompiler(Course.Part part) {
        return part.microsEach(StackCpu.FLINK) - part.microsEach(StackCpu.COMPILER);
    }

    /**
     * @throws StackException if the job failed meanwhile and read records twice
     */
    public static void refuseRestarts(RunningStack stack) {
        if (new FlinkStatistics(stack).restartedAt() > 0) {
            throw new StackException(
                    "The job restarted during the measurement, which is worth nothing then: "
                            + firstLine(stack.rest().rootException(stack.jobId())));
        }
    }

    /** Without where in Flink it was thrown. */
    private static String firstLine(String exception) {
        return exception.lines().findFirst().orElse("");
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.figure.GrowthTable;
import io.yuqing.acceptance.bench.growth.GrowthJob;
import io.yuqing.acceptance.bench.growth.SteadyItems;
import io.yuqing.acceptance.bench.probe.FlinkStatistics;
import io.yuqing.acceptance.bench.probe.VertexCount;
import io.yuqing.local.flink.FlinkRest;
import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.process.Layout;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** State over weeks of event time, each day with the same traffic. */
final class StateGrowth {
    private static final int THREADS_OF_A_DAY = 1_000;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final List<String> TASKS =
            List.of(
                    GrowthJob.THREADS,
                    GrowthJob.THREAD_COUNTS,
                    GrowthJob.TOPIC_COUNTS,
                    GrowthJob.BURST_COUNTS);
    private static final List<String> COLUMNS = List.of("帖子", "帖子计数", "话题", "突增话题", "磁盘", "合计");

    private final Path folder;
    private final Consumer<String> progress;

    StateGrowth(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Runs the days, one after the other. */
    GrowthTable measure(int days) throws SQLException {
        Layout layout = Layout.find();
        try (LocalFlinkJob flink = LocalFlinkJob.in(layout, folder.resolve("flink"), 0)) {
            // Only when it is asked for, since a checkpoint lets the next day begin.
            flink.set("execution.checkpointing.interval", "1 d");
            VertexCount.renewBySecond(flink);
            JobSubmission job =
                    new JobSubmission(
                            layout.jobJar(),
                            GrowthJob.class.getName(),
                            List.of(Integer.toString(THREADS_OF_A_DAY)));
            String jobId =
                    flink.start(job.withParallelism(1).withCode(Layout.codeOf(GrowthJob.class)));
            return new GrowthTable(
                    "state.growth", "每天结束时的状态", COLUMNS, days(days, flink.rest(), jobId));
        }
    }

    private List<GrowthTable.Day> days(int days, FlinkRest flink, String jobId)
            throws SQLException {
        int itemsOfADay = new SteadyItems(THREADS_OF_A_DAY).itemsOfADay();
        FlinkStatistics statistics = new FlinkStatistics(flink, jobId);
        List<GrowthTable.Day> grown = new ArrayList<>();
        try (VertexCount counted = new VertexCount(flink, jobId, GrowthJob.THREADS)) {
            for (int day = 1; day <= days; day++) {
                progress.accept("状态增长：第 %d 天 …".formatted(day));
                counted.await((double) day * itemsOfADay, LOOK, seen -> {});
                flink.savepoint(jobId, folder.resolve("savepoints"), LIMIT);
                Map<String, Double> serialised = statistics.savepointBytesByTask();
                flink.checkpoint(jobId, LIMIT);
                List<Double> bytes = new ArrayList<>();
                TASKS.forEach(task -> bytes.add(of(task, serialised)));
                bytes.add(statistics.checkpointBytes());
                bytes.add(serialised.values().stream().mapToDouble(Double::doubleValue).sum());
                grown.add(new GrowthTable.Day(day, bytes));
            }
        }
        return grown;
    }

    private static double of(String task, Map<String, Double> bytes) {
        return bytes.entrySet().stream()
                .filter(
                        entry ->
                                entry.getKey().startsWith(task + " ")
                                        || entry.getKey().equals(task))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.growth;

import io.yuqing.acceptance.bench.probe.FlinkStatistics;
import io.yuqing.acceptance.bench.probe.ProcessUsage;
import io.yuqing.acceptance.bench.probe.VertexCount;
import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.process.Layout;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The growth job in a process, day by day. Not thread-safe. */
public final class GrowthRun implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Path folder;
    private final int itemsOfADay;
    private final LocalFlinkJob flink;
    private final String jobId;
    private double highest;

    private GrowthRun(Path folder, int itemsOfADay, LocalFlinkJob flink, String jobId) {
        this.folder = folder;
        this.itemsOfADay = itemsOfADay;
        this.flink = flink;
        this.jobId = jobId;
    }

    /**
     * @param folder an empty one
     */
    public static GrowthRun start(Path folder, int threadsOfADay, int itemsOfAThread) {
        Layout layout = Layout.find();
        LocalFlinkJob flink = LocalFlinkJob.in(layout, folder.resolve("flink"), 0);
        // Only when it is asked for, since a checkpoint lets the next day begin.
        flink.set("execution.checkpointing.interval", "1 d");
        VertexCount.renewBySecond(flink);
        List<String> args =
                List.of(Integer.toString(threadsOfADay), Integer.toString(itemsOfAThread));
        try {
            String jobId =
                    flink.start(
                            new JobSubmission(layout.jobJar(), GrowthJob.class.getName(), args)
                                    .withParallelism(1)
                                    .withCode(Layout.codeOf(GrowthJob.class)));
            int items = new SteadyItems(threadsOfADay, itemsOfAThread).itemsOfADay();
            return new GrowthRun(folder, items, flink, jobId);
        } catch (RuntimeException e) {
            flink.close();
            throw e;
        }
    }

    /**
     * Waits until all items of a day are counted.
     *
     * @param day from 1
     */
    public void awaitDay(int day) throws SQLException {
        ProcessUsage process = new ProcessUsage(flink.process().pid());
        try (VertexCount counted = new VertexCount(flink.rest(), jobId, GrowthJob.THREADS)) {
            counted.await(
                    (double) day * itemsOfADay,
                    LOOK,
                    seen -> highest = Math.max(highest, process.residentBytes()));
        }
    }

    /** Ends the day. */
    public void checkpoint() {
        flink.rest().checkpoint(jobId, LIMIT);
    }

    public void savepoint() {
        flink.rest().savepoint(jobId, folder.resolve("savepoints"), LIMIT);
    }

    public FlinkStatistics statistics() {
        return new FlinkStatistics(flink.rest(), jobId);
    }

    /** The most that was seen in RAM of the process. */
    public double residentBytes() {
        return highest;
    }

    @Override
    public void close() {
        flink.kill9();
    }
}

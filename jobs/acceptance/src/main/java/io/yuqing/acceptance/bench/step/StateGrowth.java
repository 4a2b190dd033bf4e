/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.figure.GrowthTable;
import io.yuqing.acceptance.bench.growth.GrowthJob;
import io.yuqing.acceptance.bench.growth.GrowthRun;
import io.yuqing.acceptance.bench.probe.FlinkStatistics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** State over weeks of event time, each day with the same traffic; and of very many threads. */
final class StateGrowth {
    private static final int THREADS_OF_A_DAY = 1_000;
    private static final int ITEMS_OF_A_THREAD = 10;
    private static final int VERY_MANY = 1_000_000;

    /** What the names of tasks begin with. */
    private static final Map<String, GrowthTable.Column> TASKS = new LinkedHashMap<>();

    static {
        TASKS.put(GrowthJob.THREADS, new GrowthTable.Column("threads", "帖子"));
        TASKS.put(GrowthJob.THREAD_COUNTS, new GrowthTable.Column("thread_counts", "帖子计数"));
        TASKS.put(GrowthJob.TOPIC_COUNTS, new GrowthTable.Column("topic_counts", "话题"));
        TASKS.put(GrowthJob.BURST_COUNTS, new GrowthTable.Column("burst_counts", "突增话题"));
    }

    private final Workbench bench;

    StateGrowth(Workbench bench) {
        this.bench = bench;
    }

    /** Runs the days, one after the other. */
    GrowthTable measure(int days) throws Exception {
        List<GrowthTable.Column> columns = new ArrayList<>(TASKS.values());
        columns.add(new GrowthTable.Column("disk", "磁盘"));
        columns.add(new GrowthTable.Column("sum", "合计"));
        List<GrowthTable.Day> grown = new ArrayList<>();
        try (GrowthRun run =
                GrowthRun.start(
                        bench.folder("state-growth"), THREADS_OF_A_DAY, ITEMS_OF_A_THREAD)) {
            for (int day = 1; day <= days; day++) {
                bench.tell("状态增长：第 %d 天 …".formatted(day));
                run.awaitDay(day);
                grown.add(new GrowthTable.Day(day, bytes(run)));
            }
        }
        return new GrowthTable("state.growth", "每天结束时的状态", columns, grown);
    }

    private static List<Double> bytes(GrowthRun run) {
        run.savepoint();
        FlinkStatistics statistics = run.statistics();
        Map<String, Double> serialised = statistics.savepointBytesByTask();
        run.checkpoint();
        List<Double> bytes = new ArrayList<>();
        TASKS.keySet().forEach(task -> bytes.add(of(task, serialised)));
        bytes.add(statistics.checkpointBytes());
        bytes.add(serialised.values().stream().mapToDouble(Double::doubleValue).sum());
        return bytes;
    }

    private static double of(String task, Map<String, Double> bytes) {
        return bytes.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(task))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** What a process with these operators and a million threads takes, of an item each. */
    LiveThreads.Memory veryMany() throws Exception {
        bench.tell("一百万个帖子 …");
        try (GrowthRun run = GrowthRun.start(bench.folder("state-million"), VERY_MANY, 1)) {
            run.awaitDay(1);
            run.checkpoint();
            FlinkStatistics statistics = run.statistics();
            return new LiveThreads.Memory(
                    run.residentBytes(),
                    statistics.heapBytes(),
                    statistics.checkpointBytes(),
                    statistics.checkpointMillis());
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.load.SyntheticItems;
import io.yuqing.acceptance.bench.probe.FlinkStatistics;
import io.yuqing.acceptance.bench.probe.LedgerCount;
import io.yuqing.acceptance.bench.probe.ProcessUsage;
import io.yuqing.local.process.ChildProcess;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.item.WireItem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Memory and state with many threads alive at once: an original, a repost and a comment each. With
 * very many it is an original each, since a run would take hours.
 */
public final class LiveThreads {
    static final int MANY = 100_000;

    private static final Duration CHECKPOINT_LIMIT = Duration.ofMinutes(10);

    /**
     * What they took.
     *
     * @param residentBytes the most that was seen in RAM of the process with the tasks, native
     *     memory too
     * @param heapBytes in use there at the end, garbage included
     * @param checkpointBytes all state of the job, in the files of a full checkpoint
     * @param checkpointMillis from the trigger of that checkpoint to its completion
     */
    public record Memory(
            double residentBytes,
            double heapBytes,
            double checkpointBytes,
            double checkpointMillis) {}

    private LiveThreads() {}

    /**
     * @param stack without a job as yet, on one TaskManager if on any
     */
    public static Memory measure(
            RunningStack stack, int threads, List<WireItem> texts, Map<String, String> jobOptions)
            throws SQLException {
        SyntheticItems items = new SyntheticItems(texts);
        long records =
                threads <= MANY
                        ? items.send(stack.bootstrap(), "S", threads)
                        : items.sendOriginals(stack.bootstrap(), "S", threads);
        stack.startJob(jobOptions);
        ProcessUsage flink = new ProcessUsage(workers(stack).pid());
        double[] highest = {0};
        try (LedgerCount ledger = new LedgerCount(stack)) {
            ledger.await(
                    records, accounted -> highest[0] = Math.max(highest[0], flink.residentBytes()));
        }
        stack.rest().awaitCheckpoints(stack.jobId(), 2, CHECKPOINT_LIMIT);
        FlinkStatistics statistics = new FlinkStatistics(stack);
        return new Memory(
                Math.max(highest[0], flink.residentBytes()),
                statistics.heapBytes(),
                statistics.checkpointBytes(),
                statistics.checkpointMillis());
    }

    /** The process with the tasks. */
    private static ChildProcess workers(RunningStack stack) {
        return stack.cluster() == null ? stack.local().process() : stack.cluster().taskManager(0);
    }
}

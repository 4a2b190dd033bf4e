/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.load.SyntheticItems;
import io.yuqing.acceptance.bench.probe.FlinkStatistics;
import io.yuqing.acceptance.bench.probe.LedgerCount;
import io.yuqing.acceptance.bench.probe.ProcessUsage;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.item.WireItem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Memory and state with many threads alive at once: an original, a repost and a comment each. */
public final class LiveThreads {
    private static final Duration CHECKPOINT_LIMIT = Duration.ofMinutes(2);

    /**
     * What they took.
     *
     * @param residentBytes the most that was seen in RAM of the Flink process, native memory too
     * @param heapBytes in use at the end, garbage included
     * @param checkpointBytes all state of the job, in the files of a full checkpoint
     */
    public record Memory(double residentBytes, double heapBytes, double checkpointBytes) {}

    private LiveThreads() {}

    /**
     * @param stack without a job as yet
     */
    public static Memory measure(
            RunningStack stack, int threads, List<WireItem> texts, Map<String, String> jobOptions)
            throws SQLException {
        long records = new SyntheticItems(texts).send(stack.bootstrap(), "S", threads);
        stack.startJob(jobOptions);
        ProcessUsage flink = new ProcessUsage(stack.local().process().pid());
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
                statistics.checkpointBytes());
    }
}

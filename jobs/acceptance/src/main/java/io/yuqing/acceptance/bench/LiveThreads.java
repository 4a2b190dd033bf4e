/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench;

import io.yuqing.acceptance.RunningStack;
import io.yuqing.connector.kafka.WireItem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Memory and state with many threads alive at once: an original, a repost and a comment each. */
final class LiveThreads {
    private static final Duration CHECKPOINT_LIMIT = Duration.ofMinutes(2);
    private static final long SPREAD_MILLIS = Duration.ofMinutes(50).toMillis();

    /**
     * What they took.
     *
     * @param residentBytes the most that was seen in RAM of the Flink process, native memory too
     * @param heapBytes in use at the end, garbage included
     * @param checkpointBytes all state of the job, in the files of a full checkpoint
     */
    record Memory(double residentBytes, double heapBytes, double checkpointBytes) {}

    private LiveThreads() {}

    /**
     * @param stack without a job as yet
     */
    static Memory measure(RunningStack stack, int threads, List<WireItem> texts)
            throws SQLException {
        long records = send(stack, threads, new SyntheticItems(texts));
        stack.startJob(Map.of());
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

    private static long send(RunningStack stack, int threads, SyntheticItems items) {
        long end = System.currentTimeMillis();
        try (Sending kafka = new Sending(stack.bootstrap())) {
            for (int i = 0; i < threads; i++) {
                String thread = "S" + i;
                long at = end - SPREAD_MILLIS + SPREAD_MILLIS * i / threads;
                kafka.send(false, thread, items.original(thread, at));
                kafka.send(false, thread, items.repost(thread + "r", thread, at));
                kafka.send(true, thread, items.comment(thread + "c", thread, at));
            }
            return kafka.flush();
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.probe.FlinkStatistics;
import io.yuqing.acceptance.bench.probe.LedgerCount;
import io.yuqing.local.process.Pause;
import io.yuqing.local.process.StackException;
import io.yuqing.tools.stack.RunningStack;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * {@code kill -9} of one of two TaskManagers, with records still to read. The other one has slots
 * for its tasks; a new one is started at once, as a resource manager would.
 */
public final class Recovery {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 50;

    private Recovery() {}

    /**
     * Seconds from the kill until Flink says that all tasks run again; what Flink says is up to
     * half a second old. Returns when the job has also accounted for all records.
     *
     * @param stack on a cluster, without a job as yet
     * @param records in its Kafka
     */
    public static double seconds(RunningStack stack, long records, Map<String, String> jobOptions)
            throws SQLException {
        stack.startJob(jobOptions);
        stack.rest().awaitCheckpoints(stack.jobId(), 1, LIMIT);
        FlinkStatistics flink = new FlinkStatistics(stack);
        long before = flink.restartedAt();
        long killed = System.nanoTime();
        stack.cluster().killTaskManager(stack.cluster().taskManagerOf(stack.jobId()));
        stack.cluster().startTaskManager();
        // Flink first has to notice; until then it says that all is well.
        while (flink.restartedAt() == before) {
            if (System.nanoTime() - killed > LIMIT.toNanos()) {
                throw new StackException("Flink did not notice a killed TaskManager in 3 minutes.");
            }
            Pause.millis(POLL_MILLIS, "Flink to notice the loss");
        }
        stack.rest().awaitRunning(stack.jobId(), LIMIT);
        double seconds = (System.nanoTime() - killed) / 1e9;
        try (LedgerCount ledger = new LedgerCount(stack)) {
            ledger.await(records, accounted -> {});
        }
        return seconds;
    }
}

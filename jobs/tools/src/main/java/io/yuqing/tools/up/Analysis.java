/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.flink.FlinkCluster;
import io.yuqing.local.flink.FlinkRest;
import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.process.StackException;
import io.yuqing.tools.stack.WrittenRows;
import java.time.Duration;
import java.util.Optional;

/** The analysis job, wherever its Flink runs. */
interface Analysis extends AutoCloseable {
    /** Longer than any insert takes on a busy machine. */
    Duration ROWS = Duration.ofMinutes(4);

    /** Starts Flink and the job; returns when all tasks run. */
    void start(JobSubmission job);

    /** Where an earlier run on the same data ended; empty for the first. */
    Optional<String> latestCheckpoint();

    /** Address of Flink's web UI. */
    String url();

    /** Throws a {@link StackException} with the reason if an error has ended the job for good. */
    void requireAlive();

    /** Returns when no row that the job has made by now waits for its table. */
    void awaitRows();

    /** How often Flink started the job again after a failure; 0 if it cannot be told just now. */
    int restarts();

    /** The first line of the latest failure. */
    String lastFailure();

    @Override
    void close();

    /** Everything in one process. */
    static Analysis local(LocalFlinkJob flink) {
        return new Analysis() {
            private String jobId;

            @Override
            public void start(JobSubmission job) {
                jobId = flink.start(job);
            }

            @Override
            public Optional<String> latestCheckpoint() {
                return flink.latestCheckpoint();
            }

            @Override
            public String url() {
                return flink.rest().url();
            }

            @Override
            public void requireAlive() {
                if (!flink.isAlive()) {
                    throw flink.process().failure("has ended");
                }
            }

            @Override
            public void awaitRows() {
                new WrittenRows(flink.rest(), jobId).await(ROWS);
            }

            @Override
            public int restarts() {
                return Analysis.restarts(flink.rest(), jobId);
            }

            @Override
            public String lastFailure() {
                return Analysis.firstLine(flink.rest().rootException(jobId));
            }

            @Override
            public void close() {
                flink.close();
            }
        };
    }

    /** A process for each part. */
    static Analysis onCluster(FlinkCluster flink, int taskManagers) {
        return new Analysis() {
            private static final Duration LIMIT = Duration.ofMinutes(2);

            private String jobId;

            @Override
            public void start(JobSubmission job) {
                flink.start(taskManagers);
                jobId = flink.submit(job);
                flink.rest().awaitRunning(jobId, LIMIT);
            }

            @Override
            public Optional<String> latestCheckpoint() {
                return flink.latestCheckpoint();
            }

            @Override
            public String url() {
                return flink.rest().url();
            }

            @Override
            public void requireAlive() {
                FlinkRest rest = flink.rest();
                if (rest.jobStatus(jobId).equals("FAILED")) {
                    throw new StackException(
                            "The job failed for good: " + rest.rootException(jobId));
                }
            }

            @Override
            public void awaitRows() {
                new WrittenRows(flink.rest(), jobId).await(ROWS);
            }

            @Override
            public int restarts() {
                return Analysis.restarts(flink.rest(), jobId);
            }

            @Override
            public String lastFailure() {
                return Analysis.firstLine(flink.rest().rootException(jobId));
            }

            @Override
            public void close() {
                flink.close();
            }
        };
    }

    private static int restarts(FlinkRest rest, String jobId) {
        try {
            // NaN, which a fresh job has for a moment, becomes 0.
            return (int) rest.jobMetric(jobId, "numRestarts");
        } catch (StackException away) {
            return 0;
        }
    }

    private static String firstLine(String trace) {
        return trace.lines().findFirst().orElse("");
    }
}

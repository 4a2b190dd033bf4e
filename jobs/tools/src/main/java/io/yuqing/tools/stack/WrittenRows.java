/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.stack;

import io.yuqing.connector.clickhouse.MetricNames;
import io.yuqing.local.flink.FlinkRest;
import io.yuqing.local.flink.Vertex;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows when every row that a job has made is in its table. A checkpoint does not wait for
 * ClickHouse, but each writer says at which checkpoint it last had no row to send.
 */
public final class WrittenRows {
    private static final Duration CHECKPOINT = Duration.ofMinutes(4);
    private static final Duration STEP = Duration.ofMillis(300);
    private static final Pattern WRITER = Pattern.compile("\\btable [a-z_ ]+: Writer\\b");

    private final FlinkRest flink;
    private final String jobId;

    public WrittenRows(FlinkRest flink, String jobId) {
        this.flink = flink;
        this.jobId = jobId;
    }

    /**
     * Takes checkpoints until no row that the job has made by now waits for its table.
     *
     * @throws IllegalStateException if rows still wait after the limit
     */
    public void await(Duration limit) {
        if (flink.vertices(jobId).stream().allMatch(vertex -> writers(vertex) == 0)) {
            // Whoever renames them would otherwise be told that all is written.
            throw new IllegalStateException("job " + jobId + " has no writer of a table");
        }
        long end = System.nanoTime() + limit.toNanos();
        long first = flink.checkpoint(jobId, CHECKPOINT);
        while (!areWrittenAt(first)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "rows have waited for %d minutes, in %s; look into the job's log"
                                .formatted(limit.toMinutes(), waiting(first)));
            }
            Pause.of(STEP);
            flink.checkpoint(jobId, CHECKPOINT);
        }
    }

    /** True if since that checkpoint each writer has been without a row that waits. */
    private boolean areWrittenAt(long checkpoint) {
        return flink.vertices(jobId).stream().allMatch(vertex -> areWritten(vertex, checkpoint));
    }

    private boolean areWritten(Vertex vertex, long checkpoint) {
        long writers = writers(vertex);
        if (writers == 0) {
            return true;
        }
        List<Double> empty = empty(vertex);
        return empty.size() == writers * vertex.parallelism()
                && empty.stream().allMatch(id -> id >= checkpoint);
    }

    /** Of each vertex whose writers wait: since when, as far as Flink knows. */
    private String waiting(long checkpoint) {
        return flink.vertices(jobId).stream()
                .filter(vertex -> !areWritten(vertex, checkpoint))
                .map(vertex -> vertex.name() + " (since checkpoints " + empty(vertex) + ")")
                .collect(Collectors.joining(" and "));
    }

    private List<Double> empty(Vertex vertex) {
        return flink.operatorMetrics(jobId, vertex.id(), MetricNames.LAST_EMPTY_CHECKPOINT);
    }

    private static long writers(Vertex vertex) {
        return WRITER.matcher(vertex.name()).results().count();
    }
}

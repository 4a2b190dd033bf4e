/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import io.yuqing.local.flink.FlinkRest;
import io.yuqing.local.flink.LocalFlinkJob;

/**
 * How many records have reached an operator, by Flink's own count, which it renews by the second.
 */
public final class VertexCount implements Progress {
    private final FlinkRest rest;
    private final String jobId;
    private final String name;

    /**
     * @param name what the name of the operator's task begins with
     */
    public VertexCount(FlinkRest rest, String jobId, String name) {
        this.rest = rest;
        this.jobId = jobId;
        this.name = name;
    }

    /** To be called before the job is started: else Flink renews its counts every ten seconds. */
    public static void renewBySecond(LocalFlinkJob flink) {
        flink.set("metrics.fetcher.update-interval", "1000");
    }

    @Override
    public double now() {
        return rest.vertices(jobId).stream()
                .filter(vertex -> vertex.name().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no task is named " + name))
                .recordsRead();
    }

    @Override
    public void close() {
        // Flink is its owner's.
    }
}

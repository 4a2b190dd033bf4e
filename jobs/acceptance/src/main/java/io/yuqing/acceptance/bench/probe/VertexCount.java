/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import io.yuqing.tools.stack.RunningStack;

/**
 * How many records have reached an operator, by Flink's own count, which it renews by the second.
 */
public final class VertexCount implements Progress {
    private final RunningStack stack;
    private final String name;

    /**
     * @param name what the name of the operator's task begins with
     */
    public VertexCount(RunningStack stack, String name) {
        this.stack = stack;
        this.name = name;
    }

    /** To be called before the job is started: else Flink renews its counts every ten seconds. */
    public static void renewBySecond(RunningStack stack) {
        stack.local().set("metrics.fetcher.update-interval", "1000");
    }

    @Override
    public double now() {
        return stack.rest().vertices(stack.jobId()).stream()
                .filter(vertex -> vertex.name().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no task is named " + name))
                .recordsRead();
    }

    @Override
    public void close() {
        // The stack is its owner's.
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import io.yuqing.local.flink.Vertex;
import io.yuqing.tools.stack.RunningStack;
import java.util.List;

/** How evenly the records of a job come to the subtasks of its operators, by Flink's own count. */
public final class Balance {
    private final RunningStack stack;
    private final List<Vertex> vertices;

    public Balance(RunningStack stack) {
        this.stack = stack;
        this.vertices = stack.rest().vertices(stack.jobId());
    }

    /**
     * What the busiest subtask read, in shares of what each would read if all read the same; NaN if
     * nothing was read.
     *
     * @param name what the name of the operator's task begins with
     */
    public double hottest(String name) {
        return hottest(stack.rest().recordsRead(stack.jobId(), vertex(name).id()));
    }

    static double hottest(List<Long> records) {
        double mean = records.stream().mapToLong(each -> each).average().orElse(0);
        return mean == 0
                ? Double.NaN
                : records.stream().mapToLong(each -> each).max().orElse(0) / mean;
    }

    private Vertex vertex(String name) {
        return vertices.stream()
                .filter(vertex -> vertex.name().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no task is named " + name));
    }
}

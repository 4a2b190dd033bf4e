/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.local.process.StackException;
import io.yuqing.tools.stack.RunningStack;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Figures that Flink's REST interface knows about the job. */
public final class FlinkStatistics {
    private final ObjectMapper json = new ObjectMapper();
    private final String url;
    private final String job;

    public FlinkStatistics(RunningStack stack) {
        url = stack.rest().url();
        job = "/jobs/" + stack.jobId();
    }

    /** All state in the newest completed checkpoint, what earlier ones share with it included. */
    public double checkpointBytes() {
        return get(job + "/checkpoints").at("/latest/completed/state_size").asDouble(Double.NaN);
    }

    /** Heap in use by the one TaskManager of a local run, garbage included. */
    public double heapBytes() {
        String taskManager = get("/taskmanagers").at("/taskmanagers/0/id").asText();
        return get("/taskmanagers/" + taskManager + "/metrics?get=Status.JVM.Memory.Heap.Used")
                .at("/0/value")
                .asDouble(Double.NaN);
    }

    /** When the job last began to restart, epoch milliseconds; 0 if it never did. */
    public long restartedAt() {
        return get(job).at("/timestamps/RESTARTING").asLong();
    }

    private JsonNode get(String path) {
        try {
            try (InputStream answer = URI.create(url + path).toURL().openStream()) {
                return json.readTree(answer);
            }
        } catch (IOException e) {
            throw new StackException(
                    "Flink at " + url + " did not answer " + path + ": " + e.getMessage(), e);
        }
    }
}

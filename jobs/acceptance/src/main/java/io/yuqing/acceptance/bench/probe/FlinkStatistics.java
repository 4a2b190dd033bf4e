/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.local.flink.FlinkRest;
import io.yuqing.local.flink.Vertex;
import io.yuqing.local.process.StackException;
import io.yuqing.tools.stack.RunningStack;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures that Flink's REST interface knows about the job. */
public final class FlinkStatistics {
    private final ObjectMapper json = new ObjectMapper();
    private final FlinkRest rest;
    private final String jobId;
    private final String job;

    public FlinkStatistics(RunningStack stack) {
        this(stack.rest(), stack.jobId());
    }

    public FlinkStatistics(FlinkRest rest, String jobId) {
        this.rest = rest;
        this.jobId = jobId;
        job = "/jobs/" + jobId;
    }

    /** All state in the newest completed checkpoint, what earlier ones share with it included. */
    public double checkpointBytes() {
        return get(job + "/checkpoints").at("/latest/completed/state_size").asDouble(Double.NaN);
    }

    /** Of the newest savepoint by name of task: each value once, as it is serialised. */
    public Map<String, Double> savepointBytesByTask() {
        String id = get(job + "/checkpoints").at("/latest/savepoint/id").asText();
        JsonNode tasks = get(job + "/checkpoints/details/" + id).path("tasks");
        Map<String, Double> bytes = new LinkedHashMap<>();
        for (Vertex vertex : rest.vertices(jobId)) {
            JsonNode size = tasks.path(vertex.id()).path("state_size");
            bytes.put(vertex.name(), size.asDouble(Double.NaN));
        }
        return bytes;
    }

    /** From the trigger of that checkpoint to its completion. */
    public double checkpointMillis() {
        return get(job + "/checkpoints")
                .at("/latest/completed/end_to_end_duration")
                .asDouble(Double.NaN);
    }

    /** Heap in use by the one TaskManager, garbage included. */
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
            try (InputStream answer = URI.create(rest.url() + path).toURL().openStream()) {
                return json.readTree(answer);
            }
        } catch (IOException e) {
            throw new StackException(
                    "Flink at " + rest.url() + " did not answer " + path + ": " + e.getMessage(),
                    e);
        }
    }
}

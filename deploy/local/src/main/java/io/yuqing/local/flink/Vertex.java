/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import com.fasterxml.jackson.databind.JsonNode;

/** One vertex of a running graph; records in and out are summed over its subtasks. */
public record Vertex(
        String id,
        String name,
        int parallelism,
        String status,
        long recordsRead,
        long recordsWritten) {
    static Vertex of(JsonNode vertex) {
        return new Vertex(
                vertex.path("id").asText(),
                vertex.path("name").asText(),
                vertex.path("parallelism").asInt(),
                vertex.path("status").asText(),
                vertex.at("/metrics/read-records").asLong(),
                vertex.at("/metrics/write-records").asLong());
    }

    static boolean runsOrIsDone(JsonNode vertex) {
        JsonNode tasks = vertex.path("tasks");
        return tasks.path(JobSummary.RUNNING).asInt() + tasks.path("FINISHED").asInt()
                == vertex.path("parallelism").asInt();
    }
}

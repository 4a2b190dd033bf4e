/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Checkpoints of one job since its JobManager took it over.
 *
 * @param restored how often the job started from a checkpoint or savepoint
 * @param latestPath the newest completed one; null if there is none
 */
public record CheckpointCounts(
        long completed, long failed, long inProgress, long restored, String latestPath) {
    static CheckpointCounts of(JsonNode node) {
        JsonNode counts = node.path("counts");
        return new CheckpointCounts(
                counts.path("completed").asLong(),
                counts.path("failed").asLong(),
                counts.path("in_progress").asLong(),
                counts.path("restored").asLong(),
                node.at("/latest/completed/external_path").asText(null));
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One job in Flink's overview.
 *
 * @param status Flink's word, e.g. RUNNING, RESTARTING, FINISHED, FAILED, CANCELED
 */
public record JobSummary(String id, String name, String status) {
    static final String RUNNING = "RUNNING";

    static JobSummary of(JsonNode job) {
        return new JobSummary(
                job.path("jid").asText(), job.path("name").asText(), job.path("state").asText());
    }

    public boolean isRunning() {
        return status.equals(RUNNING);
    }
}

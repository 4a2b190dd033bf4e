/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;

/**
 * How files are read and where what they hold is sent: what the process that reads is told at its
 * start.
 *
 * @param kafka properties of every client, the addresses of the brokers among them
 * @param kafkaUser who logs in; empty for nobody
 * @param edgeKeyFile the secret behind authors
 * @param mapFile of a county's own columns; null for none
 * @param retentionMillis of the jobs: what is older is history
 */
public record Reading(
        Map<String, String> kafka,
        String kafkaUser,
        String postsTopic,
        String commentsTopic,
        Path edgeKeyFile,
        Path platformsFile,
        Path mapFile,
        long retentionMillis,
        Ingest ingest) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Reading {
        kafka = Map.copyOf(kafka);
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of plain values is always JSON", e);
        }
    }

    static Reading of(String json) throws JsonProcessingException {
        return JSON.readValue(json, Reading.class);
    }

    /** Properties may hold a password. */
    @Override
    public String toString() {
        return "Reading[" + postsTopic + ", " + commentsTopic + "]";
    }
}

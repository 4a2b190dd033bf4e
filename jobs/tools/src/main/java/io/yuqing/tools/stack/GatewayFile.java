/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.local.gateway.GatewayToken;
import io.yuqing.local.process.PrivateFile;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;

/**
 * The {@code gateway.yaml} of a stack: what it shares with the job is what the job was given, so
 * that both talk to the same Kafka and believe and refuse the same.
 */
public final class GatewayFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GatewayFile() {}

    /**
     * Writes it for its owner's eyes.
     *
     * @param job what the job was given
     * @param listen {@code host:port}
     * @param token may send items of all platforms
     */
    public static Path write(
            Path file, Configuration job, String listen, GatewayToken token, Path edgeKey) {
        StringBuilder text =
                new StringBuilder("# Written at each start of the stack; edits are lost.\n");
        // A value of JSON is one of YAML.
        settings(job, listen, token, edgeKey)
                .forEach((key, value) -> text.append(key + ": " + json(value) + "\n"));
        try {
            return PrivateFile.write(file, text.toString());
        } catch (IOException e) {
            throw new StackException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> settings(
            Configuration job, String listen, GatewayToken token, Path edgeKey) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("listen", listen);
        settings.put("kafka", kafka(job));
        settings.put(
                "topics",
                Map.of(
                        "posts", job.get(JobOptions.KAFKA_TOPIC_POSTS),
                        "comments", job.get(JobOptions.KAFKA_TOPIC_COMMENTS),
                        "sources", job.get(JobOptions.KAFKA_TOPIC_SOURCES),
                        "feed_positions", job.get(JobOptions.KAFKA_TOPIC_FEED_POSITIONS)));
        settings.put("edge_key_file", edgeKey.toAbsolutePath().toString());
        job.getOptional(JobOptions.PLATFORMS_FILE)
                .ifPresent(file -> settings.put("platforms_file", file));
        settings.put("retention", job.get(JobOptions.WINDOW_RETENTION).toHours() + " h");
        settings.put("tokens", List.of(Map.of("name", "local", "sha256", token.sha256())));
        return settings;
    }

    private static Map<String, Object> kafka(Configuration job) {
        Map<String, Object> kafka = new LinkedHashMap<>();
        kafka.put("bootstrap_servers", job.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS));
        job.getOptional(JobOptions.KAFKA_USER).ifPresent(value -> kafka.put("user", value));
        job.getOptional(JobOptions.KAFKA_PASSWORD_FILE)
                .ifPresent(value -> kafka.put("password_file", value));
        job.getOptional(JobOptions.KAFKA_CA_FILE).ifPresent(value -> kafka.put("ca_file", value));
        return kafka;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }
}

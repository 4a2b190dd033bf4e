/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.time.Durations;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.local.gateway.GatewayToken;
import io.yuqing.local.process.PrivateFile;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;

/**
 * The {@code gateway.yaml} of a stack: what it shares with the job is what the job was given, so
 * that both talk to the same Kafka and believe and refuse the same.
 */
public final class LocalGatewayFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** More than one machine takes: who tries it out is not to be held up. */
    private static final int LINES_PER_SECOND = 100_000;

    /** The gateway takes no larger record, whatever the job takes. */
    private static final long MOST_RECORD_BYTES = 1 << 20;

    private LocalGatewayFile() {}

    /**
     * Writes it for its owner's eyes.
     *
     * @param job what the job was given
     * @param listen {@code host:port}
     * @param token may send items of all platforms
     * @param desk of {@link LocalDesk}; empty for a gateway without pages for the office
     * @param linkKey file of the keys behind links; empty for a gateway without pages for units
     */
    public static Path write(
            Path file,
            Configuration job,
            String listen,
            GatewayToken token,
            Path edgeKey,
            Map<String, Object> desk,
            Optional<Path> linkKey) {
        StringBuilder text =
                new StringBuilder("# Written at each start of the stack; edits are lost.\n");
        Map<String, Object> settings = settings(job, listen, token, edgeKey);
        if (!desk.isEmpty()) {
            settings.put("desk", desk);
        }
        linkKey.ifPresent(
                key ->
                        settings.put(
                                "cases", Map.of("link_key_file", key.toAbsolutePath().toString())));
        // A value of JSON is one of YAML.
        settings.forEach((key, value) -> text.append(key + ": " + json(value) + "\n"));
        try {
            return PrivateFile.write(file, text.toString());
        } catch (IOException e) {
            throw new StackException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> topics(Configuration job) {
        return Map.ofEntries(
                Map.entry("posts", job.get(JobOptions.KAFKA_TOPIC_POSTS)),
                Map.entry("comments", job.get(JobOptions.KAFKA_TOPIC_COMMENTS)),
                Map.entry("sources", job.get(JobOptions.KAFKA_TOPIC_SOURCES)),
                Map.entry("feed_positions", job.get(JobOptions.KAFKA_TOPIC_FEED_POSITIONS)),
                Map.entry("accounts", job.get(JobOptions.KAFKA_TOPIC_ACCOUNTS)),
                Map.entry("topics", job.get(JobOptions.KAFKA_TOPIC_TOPICS)),
                Map.entry("rules", job.get(JobOptions.KAFKA_TOPIC_RULES)),
                Map.entry("silences", job.get(JobOptions.KAFKA_TOPIC_SILENCES)),
                Map.entry("settings_log", job.get(JobOptions.KAFKA_TOPIC_SETTINGS_LOG)),
                Map.entry("case_actions", job.get(JobOptions.KAFKA_TOPIC_CASE_ACTIONS)),
                Map.entry("case_texts", job.get(JobOptions.KAFKA_TOPIC_CASE_TEXTS)),
                Map.entry("case_events", job.get(JobOptions.KAFKA_TOPIC_CASE_EVENTS)),
                Map.entry("cases", job.get(JobOptions.KAFKA_TOPIC_CASES)));
    }

    private static Map<String, Object> settings(
            Configuration job, String listen, GatewayToken token, Path edgeKey) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("listen", listen);
        settings.put("kafka", kafka(job));
        settings.put("topics", topics(job));
        settings.put("edge_key_file", edgeKey.toAbsolutePath().toString());
        job.getOptional(JobOptions.PLATFORMS_FILE)
                .ifPresent(file -> settings.put("platforms_file", file));
        settings.put("ingest", ingest(job));
        settings.put("retention", Durations.write(job.get(JobOptions.WINDOW_RETENTION)));
        Map<String, Object> local = new LinkedHashMap<>();
        local.put("name", "local");
        local.put("sha256", token.sha256());
        local.put("platforms", List.of("*"));
        local.put("lines_per_second", LINES_PER_SECOND);
        settings.put("tokens", List.of(local));
        return settings;
    }

    /** What the job believes and refuses, where it is told another than the usual. */
    private static Map<String, Object> ingest(Configuration job) {
        Map<String, Object> ingest = new LinkedHashMap<>();
        job.getOptional(JobOptions.INGEST_ZONE).ifPresent(zone -> ingest.put("zone", zone));
        job.getOptional(JobOptions.INGEST_MAX_FUTURE_SKEW)
                .ifPresent(skew -> ingest.put("max_future_skew", Durations.write(skew)));
        job.getOptional(JobOptions.INGEST_EARLIEST_DATE)
                .ifPresent(date -> ingest.put("earliest_date", date));
        job.getOptional(JobOptions.INGEST_MAX_RECORD_BYTES)
                .ifPresent(
                        size ->
                                ingest.put(
                                        "max_record_bytes",
                                        Math.min(size.getBytes(), MOST_RECORD_BYTES)));
        job.getOptional(JobOptions.INGEST_MAX_TEXT_CHARS)
                .ifPresent(chars -> ingest.put("max_text_chars", chars));
        job.getOptional(JobOptions.INGEST_DEFAULT_PLATFORM_POSTS)
                .ifPresent(platform -> ingest.put("default_platform_posts", platform));
        job.getOptional(JobOptions.INGEST_DEFAULT_PLATFORM_COMMENTS)
                .ifPresent(platform -> ingest.put("default_platform_comments", platform));
        return ingest;
    }

    private static Map<String, Object> kafka(Configuration job) {
        Map<String, Object> kafka = new LinkedHashMap<>();
        kafka.put("bootstrap_servers", job.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS));
        job.getOptional(JobOptions.KAFKA_USER).ifPresent(value -> kafka.put("user", value));
        job.getOptional(JobOptions.KAFKA_PASSWORD_FILE)
                .ifPresent(value -> kafka.put("password_file", value));
        job.getOptional(JobOptions.KAFKA_CA_FILE).ifPresent(value -> kafka.put("ca_file", value));
        Map<String, String> more = new TreeMap<>();
        job.toMap()
                .forEach(
                        (key, value) -> {
                            if (key.startsWith(JobOptions.KAFKA_PROPERTIES_PREFIX)) {
                                more.put(
                                        key.substring(JobOptions.KAFKA_PROPERTIES_PREFIX.length()),
                                        value);
                            }
                        });
        if (!more.isEmpty()) {
            kafka.put("properties", more);
        }
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

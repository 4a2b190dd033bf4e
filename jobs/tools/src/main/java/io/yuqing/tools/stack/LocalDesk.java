/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.stack;

import io.yuqing.jobs.config.JobOptions;
import io.yuqing.local.engine.OwnPassword;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/** The {@code desk} of a local {@code gateway.yaml}: it shows the tables that the job writes. */
public final class LocalDesk {
    private LocalDesk() {}

    /**
     * @param job what the job was given
     * @param reader file with the password of {@link OwnPassword#READER}; empty for another
     *     ClickHouse, where the desk is who the job is
     */
    public static Map<String, Object> of(Configuration job, Optional<Path> reader) {
        Map<String, Object> tables = new LinkedHashMap<>();
        tables.put("url", job.get(JobOptions.CLICKHOUSE_URL));
        tables.put("database", job.get(JobOptions.CLICKHOUSE_DATABASE));
        if (reader.isPresent()) {
            tables.put("user", OwnPassword.READER);
            tables.put("password_file", reader.get().toAbsolutePath().toString());
        } else {
            tables.put("user", job.get(JobOptions.CLICKHOUSE_USER));
            job.getOptional(JobOptions.CLICKHOUSE_PASSWORD_FILE)
                    .ifPresent(file -> tables.put("password_file", file));
        }
        job.getOptional(JobOptions.CLICKHOUSE_CA_FILE)
                .ifPresent(file -> tables.put("ca_file", file));
        Map<String, Object> desk = new LinkedHashMap<>();
        desk.put("clickhouse", tables);
        Map<String, String> files = new LinkedHashMap<>();
        startFile(job, JobOptions.TOPICS_FILE).ifPresent(file -> files.put("topics", file));
        startFile(job, JobOptions.RULES_FILE).ifPresent(file -> files.put("rules", file));
        startFile(job, JobOptions.SOURCES_FILE).ifPresent(file -> files.put("sources", file));
        if (!files.isEmpty()) {
            desk.put("start_files", files);
        }
        return desk;
    }

    private static Optional<String> startFile(Configuration job, ConfigOption<String> option) {
        return job.getOptional(option).map(file -> Path.of(file).toAbsolutePath().toString());
    }
}

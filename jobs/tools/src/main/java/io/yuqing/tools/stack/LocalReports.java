/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.stack;

import io.yuqing.jobs.config.JobOptions;
import io.yuqing.local.engine.OwnPassword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;

/**
 * The {@code desk.reports} of a local {@code gateway.yaml}: papers of what the tables of the stack
 * hold, by the launcher that has started it. Whoever uses this machine is alone, so one account may
 * do all.
 */
public final class LocalReports {
    private static final String FOLDER = "reports";
    private static final String DAILY_AT = "07:30";
    private static final List<String> ALL = List.of("值班员", "网宣", "管理员");

    private LocalReports() {}

    /**
     * @param root of the checkout or installation
     * @param job what the job was given
     * @param reader file with the password of {@link OwnPassword#READER}; empty for another
     *     ClickHouse, of which papers are written as the job's user
     * @param data folder of the stack
     */
    public static Map<String, Object> of(
            Path root, Configuration job, Optional<Path> reader, Path data) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "10", "env"));
        command.add(
                "CLICKHOUSE_USER="
                        + (reader.isPresent()
                                ? OwnPassword.READER
                                : job.get(JobOptions.CLICKHOUSE_USER)));
        reader.or(() -> job.getOptional(JobOptions.CLICKHOUSE_PASSWORD_FILE).map(Path::of))
                .ifPresent(
                        file -> command.add("CLICKHOUSE_PASSWORD_FILE=" + file.toAbsolutePath()));
        command.addAll(List.of(root.resolve("yuqing").toAbsolutePath().toString(), "report"));
        Map<String, Object> reports = new LinkedHashMap<>();
        reports.put("command", command);
        reports.put(
                "options",
                List.of(
                        "--clickhouse",
                        job.get(JobOptions.CLICKHOUSE_URL),
                        "--database",
                        job.get(JobOptions.CLICKHOUSE_DATABASE)));
        reports.put("folder", folder(data).toString());
        reports.put("daily_at", DAILY_AT);
        reports.put("two_pairs_of_eyes", false);
        reports.put("duties", Map.of("make", ALL, "review", ALL, "sign", ALL));
        return reports;
    }

    private static Path folder(Path data) {
        try {
            return Files.createDirectories(data.resolve(FOLDER).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of reports cannot be made", e);
        }
    }
}

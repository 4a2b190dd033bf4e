/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.jobs.config.JobOptions;
import io.yuqing.local.engine.OwnPassword;
import io.yuqing.tools.common.server.ClickHouseServer;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.tools.common.server.ToolServers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What {@code up} and its jobs must agree on.
 *
 * @param posts topic of posts
 * @param comments topic of comments
 * @param group consumer group of the analysis job
 * @param password file with the password of an embedded ClickHouse; null for another one
 */
record Wiring(
        KafkaServer kafka,
        ClickHouseServer clickHouse,
        String posts,
        String comments,
        String group,
        Path password) {
    /** Options that no user may give to the job: the stack itself relies on them. */
    static final Set<String> OWN =
            Set.of(
                    "--kafka.bootstrap-servers",
                    "--kafka.topics.posts",
                    "--kafka.topics.comments",
                    "--kafka.group-id",
                    "--clickhouse.url",
                    "--clickhouse.database");

    static Wiring of(
            ToolServers servers, KafkaServer kafka, ClickHouseServer clickHouse, Path password) {
        return new Wiring(
                kafka,
                clickHouse,
                servers.get(JobOptions.KAFKA_TOPIC_POSTS),
                servers.get(JobOptions.KAFKA_TOPIC_COMMENTS),
                servers.get(JobOptions.KAFKA_GROUP_ID),
                password);
    }

    /**
     * What the mains of the job jar are told.
     *
     * @param deploy folder with {@code config.yaml}, {@code rules.yaml}, {@code topics.yaml},
     *     {@code sources.yaml}, {@code platforms.yaml} and {@code places.txt}; of these a
     *     configuration file of the user's own may name others
     * @param more given by the user; wins over the files, and never holds one of {@link #OWN}
     */
    List<String> jobArguments(ToolServers servers, Path deploy, Path keyFile, List<String> more) {
        List<String> args = new ArrayList<>();
        boolean own = servers.configured();
        add(
                args,
                "--config",
                own ? servers.file().toAbsolutePath() : deploy.resolve("config.yaml"));
        if (!own || servers.get(JobOptions.RULES_FILE) == null) {
            add(args, "--rules.file", deploy.resolve("rules.yaml"));
        }
        if (!own || servers.get(JobOptions.TOPICS_FILE) == null) {
            add(args, "--topics.file", deploy.resolve("topics.yaml"));
        }
        if (!own || servers.get(JobOptions.SOURCES_FILE) == null) {
            add(args, "--sources.file", deploy.resolve("sources.yaml"));
        }
        if (!own || servers.get(JobOptions.PLATFORMS_FILE) == null) {
            add(args, "--platforms.file", deploy.resolve("platforms.yaml"));
        }
        if (!own || servers.get(JobOptions.TEXT_PLACES_FILE) == null) {
            add(args, "--text.places-file", deploy.resolve("places.txt"));
        }
        add(args, "--privacy.key-file", keyFile);
        add(args, "--kafka.bootstrap-servers", kafka.address());
        add(args, "--kafka.topics.posts", posts);
        add(args, "--kafka.topics.comments", comments);
        add(args, "--kafka.group-id", group);
        add(args, "--clickhouse.url", clickHouse.endpoint().url());
        add(args, "--clickhouse.database", clickHouse.endpoint().database());
        if (password == null) {
            servers.clickHouseUser().forEach((key, value) -> add(args, "--" + key, value));
        } else {
            add(args, "--" + JobOptions.CLICKHOUSE_USER.key(), OwnPassword.USER);
            add(args, "--" + JobOptions.CLICKHOUSE_PASSWORD_FILE.key(), password);
        }
        args.addAll(more);
        return List.copyOf(args);
    }

    private static void add(List<String> args, String key, Object value) {
        args.add(key);
        args.add(value.toString());
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.wire.KafkaTopics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the mains of the job jar are told: addresses, files, and the names this stack relies on. */
final class JobArguments {
    static final String GROUP = "yuqing-analysis";

    /** What the stack itself relies on, and so no user may set. */
    static final Set<String> OWN =
            Set.of(
                    "--kafka.bootstrap-servers",
                    "--kafka.topics.posts",
                    "--kafka.topics.comments",
                    "--kafka.group-id",
                    "--clickhouse.url",
                    "--clickhouse.database");

    private JobArguments() {}

    /**
     * @param deploy folder with {@code config.yaml}, {@code rules.yaml}, {@code topics.yaml} and
     *     {@code sources.yaml}
     * @param more given by the user; wins over the files, and never holds one of {@link #OWN}
     */
    static List<String> of(
            Path deploy, String kafka, String clickHouse, Path keyFile, List<String> more) {
        List<String> args = new ArrayList<>();
        add(args, "--config", deploy.resolve("config.yaml"));
        add(args, "--rules.file", deploy.resolve("rules.yaml"));
        add(args, "--topics.file", deploy.resolve("topics.yaml"));
        add(args, "--sources.file", deploy.resolve("sources.yaml"));
        add(args, "--privacy.key-file", keyFile);
        add(args, "--kafka.bootstrap-servers", kafka);
        add(args, "--kafka.topics.posts", KafkaTopics.POSTS);
        add(args, "--kafka.topics.comments", KafkaTopics.COMMENTS);
        add(args, "--kafka.group-id", GROUP);
        add(args, "--clickhouse.url", clickHouse);
        add(args, "--clickhouse.database", ClickHouseQueries.DATABASE);
        add(args, "--clickhouse.user", External.clickHouseUser());
        if (External.clickHousePasswordFile() != null) {
            add(args, "--clickhouse.password-file", External.clickHousePasswordFile());
        }
        args.addAll(more);
        return List.copyOf(args);
    }

    private static void add(List<String> args, String key, Object value) {
        args.add(key);
        args.add(value.toString());
    }
}

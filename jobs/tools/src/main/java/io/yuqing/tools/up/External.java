/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ClickHouseServer;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.tools.common.server.ToolServers;
import java.time.Duration;
import java.util.Optional;

/** Servers that the configuration file or the environment names, instead of the embedded ones. */
final class External {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private External() {}

    /**
     * Empty if none is named.
     *
     * @throws ToolException if it does not answer
     */
    static Optional<ClickHouseServer> clickHouse(ToolServers servers) {
        Optional<ClickHouseServer> named = servers.namedClickHouse();
        named.ifPresent(
                server -> require(server::requireAnswer, "CLICKHOUSE_URL", "clickhouse.url"));
        return named;
    }

    /**
     * Empty if none is named.
     *
     * @throws ToolException if it does not answer within five seconds
     */
    static Optional<KafkaServer> kafka(ToolServers servers) {
        Optional<KafkaServer> named = servers.namedKafka();
        named.ifPresent(
                server ->
                        require(
                                () -> server.requireAnswer(LIMIT),
                                "KAFKA_BOOTSTRAP",
                                "kafka.bootstrap-servers"));
        return named;
    }

    private static void require(Runnable question, String variable, String option) {
        try {
            question.run();
        } catch (ToolException e) {
            throw new ToolException(
                    "%s要使用内置的服务器，请去掉环境变量 %s 和 --config 文件中的 %s。"
                            .formatted(e.getMessage(), variable, option),
                    e);
        }
    }
}

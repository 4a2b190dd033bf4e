/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.cli;

import io.yuqing.local.process.StackException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Servers that the environment names; null stands for "none, use the embedded one". */
final class External {
    private static final int KAFKA_LIMIT_MILLIS = 5_000;

    private External() {}

    static String clickHouseUrl() {
        return variable("CLICKHOUSE_URL");
    }

    static String kafkaBootstrap() {
        return variable("KAFKA_BOOTSTRAP");
    }

    static String clickHouseUser() {
        String user = variable("CLICKHOUSE_USER");
        return user == null ? "default" : user;
    }

    /** Null for an empty password. */
    static Path clickHousePasswordFile() {
        String file = variable("CLICKHOUSE_PASSWORD_FILE");
        return file == null ? null : Path.of(file).toAbsolutePath();
    }

    static ClickHouseQueries clickHouse(String url) {
        return new ClickHouseQueries(url, clickHouseUser(), clickHousePasswordFile());
    }

    /**
     * @throws StackException if no broker answers within five seconds
     */
    static void requireKafka(String bootstrap) {
        Map<String, Object> client =
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "request.timeout.ms",
                        KAFKA_LIMIT_MILLIS,
                        "default.api.timeout.ms",
                        KAFKA_LIMIT_MILLIS);
        try (Admin admin = Admin.create(client)) {
            admin.describeCluster().nodes().get(KAFKA_LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new StackException(
                    "KAFKA_BOOTSTRAP "
                            + bootstrap
                            + " does not answer: start Kafka, correct the variable, or unset it to"
                            + " use the embedded broker.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while asking Kafka.", e);
        }
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? null : value;
    }
}

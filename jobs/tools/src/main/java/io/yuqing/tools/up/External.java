/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.process.StackException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Servers that the environment names, to be used instead of the embedded ones. */
final class External {
    private static final int KAFKA_LIMIT_MILLIS = 5_000;

    private External() {}

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

    /** The address of the named server, which answers; null if none is named. */
    static String requireClickHouse() {
        String url = variable("CLICKHOUSE_URL");
        if (url != null) {
            clickHouse(url).ping();
        }
        return url;
    }

    /**
     * The address of the named broker, which answers; null if none is named.
     *
     * @throws StackException if it does not within five seconds
     */
    static String requireKafka() {
        String bootstrap = variable("KAFKA_BOOTSTRAP");
        if (bootstrap == null) {
            return null;
        }
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
            return bootstrap;
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

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The servers of the system whose history is asked for: those the environment names, else those of
 * a stack that runs here, else the usual ports.
 */
final class Servers {
    private final Map<String, String> environment;
    private final Path addresses;

    Servers(Map<String, String> environment, Path addresses) {
        this.environment = environment;
        this.addresses = addresses;
    }

    static Servers find() {
        return new Servers(
                System.getenv(), Layout.find().root().resolve("data").resolve("addresses.json"));
    }

    String kafka() {
        return server("KAFKA_BOOTSTRAP", "kafka", "127.0.0.1:9092");
    }

    String clickHouse() {
        return server("CLICKHOUSE_URL", "clickHouse", "http://127.0.0.1:8123");
    }

    /** As the user that the environment names. */
    ClickHouseEndpoint tables(String url, String database) {
        return ClickHouseEndpoint.of(url, database)
                .withUser(
                        environment.getOrDefault("CLICKHOUSE_USER", "default"),
                        environment.get("CLICKHOUSE_PASSWORD_FILE"));
    }

    private String server(String variable, String field, String usual) {
        String named = environment.get(variable);
        if (named != null && !named.isBlank()) {
            return named;
        }
        try {
            JsonNode address = new ObjectMapper().readTree(Files.readAllBytes(addresses));
            return address.path(field).asText(usual);
        } catch (IOException e) {
            // No stack of ours runs here.
            return usual;
        }
    }
}

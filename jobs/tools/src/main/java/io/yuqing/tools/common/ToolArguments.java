/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Words and options of a command. Servers are those of the options, else of the environment as for
 * {@code ./yuqing up}, else those of a stack that runs on {@code data/}, else the usual ports.
 */
public final class ToolArguments {
    private static final Set<String> WITH_VALUE =
            Set.of(
                    "--kafka",
                    "--clickhouse",
                    "--database",
                    "--kafka-topic",
                    "--revision",
                    "--start-file",
                    "--data",
                    "--key",
                    "--id",
                    "--topic",
                    "--topics",
                    "--rule",
                    "--category",
                    "--region",
                    "--subject",
                    "--kind",
                    "--level",
                    "--from",
                    "--until",
                    "--for",
                    "--by",
                    "--because");
    private static final Set<String> FLAGS = Set.of("--yes", "--bump", "--json");

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final Map<String, String> environment;

    /**
     * @throws ToolException if an option is not known or lacks its value
     */
    public ToolArguments(List<String> arguments, Map<String, String> environment) {
        this.environment = environment;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (FLAGS.contains(argument)) {
                flags.add(argument);
            } else if (WITH_VALUE.contains(argument)) {
                if (++i == arguments.size()) {
                    throw new ToolException("选项 " + argument + " 缺少取值。");
                }
                values.put(argument, arguments.get(i));
            } else if (argument.startsWith("--")) {
                throw new ToolException("没有选项 " + argument + "；可用命令见 ./yuqing help。");
            } else {
                words.add(argument);
            }
        }
    }

    public List<String> words() {
        return words;
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }

    public boolean names(String option) {
        return values.containsKey(option);
    }

    /** The file that {@code --start-file} names, or one of the deploy folder; null without name. */
    public Path startFile(String name) {
        if (names("--start-file")) {
            return Path.of(values.get("--start-file"));
        }
        return name == null ? null : Path.of(root(), "deploy", name);
    }

    public String value(String option, String otherwise) {
        return values.getOrDefault(option, otherwise);
    }

    public Properties kafka() {
        Properties properties = new Properties();
        properties.setProperty(
                "bootstrap.servers",
                server("--kafka", "KAFKA_BOOTSTRAP", "kafka", "127.0.0.1:9092"));
        return properties;
    }

    /** The tables of the system. */
    public ClickHouseEndpoint tables() {
        return ClickHouseEndpoint.of(
                        server(
                                "--clickhouse",
                                "CLICKHOUSE_URL",
                                "clickHouse",
                                "http://127.0.0.1:8123"),
                        value("--database", "yuqing"))
                .withUser(
                        environment.getOrDefault("CLICKHOUSE_USER", "default"),
                        environment.get("CLICKHOUSE_PASSWORD_FILE"));
    }

    /** Where a stack of ours keeps its state. */
    public Path data() {
        return Path.of(value("--data", Path.of(root(), "data").toString()));
    }

    private static String root() {
        return System.getProperty("yuqing.root", ".");
    }

    private String server(String option, String variable, String field, String usual) {
        if (values.containsKey(option)) {
            return values.get(option);
        }
        String named = environment.get(variable);
        if (named != null && !named.isBlank()) {
            return named;
        }
        Path running = data().resolve("addresses.json");
        try {
            JsonNode address = new ObjectMapper().readTree(Files.readAllBytes(running)).get(field);
            return address == null ? usual : address.asText();
        } catch (IOException e) {
            // No stack of ours runs there.
            return usual;
        }
    }
}

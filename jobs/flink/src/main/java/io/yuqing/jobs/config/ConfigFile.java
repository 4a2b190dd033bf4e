/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.configuration.Configuration;

/** Reads the arguments of a main: {@code --config FILE} first, then {@code --key value} over it. */
public final class ConfigFile {
    private ConfigFile() {}

    /**
     * @throws ConfigException if an argument or the file cannot be read
     */
    public static Configuration ofArguments(String... args) {
        Configuration values = new Configuration();
        for (int i = 0; i < args.length; i += 2) {
            argument(args, i, "--config", file -> read(values, Path.of(file)));
        }
        for (int i = 0; i < args.length; i += 2) {
            if (!args[i].equals("--config")) {
                values.setString(args[i].substring(2), args[i + 1]);
            }
        }
        return values;
    }

    private interface Use {
        void of(String value);
    }

    private static void argument(String[] args, int at, String name, Use use) {
        if (!args[at].startsWith("--") || at + 1 == args.length) {
            throw new ConfigException(
                    "argument '"
                            + args[at]
                            + "' cannot be used; write --config FILE or --key value.");
        }
        if (args[at].equals(name)) {
            use.of(args[at + 1]);
        }
    }

    private static void read(Configuration values, Path file) {
        try {
            JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file));
            flatten("", root, values);
        } catch (NoSuchFileException e) {
            throw new ConfigException(
                    "--config names " + file + ", which does not exist; correct the path.");
        } catch (JsonProcessingException e) {
            // What the parser says quotes the line, and a secret may stand in it.
            throw new ConfigException(
                    "--config: "
                            + file
                            + " is no YAML at line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                            + "; correct blanks, colons and quotes there.");
        } catch (IOException e) {
            throw new ConfigException(
                    "--config: " + file + " cannot be read (" + e.getMessage() + ").");
        }
    }

    private static void flatten(String prefix, JsonNode node, Configuration values) {
        if (!node.isObject()) {
            if (!prefix.isEmpty() && !node.isNull()) {
                values.setString(prefix, node.asText());
            }
            return;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String key = prefix.isEmpty() ? field.getKey() : prefix + '.' + field.getKey();
            flatten(key, field.getValue(), values);
        }
    }
}

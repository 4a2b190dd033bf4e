/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigData;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.provider.ConfigProvider;

/**
 * Puts the password into the login of a Kafka client at its start. Kafka makes it by its name; its
 * one key is {@value #LOGIN}.
 */
public final class LoginProvider implements ConfigProvider {
    static final String LOGIN = "login";
    static final String USER = "user";
    static final String PASSWORD_FILE = "password-file";
    static final String MECHANISM = "mechanism";

    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";

    private String user = "";
    private String passwordFile = "";
    private String module = SCRAM;

    @Override
    public void configure(Map<String, ?> given) {
        user = String.valueOf(given.get(USER));
        passwordFile = String.valueOf(given.get(PASSWORD_FILE));
        module = "PLAIN".equals(given.get(MECHANISM)) ? PLAIN : SCRAM;
    }

    @Override
    public ConfigData get(String path) {
        return get(path, Set.of(LOGIN));
    }

    /**
     * @throws ConfigException with one sentence if the file cannot be read or is empty
     */
    @Override
    public ConfigData get(String path, Set<String> keys) {
        if (!keys.contains(LOGIN)) {
            return new ConfigData(Map.of());
        }
        String login =
                module
                        + " required username="
                        + quoted(user)
                        + " password="
                        + quoted(password())
                        + ";";
        return new ConfigData(Map.of(LOGIN, login));
    }

    @Override
    public void close() {
        // Holds nothing open.
    }

    private String password() {
        if (passwordFile.isBlank()) {
            throw new ConfigException(
                    "kafka.password-file is not set, but kafka.user is '"
                            + user
                            + "': name the file whose first line is its password.");
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(Path.of(passwordFile));
        } catch (IOException | InvalidPathException e) {
            throw new ConfigException(
                    "kafka.password-file = '"
                            + passwordFile
                            + "' cannot be read on this machine: mount it on every TaskManager, or"
                            + " correct the path.");
        }
        if (lines.isEmpty() || lines.get(0).isEmpty()) {
            throw new ConfigException(
                    "kafka.password-file = '"
                            + passwordFile
                            + "' is empty: its first line must be the password.");
        }
        return lines.get(0);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

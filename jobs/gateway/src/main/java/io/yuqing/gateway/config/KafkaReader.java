/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import io.yuqing.connector.kafka.access.KafkaAccess;
import io.yuqing.domain.field.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads how Kafka is reached; the keys are those of the jobs. */
final class KafkaReader {
    private static final String USER = "user";
    private static final String PASSWORD_FILE = "password_file";
    private static final String CA_FILE = "ca_file";
    private static final String PROPERTIES = "properties";

    private KafkaReader() {}

    static KafkaSettings read(Section kafka) {
        KnownKeys.allow(
                kafka, Set.of("bootstrap_servers", USER, PASSWORD_FILE, CA_FILE, PROPERTIES));
        String servers = String.join(",", kafka.texts("bootstrap_servers"));
        if (servers.isEmpty()) {
            kafka.missing("bootstrap_servers", "write host:port of one broker or more");
        }
        String user = kafka.text(USER, "");
        if (!user.isEmpty()) {
            kafka.required(PASSWORD_FILE, "name the file whose first line is the password of user");
        }
        return new KafkaSettings(
                servers,
                user,
                KafkaAccess.properties(
                        user, file(kafka, PASSWORD_FILE), file(kafka, CA_FILE), properties(kafka)));
    }

    /** Empty if none is named. */
    private static String file(Section kafka, String key) {
        String named = kafka.text(key, "");
        if (!named.isEmpty() && !Files.isReadable(Path.of(named))) {
            kafka.refuse(
                    key, named, "is not there or cannot be read: correct the path or its rights");
        }
        return named;
    }

    private static Map<String, String> properties(Section kafka) {
        Map<String, String> properties = new LinkedHashMap<>();
        Section given = kafka.section(PROPERTIES);
        given.keys().forEach(name -> properties.put(name, given.text(name, "")));
        return properties;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rules and topics a new installation starts with. */
public final class StarterFiles {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private StarterFiles() {}

    public static List<JsonNode> topics() throws IOException {
        return read("deploy/topics.yaml");
    }

    public static List<JsonNode> rules() throws IOException {
        return read("deploy/rules.yaml");
    }

    /** A list of texts, empty if the field is absent. */
    public static List<String> texts(JsonNode record, String field) {
        List<String> texts = new ArrayList<>();
        record.path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<JsonNode> read(String file) throws IOException {
        Path path = Path.of(System.getProperty("yuqing.root"), file);
        List<JsonNode> records = new ArrayList<>();
        YAML.readTree(path.toFile()).forEach(records::add);
        return records;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The schema files that ship with the connector. */
final class Schemas {

    static final List<String> NAMES =
            List.of(
                    "post",
                    "comment",
                    "topic",
                    "rule",
                    "alert",
                    "dead-letter",
                    "original",
                    "judgement");

    private Schemas() {}

    static JsonNode source(String name) {
        String path = "/io/yuqing/schema/" + name + ".schema.json";
        try (InputStream in = Schemas.class.getResourceAsStream(path)) {
            return Wire.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the record by the schema; empty if nothing. */
    static List<String> problems(String name, JsonNode record) {
        return schema(SpecVersion.VersionFlag.V202012, source(name)).validate(record).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** What is wrong with the schema itself by the specification of schemas. */
    static List<String> problemsOfSchema(String name) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        com.networknt.schema.SchemaLocation.of(
                                "https://json-schema.org/draft/2020-12/schema"))
                .validate(source(name))
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static JsonSchema schema(SpecVersion.VersionFlag version, JsonNode source) {
        return JsonSchemaFactory.getInstance(version).getSchema(source);
    }
}

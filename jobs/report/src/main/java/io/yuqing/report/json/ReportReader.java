/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.report.model.Ask;
import io.yuqing.report.model.Paragraph;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.ReportKind;
import io.yuqing.report.model.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports out of their JSON. */
final class ReportReader {
    private ReportReader() {}

    static Report read(JsonNode json) throws IOException {
        if (json == null || json.path("schema").asInt() != ReportJson.SCHEMA) {
            throw new IOException("It is no report of schema " + ReportJson.SCHEMA + ".");
        }
        try {
            return new Report(
                    kind(json.path("kind").asText()),
                    text(json, "subject"),
                    text(json, "title"),
                    whole(json, "from"),
                    whole(json, "to"),
                    whole(json, "made_at"),
                    doubts(json.path("doubts")),
                    sections(json.path("sections")),
                    asks(json.path("asks")));
        } catch (IllegalArgumentException e) {
            throw new IOException("It is no report that can be read: " + e.getMessage(), e);
        }
    }

    private static ReportKind kind(String code) {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind '" + code + "'"));
    }

    private static List<Paragraph> doubts(JsonNode json) {
        List<Paragraph> doubts = new ArrayList<>();
        json.forEach(each -> doubts.add(new Paragraph(RunJson.read(each))));
        return doubts;
    }

    private static List<Section> sections(JsonNode json) {
        List<Section> sections = new ArrayList<>();
        for (JsonNode each : json) {
            sections.add(
                    new Section(
                            text(each, "heading"),
                            BlockJson.read(each.path("blocks")),
                            sections(each.path("parts"))));
        }
        return sections;
    }

    private static List<Ask> asks(JsonNode json) {
        List<Ask> asks = new ArrayList<>();
        for (JsonNode each : json) {
            Map<String, String> parameters = new HashMap<>();
            each.path("parameters")
                    .fields()
                    .forEachRemaining(
                            entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
            asks.add(
                    new Ask(
                            text(each, "id"),
                            text(each, "query"),
                            parameters,
                            texts(each.path("keys")),
                            text(each, "version")));
        }
        return asks;
    }

    static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    static String text(JsonNode json, String field) {
        return required(json, field).asText();
    }

    static long whole(JsonNode json, String field) {
        return required(json, field).asLong();
    }

    static JsonNode required(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("field '" + field + "' is missing");
        }
        return value;
    }
}

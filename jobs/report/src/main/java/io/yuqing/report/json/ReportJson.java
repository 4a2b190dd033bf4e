/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.report.model.Ask;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.Section;
import java.io.IOException;

/**
 * A report as JSON, always the same bytes for the same report, so that a digest of them may be
 * signed. What people wrote is not in it: texts are kept for 30 days, reports for years.
 */
public final class ReportJson {
    static final int SCHEMA = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private ReportJson() {}

    public static byte[] write(Report report) {
        ObjectNode json = JSON.createObjectNode();
        json.put("schema", SCHEMA);
        json.put("kind", report.kind().code());
        json.put("subject", report.subject());
        json.put("title", report.title());
        json.put("from", report.from());
        json.put("to", report.to());
        json.put("made_at", report.madeAt());
        ArrayNode doubts = json.putArray("doubts");
        report.doubts().forEach(doubt -> doubts.add(RunJson.write(doubt.runs())));
        ArrayNode sections = json.putArray("sections");
        report.sections().forEach(section -> sections.add(section(section)));
        ArrayNode asks = json.putArray("asks");
        report.asks().forEach(ask -> asks.add(ask(ask)));
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree that was just made cannot be written.", e);
        }
    }

    /**
     * A report without the texts of its quotes.
     *
     * @throws IOException in one sentence, if it is none that this version can read
     */
    public static Report read(byte[] json) throws IOException {
        return ReportReader.read(JSON.readTree(json));
    }

    private static JsonNode section(Section section) {
        ObjectNode json = JSON.createObjectNode();
        json.put("heading", section.heading());
        ArrayNode blocks = json.putArray("blocks");
        section.blocks().forEach(block -> blocks.add(BlockJson.write(block)));
        ArrayNode parts = json.putArray("parts");
        section.parts().forEach(part -> parts.add(section(part)));
        return json;
    }

    private static JsonNode ask(Ask ask) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", ask.id());
        json.put("query", ask.query());
        ObjectNode parameters = json.putObject("parameters");
        ask.parameters().forEach(parameters::put);
        ArrayNode keys = json.putArray("keys");
        ask.keys().forEach(keys::add);
        json.put("version", ask.version());
        return json;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.report.model.Excerpt;
import io.yuqing.report.model.Figure;
import io.yuqing.report.model.Link;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Run;
import io.yuqing.report.model.Words;
import java.util.ArrayList;
import java.util.List;

/** Pieces of sentences and of cells: words are a text, anything else an object. */
final class RunJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private RunJson() {}

    static ArrayNode write(List<Run> runs) {
        ArrayNode json = NODES.arrayNode();
        runs.forEach(run -> json.add(write(run)));
        return json;
    }

    static JsonNode write(Run run) {
        if (run instanceof Figure figure) {
            return figure(figure);
        }
        ObjectNode json = NODES.objectNode();
        if (run instanceof Missing missing) {
            return json.put("missing", missing.shown());
        }
        if (run instanceof Link link) {
            return json.put("link", link.shown()).put("url", link.url());
        }
        if (run instanceof Excerpt excerpt) {
            // Without the text, which is not kept as long as a report.
            return json.put("excerpt", excerpt.itemId())
                    .put("whole", excerpt.whole())
                    .put("sha256", excerpt.sha256());
        }
        return NODES.textNode(((Words) run).shown());
    }

    static ObjectNode figure(Figure figure) {
        ObjectNode json = NODES.objectNode();
        json.put("figure", figure.shown());
        json.put("value", figure.value());
        json.put("ask", figure.from().ask());
        json.put("row", figure.from().row());
        json.put("column", figure.from().column());
        json.put("n", figure.n());
        return json;
    }

    static List<Run> read(JsonNode json) {
        List<Run> runs = new ArrayList<>();
        json.forEach(each -> runs.add(readOne(each)));
        return runs;
    }

    static Run readOne(JsonNode json) {
        if (json.isTextual()) {
            return new Words(json.asText());
        }
        if (json.has("figure")) {
            return readFigure(json);
        }
        if (json.has("missing")) {
            return new Missing(ReportReader.text(json, "missing"));
        }
        if (json.has("excerpt")) {
            return new Excerpt(
                    ReportReader.text(json, "excerpt"),
                    "",
                    ReportReader.required(json, "whole").asBoolean(),
                    ReportReader.text(json, "sha256"));
        }
        return new Link(ReportReader.text(json, "link"), ReportReader.text(json, "url"));
    }

    static Figure readFigure(JsonNode json) {
        return new Figure(
                ReportReader.text(json, "figure"),
                ReportReader.required(json, "value").decimalValue(),
                new Figure.Origin(
                        ReportReader.text(json, "ask"),
                        ReportReader.text(json, "row"),
                        ReportReader.text(json, "column")),
                ReportReader.whole(json, "n"));
    }
}

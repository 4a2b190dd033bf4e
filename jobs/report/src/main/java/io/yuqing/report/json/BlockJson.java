/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.Figure;
import io.yuqing.report.model.FillIn;
import io.yuqing.report.model.Grid;
import io.yuqing.report.model.Paragraph;
import io.yuqing.report.model.Quote;
import io.yuqing.report.model.Run;
import java.util.ArrayList;
import java.util.List;

/** What stands in sections, each with its type. */
final class BlockJson {
    private static final String TYPE = "type";

    private BlockJson() {}

    static JsonNode write(Block block) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (block instanceof Paragraph paragraph) {
            json.put(TYPE, "paragraph");
            json.set("runs", RunJson.write(paragraph.runs()));
        } else if (block instanceof FillIn fillIn) {
            json.put(TYPE, "fill_in").put("prompt", fillIn.prompt());
            json.set("filled", RunJson.write(fillIn.filled()));
        } else if (block instanceof Quote quote) {
            quote(quote, json);
        } else if (block instanceof Grid grid) {
            grid(grid, json);
        } else {
            course((Course) block, json);
        }
        return json;
    }

    private static void quote(Quote quote, ObjectNode json) {
        json.put(TYPE, "quote");
        json.put("item_id", quote.itemId());
        json.put("whole", quote.whole());
        json.put("sha256", quote.sha256());
        json.put("platform", quote.platform());
        json.put("published_at", quote.publishedAt());
        json.put("url", quote.url());
        json.set("caption", RunJson.write(quote.caption()));
    }

    private static void grid(Grid grid, ObjectNode json) {
        json.put(TYPE, "grid").put("name", grid.name());
        ArrayNode columns = json.putArray("columns");
        grid.columns().forEach(columns::add);
        ArrayNode widths = json.putArray("widths");
        grid.widths().forEach(widths::add);
        ArrayNode rows = json.putArray("rows");
        grid.rows().forEach(row -> rows.add(RunJson.write(row)));
    }

    private static void course(Course course, ObjectNode json) {
        json.put(TYPE, "course").put("form", course.form().name()).put("name", course.name());
        json.put("unit", course.unit());
        ArrayNode labels = json.putArray("labels");
        course.labels().forEach(labels::add);
        ArrayNode series = json.putArray("series");
        for (Course.Series each : course.series()) {
            ObjectNode line = series.addObject().put("name", each.name());
            ArrayNode values = line.putArray("values");
            for (Figure value : each.values()) {
                if (value == null) {
                    values.addNull();
                } else {
                    values.add(RunJson.figure(value));
                }
            }
        }
    }

    static List<Block> read(JsonNode json) {
        List<Block> blocks = new ArrayList<>();
        json.forEach(each -> blocks.add(readOne(each)));
        return blocks;
    }

    private static Block readOne(JsonNode json) {
        String type = ReportReader.text(json, TYPE);
        return switch (type) {
            case "paragraph" -> new Paragraph(RunJson.read(json.path("runs")));
            case "fill_in" ->
                    new FillIn(
                            ReportReader.text(json, "prompt"), RunJson.read(json.path("filled")));
            case "quote" -> readQuote(json);
            case "grid" -> readGrid(json);
            case "course" -> readCourse(json);
            default -> throw new IllegalArgumentException("no block '" + type + "'");
        };
    }

    private static Quote readQuote(JsonNode json) {
        return new Quote(
                ReportReader.text(json, "item_id"),
                "",
                ReportReader.required(json, "whole").asBoolean(),
                ReportReader.text(json, "sha256"),
                ReportReader.text(json, "platform"),
                ReportReader.whole(json, "published_at"),
                ReportReader.text(json, "url"),
                RunJson.read(json.path("caption")));
    }

    private static Grid readGrid(JsonNode json) {
        List<Integer> widths = new ArrayList<>();
        json.path("widths").forEach(each -> widths.add(each.asInt()));
        List<List<Run>> rows = new ArrayList<>();
        json.path("rows").forEach(row -> rows.add(RunJson.read(row)));
        return new Grid(
                ReportReader.text(json, "name"),
                ReportReader.texts(json.path("columns")),
                widths,
                rows);
    }

    private static Course readCourse(JsonNode json) {
        List<Course.Series> series = new ArrayList<>();
        for (JsonNode line : json.path("series")) {
            List<Figure> values = new ArrayList<>();
            line.path("values")
                    .forEach(each -> values.add(each.isNull() ? null : RunJson.readFigure(each)));
            series.add(new Course.Series(ReportReader.text(line, "name"), values));
        }
        return new Course(
                Course.Form.valueOf(ReportReader.text(json, "form")),
                ReportReader.text(json, "name"),
                ReportReader.text(json, "unit"),
                ReportReader.texts(json.path("labels")),
                series);
    }
}

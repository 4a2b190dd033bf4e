/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.grafana.board.Dashboard;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One way to spoil a sound board, and the rule that must notice it.
 *
 * @param file the broken board's file name; another one than the sound board's makes a second board
 */
record Breakage(String rule, String what, String of, String file, Consumer<ObjectNode> spoil) {
    static final String OVERVIEW = "yq-overview";
    static final String PIPELINE = "yq-pipeline";
    static final String TOPIC = "yq-topic";
    static final String ANNOTATION_RULE =
            "an annotation marks moments of one level on chosen panels";
    static final int ITEMS_TODAY = 1;

    Dashboard applyTo(Dashboard sound) {
        ObjectNode copy = sound.json().deepCopy();
        spoil.accept(copy);
        return new Dashboard(file, copy);
    }

    static Breakage board(String rule, String what, Consumer<ObjectNode> spoil) {
        return new Breakage(rule, what, OVERVIEW, OVERVIEW + ".json", spoil);
    }

    /** Spoils 今日信息量. */
    static Breakage panel(String rule, String what, Consumer<ObjectNode> spoil) {
        return panel(ITEMS_TODAY, rule, what, spoil);
    }

    static Breakage panel(int id, String rule, String what, Consumer<ObjectNode> spoil) {
        return board(
                rule,
                what,
                board ->
                        Dashboard.stream(board.path("panels"))
                                .filter(panel -> panel.path("id").asInt() == id)
                                .forEach(panel -> spoil.accept((ObjectNode) panel)));
    }

    /** Spoils 吞吐. */
    static Breakage pipeline(String rule, String what, Consumer<ObjectNode> spoil) {
        return new Breakage(
                rule,
                what,
                PIPELINE,
                PIPELINE + ".json",
                board ->
                        Dashboard.stream(board.path("panels"))
                                .filter(panel -> panel.path("title").asText().equals("吞吐"))
                                .forEach(panel -> spoil.accept((ObjectNode) panel)));
    }

    /** Spoils the query of a panel of 话题详情. */
    static Breakage topic(int id, String rule, String what, UnaryOperator<String> spoil) {
        return new Breakage(
                rule,
                what,
                TOPIC,
                TOPIC + ".json",
                board ->
                        Dashboard.stream(board.path("panels"))
                                .filter(panel -> panel.path("id").asInt() == id)
                                .forEach(panel -> spoilQuery(panel, spoil)));
    }

    static Breakage metric(String rule, String what, Consumer<ObjectNode> spoil) {
        return pipeline(rule, what, panel -> spoil.accept(target(panel)));
    }

    /** How the cells of a column are drawn. */
    static JsonNode cellOptions(JsonNode panel, String column) {
        return ShownField.overrides(panel).stream()
                .filter(field -> field.name().equals(column))
                .findFirst()
                .orElseThrow()
                .get("custom.cellOptions");
    }

    /** What an override of a column sets, without the property. */
    static void without(JsonNode panel, String column, String property) {
        for (JsonNode override : panel.path("fieldConfig").path("overrides")) {
            if (override.path("matcher").path("options").asText().equals(column)) {
                for (java.util.Iterator<JsonNode> all = override.path("properties").elements();
                        all.hasNext(); ) {
                    if (all.next().path("id").asText().equals(property)) {
                        all.remove();
                    }
                }
            }
        }
    }

    static Breakage sql(String rule, String what, UnaryOperator<String> spoil) {
        return panel(rule, what, panel -> spoilQuery(panel, spoil));
    }

    private static void spoilQuery(JsonNode panel, UnaryOperator<String> spoil) {
        ObjectNode target = target(panel);
        String sound = target.path("rawSql").asText();
        target.put("rawSql", spoil.apply(sound));
    }

    static Breakage annotation(String what, Consumer<ObjectNode> spoil) {
        return board(
                ANNOTATION_RULE,
                what,
                board -> spoil.accept((ObjectNode) note(board).path("target")));
    }

    static ObjectNode note(JsonNode board) {
        return (ObjectNode) board.path("annotations").path("list").path(0);
    }

    static ObjectNode target(JsonNode panel) {
        return (ObjectNode) panel.path("targets").path(0);
    }

    static ObjectNode defaults(JsonNode panel) {
        return (ObjectNode) panel.path("fieldConfig").path("defaults");
    }

    static ObjectNode grid(JsonNode panel) {
        return (ObjectNode) panel.path("gridPos");
    }

    static ObjectNode variable(JsonNode board, int index) {
        return (ObjectNode) board.path("templating").path("list").path(index);
    }
}

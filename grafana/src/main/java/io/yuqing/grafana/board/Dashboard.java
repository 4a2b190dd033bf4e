/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One board as its file says it.
 *
 * @param file the file's name without folder
 */
public record Dashboard(String file, JsonNode json) {
    public String uid() {
        return json.path("uid").asText();
    }

    /** Panels, also those inside collapsed rows; rows themselves are not panels. */
    public List<JsonNode> panels() {
        List<JsonNode> panels = new ArrayList<>();
        collectPanels(json, panels);
        return panels;
    }

    private static void collectPanels(JsonNode parent, List<JsonNode> into) {
        for (JsonNode panel : parent.path("panels")) {
            if (!panel.path("type").asText().equals("row")) {
                into.add(panel);
            }
            collectPanels(panel, into);
        }
    }

    /** What stands on the grid at the top level: panels and row headings. */
    public List<JsonNode> gridElements() {
        return stream(json.path("panels")).toList();
    }

    public List<JsonNode> variables() {
        return stream(json.path("templating").path("list")).toList();
    }

    public Optional<JsonNode> variable(String name) {
        return variables().stream().filter(v -> v.path("name").asText().equals(name)).findFirst();
    }

    /** Annotations that query the datasource; the built-in one does not. */
    public List<JsonNode> annotations() {
        return stream(json.path("annotations").path("list"))
                .filter(a -> a.path("builtIn").asInt() == 0)
                .toList();
    }

    public List<BoardQuery> queries() {
        List<BoardQuery> queries = new ArrayList<>();
        for (JsonNode panel : panels()) {
            for (JsonNode target : panel.path("targets")) {
                if (target.has("rawSql")) {
                    queries.add(
                            query(
                                    BoardQuery.Kind.PANEL,
                                    name(panel) + "/" + target.path("refId").asText(),
                                    panel,
                                    target));
                }
            }
        }
        for (JsonNode annotation : annotations()) {
            String where = "annotation " + annotation.path("name").asText();
            queries.add(
                    query(
                            BoardQuery.Kind.ANNOTATION,
                            where,
                            annotation,
                            annotation.path("target")));
        }
        for (JsonNode variable : variables()) {
            if (variable.path("type").asText().equals("query")) {
                queries.add(
                        new BoardQuery(
                                BoardQuery.Kind.VARIABLE,
                                uid() + " variable " + variable.path("name").asText(),
                                variable,
                                BoardQuery.TABLE,
                                variable.path("query").asText()));
            }
        }
        return queries;
    }

    private BoardQuery query(BoardQuery.Kind kind, String where, JsonNode owner, JsonNode target) {
        return new BoardQuery(
                kind,
                uid() + " " + where,
                owner,
                target.path("format").asInt(-1),
                target.path("rawSql").asText());
    }

    /** How messages call a panel. */
    public static String name(JsonNode panel) {
        return panel.path("id").asText("?") + " " + panel.path("title").asText("(untitled)");
    }

    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

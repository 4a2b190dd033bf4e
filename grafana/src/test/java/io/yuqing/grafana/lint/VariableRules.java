/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.grafana.board.Dashboard;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The datasource variable and the selectors. */
final class VariableRules {
    private static final int HIDDEN = 2;
    private static final int ON_TIME_RANGE_CHANGE = 2;

    private VariableRules() {}

    static List<BoardRule> rules() {
        return List.of(
                BoardRule.of(
                        "a hidden variable named datasource chooses the ClickHouse datasource",
                        "the same file must work on a Grafana whose datasource has another uid",
                        (board, problems) -> {
                            boolean found =
                                    board.variable("datasource")
                                            .filter(VariableRules::hiddenDatasource)
                                            .filter(
                                                    v ->
                                                            v.path("query")
                                                                    .asText()
                                                                    .equals(
                                                                            "grafana-clickhouse-datasource"))
                                            .isPresent();
                            if (!found) {
                                problems.accept("no hidden datasource variable");
                            }
                        }),
                BoardRule.of(
                        "every panel, target, variable and annotation uses a datasource variable",
                        "one with a fixed uid breaks on every other Grafana",
                        VariableRules::datasources),
                BoardRule.of(
                        "query variables are read again when the time range changes",
                        "a list of platforms of another day hides what is new",
                        (board, problems) ->
                                ofType(board, "query")
                                        .filter(
                                                v ->
                                                        v.path("refresh").asInt()
                                                                != ON_TIME_RANGE_CHANGE)
                                        .forEach(
                                                v ->
                                                        problems.accept(
                                                                name(v) + ": refresh is not 2"))),
                BoardRule.of(
                        "a query variable is written as a string",
                        "the object form is read differently by each plugin version",
                        (board, problems) ->
                                ofType(board, "query")
                                        .filter(v -> !v.path("query").isTextual())
                                        .forEach(v -> problems.accept(name(v)))),
                BoardRule.of(
                        "a visible variable has a Chinese label and a description",
                        "staff choose by the label",
                        (board, problems) ->
                                board.variables().stream()
                                        .filter(v -> v.path("hide").asInt() != HIDDEN)
                                        .filter(
                                                v ->
                                                        !v.path("label")
                                                                        .asText()
                                                                        .matches("\\p{IsHan}+")
                                                                || v.path("description")
                                                                        .asText()
                                                                        .isBlank())
                                        .forEach(v -> problems.accept(name(v)))),
                BoardRule.of(
                        "an address is a constant that the address bar does not set",
                        "otherwise a link on the county's own board leads wherever its sender wants",
                        (board, problems) ->
                                board.variables().stream()
                                        .filter(v -> name(v).equals("desk"))
                                        .filter(
                                                v ->
                                                        !v.path("type").asText().equals("constant")
                                                                || !v.path("skipUrlSync")
                                                                        .asBoolean())
                                        .forEach(v -> problems.accept(name(v)))),
                BoardRule.of(
                        "a selector offers All and several values, or exactly one",
                        "staff compare topics and start from all of them; a board of one topic is of one",
                        (board, problems) ->
                                java.util.stream.Stream.concat(
                                                ofType(board, "query"), ofType(board, "custom"))
                                        .filter(
                                                v ->
                                                        v.path("includeAll").asBoolean()
                                                                        != v.path("multi")
                                                                                .asBoolean()
                                                                || v.has("allValue"))
                                        .forEach(v -> problems.accept(name(v)))));
    }

    private static boolean hiddenDatasource(JsonNode variable) {
        return variable.path("type").asText().equals("datasource")
                && variable.path("hide").asInt() == HIDDEN;
    }

    private static void datasources(Dashboard board, Consumer<String> problems) {
        Set<String> allowed =
                board.variables().stream()
                        .filter(VariableRules::hiddenDatasource)
                        .map(v -> "${" + name(v) + "}")
                        .collect(Collectors.toSet());
        for (JsonNode panel : board.panels()) {
            datasource(panel, Dashboard.name(panel), allowed, problems);
            for (JsonNode target : panel.path("targets")) {
                datasource(target, Dashboard.name(panel) + " target", allowed, problems);
            }
        }
        board.annotations().forEach(a -> datasource(a, name(a), allowed, problems));
        ofType(board, "query").forEach(v -> datasource(v, name(v), allowed, problems));
    }

    private static void datasource(
            JsonNode owner, String where, Set<String> allowed, Consumer<String> problems) {
        String uid = owner.path("datasource").path("uid").asText();
        if (!allowed.contains(uid)) {
            problems.accept(where + ": datasource uid is '" + uid + "'");
        }
    }

    private static java.util.stream.Stream<JsonNode> ofType(Dashboard board, String type) {
        return board.variables().stream().filter(v -> v.path("type").asText().equals(type));
    }

    private static String name(JsonNode variable) {
        return variable.path("name").asText();
    }
}

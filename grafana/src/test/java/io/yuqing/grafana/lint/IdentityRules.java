/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.grafana.board.Dashboard;
import java.util.List;
import java.util.function.Consumer;

/** How a board is called and what all boards have in common. */
final class IdentityRules {
    private IdentityRules() {}

    static List<BoardRule> rules() {
        return List.of(
                BoardRule.of(
                        "the file is named after the uid",
                        "a board is found by its uid, and links name it",
                        (board, problems) -> {
                            if (!board.file().equals(board.uid() + ".json")) {
                                problems.accept("uid is " + board.uid());
                            }
                            if (!board.uid().matches("yq-[a-z]+")) {
                                problems.accept("uid is not of the form yq-name");
                            }
                        }),
                new BoardRule(
                        "no two boards share a uid",
                        "the second would silently replace the first",
                        (board, all, problems) -> {
                            long same =
                                    all.all().stream()
                                            .filter(b -> b.uid().equals(board.uid()))
                                            .count();
                            if (same > 1) {
                                problems.accept(same + " boards have uid " + board.uid());
                            }
                        }),
                BoardRule.of(
                        "nothing of one Grafana instance is in the file",
                        "ids of the instance it was exported from mean another board elsewhere",
                        (board, problems) -> {
                            for (String key :
                                    List.of(
                                            "id",
                                            "iteration",
                                            "__inputs",
                                            "__requires",
                                            "gnetId")) {
                                if (board.json().has(key)) {
                                    problems.accept("has " + key);
                                }
                            }
                        }),
                BoardRule.of(
                        "the house settings hold",
                        "all boards read the same clock, week and menu",
                        IdentityRules::houseSettings));
    }

    private static void houseSettings(Dashboard board, Consumer<String> problems) {
        JsonNode json = board.json();
        expect(json, "timezone", "Asia/Shanghai", problems);
        expect(json, "weekStart", "monday", problems);
        if (json.path("schemaVersion").asInt() < 41) {
            problems.accept("schemaVersion is below 41");
        }
        if (json.path("editable").asBoolean(true)) {
            problems.accept("editable is not false, although the file is the source");
        }
        if (Dashboard.stream(json.path("tags")).noneMatch(t -> t.asText().equals("舆情"))) {
            problems.accept("the tag 舆情 is missing");
        }
        boolean menu =
                Dashboard.stream(json.path("links"))
                        .anyMatch(
                                link ->
                                        link.path("type").asText().equals("dashboards")
                                                && link.path("tags").toString().contains("舆情")
                                                && link.path("includeVars").asBoolean()
                                                && link.path("keepTime").asBoolean());
        if (!menu) {
            problems.accept("no menu of boards by tag 舆情 with includeVars and keepTime");
        }
        if (board.json().path("description").asText().isBlank()) {
            problems.accept("the board has no description");
        }
    }

    private static void expect(JsonNode json, String key, String value, Consumer<String> problems) {
        if (!json.path(key).asText().equals(value)) {
            problems.accept(key + " is '" + json.path(key).asText() + "', not " + value);
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.grafana.board.Dashboard;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each panel must say about itself. */
final class PanelRules {
    /** The first character of a level's name, and its one colour. */
    private static final Map<String, String> PALETTE =
            Map.of("红", "#E02F44", "橙", "#FF780A", "黄", "#F2CC0C", "蓝", "#3274D9");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Not those that only say how a code is called. */
    private static final Pattern VIEW = Pattern.compile("\\bv_(?!\\w+_names\\b)\\w+");

    private static final Pattern LEVEL = Pattern.compile("^([红橙黄蓝]) ?[ⅠⅡⅢⅣ].*");

    private static final List<String> SQL_KEYS =
            List.of("refId", "datasource", "rawSql", "editorType", "format");
    private static final List<String> METRIC_KEYS =
            List.of("refId", "datasource", "editorMode", "instant", "range");

    private PanelRules() {}

    static boolean isLevel(String name) {
        return LEVEL.matcher(name).matches();
    }

    static boolean isLevelColour(String colour) {
        return PALETTE.containsValue(colour);
    }

    static List<BoardRule> rules() {
        return List.of(
                BoardRule.of(
                        "panel ids are unique",
                        "links and alerts name a panel by its id",
                        (board, problems) -> {
                            Set<Integer> seen = new HashSet<>();
                            for (JsonNode panel : board.panels()) {
                                if (!panel.has("id") || !seen.add(panel.path("id").asInt())) {
                                    problems.accept(Dashboard.name(panel) + ": id is not unique");
                                }
                            }
                        }),
                eachPanel(
                        "a panel has a Chinese title and description",
                        "staff must know what a number counts before they act on it",
                        (panel, problems) -> {
                            for (String key : List.of("title", "description")) {
                                if (!CHINESE.matcher(panel.path(key).asText()).find()) {
                                    problems.accept("no Chinese " + key);
                                }
                            }
                        }),
                eachPanel(
                        "a panel has a unit",
                        "a number without a unit is read wrongly",
                        (panel, problems) -> {
                            String unit =
                                    panel.path("fieldConfig")
                                            .path("defaults")
                                            .path("unit")
                                            .asText();
                            if (unit.isBlank()) {
                                problems.accept("no unit");
                            }
                        }),
                eachPanel(
                        "a panel has targets the datasource understands",
                        "a target without editorType or format is guessed by the plugin",
                        PanelRules::targets),
                eachPanel(
                        "the description names every view the query reads",
                        "who doubts a number must know which table to look into",
                        PanelRules::views),
                eachPanel(
                        "a panel that can turn red says what to do then",
                        "red without an instruction is ignored after a week",
                        PanelRules::red),
                BoardRule.of(
                        "a level has its one colour",
                        "four levels are told apart by colour and text, the same everywhere",
                        (board, problems) -> levels(board.json(), problems)));
    }

    private interface PanelCheck {
        void look(JsonNode panel, Consumer<String> problems);
    }

    private static BoardRule eachPanel(String name, String because, PanelCheck check) {
        return BoardRule.of(
                name,
                because,
                (board, problems) -> {
                    for (JsonNode panel : board.panels()) {
                        check.look(
                                panel,
                                text -> problems.accept(Dashboard.name(panel) + ": " + text));
                    }
                });
    }

    private static void targets(JsonNode panel, Consumer<String> problems) {
        if (panel.path("targets").isEmpty()) {
            problems.accept("no targets");
        }
        for (JsonNode target : panel.path("targets")) {
            List<String> keys = MetricRules.isMetric(target) ? METRIC_KEYS : SQL_KEYS;
            for (String key : keys) {
                if (!target.has(key)) {
                    problems.accept("a target lacks " + key);
                }
            }
        }
    }

    private static void views(JsonNode panel, Consumer<String> problems) {
        for (JsonNode target : panel.path("targets")) {
            Matcher view = VIEW.matcher(target.path("rawSql").asText());
            while (view.find()) {
                if (!panel.path("description").asText().contains(view.group())) {
                    problems.accept("reads " + view.group() + ", which the description omits");
                }
            }
        }
    }

    private static void red(JsonNode panel, Consumer<String> problems) {
        boolean canBeRed =
                panel.path("fieldConfig").findValues("thresholds").toString().contains("#E02F44");
        if (canBeRed && !panel.path("description").asText().contains("变红")) {
            problems.accept("has a red threshold, but the description does not say 变红");
        }
    }

    private static void levels(JsonNode node, Consumer<String> problems) {
        if (node.isObject()) {
            level(node.path("matcher").path("options").asText(), node, problems);
            level(node.path("text").asText(), node, problems);
        }
        node.forEach(child -> levels(child, problems));
    }

    private static void level(String name, JsonNode node, Consumer<String> problems) {
        Matcher level = LEVEL.matcher(name);
        if (level.matches() && !node.toString().contains(PALETTE.get(level.group(1)))) {
            problems.accept(name + " is not coloured " + PALETTE.get(level.group(1)));
        }
    }
}

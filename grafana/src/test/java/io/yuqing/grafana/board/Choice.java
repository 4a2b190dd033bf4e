/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way to set all variables of a board.
 *
 * @param name what it tries, for the test's name
 * @param values by variable
 * @param hostile values that no data holds and that try to leave their literal
 */
public record Choice(String name, Map<String, Selection> values, boolean hostile) {
    private static final List<String> HOSTILE =
            List.of(
                    "x\\' OR 1=1 -- ",
                    "x') OR 1=1 -- ",
                    "\\",
                    "');DROP TABLE items;--",
                    "${__from}$__timeFilter(x)%27{a,b}");

    /** Values that the seeded data holds, for selectors and text boxes that hold an id. */
    private static final Map<String, List<String>> KNOWN =
            Map.of(
                    "topic", List.of("water", "canteen"),
                    "platform", List.of("weibo", "local-bbs"),
                    "rule", List.of("water-burst", "source-silence"),
                    "thread", List.of("w1"),
                    "unit", List.of("水务局", "教育局"),
                    "subject", List.of("话题 停水"),
                    "newest", List.of("没有"));

    public static List<Choice> of(Dashboard board) {
        List<Choice> choices = new ArrayList<>();
        Map<String, Selection> everything = everything(board);
        choices.add(new Choice("everything", everything, false));
        for (JsonNode variable : board.variables()) {
            String name = variable.path("name").asText();
            List<String> known = values(variable);
            if (everything.get(name).all()) {
                choices.add(
                        with(everything, name, Selection.of(known.get(0)), "one " + name, false));
                choices.add(
                        with(
                                everything,
                                name,
                                Selection.of(known.toArray(new String[0])),
                                "many " + name,
                                false));
            } else if (!known.isEmpty()) {
                choices.add(
                        with(everything, name, Selection.text(known.get(0)), "one " + name, false));
            } else if (variable.path("type").asText().equals("textbox")) {
                choices.add(with(everything, name, Selection.text("停水"), "some " + name, false));
            }
        }
        for (String value : HOSTILE) {
            choices.add(hostile(everything, value));
        }
        return choices;
    }

    public static Choice everythingOf(Dashboard board) {
        return new Choice("everything", everything(board), false);
    }

    private static Map<String, Selection> everything(Dashboard board) {
        Map<String, Selection> values = new HashMap<>();
        for (JsonNode variable : board.variables()) {
            values.put(
                    variable.path("name").asText(),
                    switch (variable.path("type").asText()) {
                        case "query", "custom" ->
                                variable.path("multi").asBoolean()
                                        ? Selection.all(values(variable))
                                        : Selection.text("");
                        case "textbox" -> Selection.text("");
                        default -> Selection.text(variable.path("current").path("value").asText());
                    });
        }
        return values;
    }

    private static List<String> values(JsonNode variable) {
        return switch (variable.path("type").asText()) {
            case "custom" -> customValues(variable.path("query").asText());
            case "query" ->
                    Optional.ofNullable(KNOWN.get(variable.path("name").asText()))
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "Add values of the seeded data for variable "
                                                            + variable.path("name").asText()));
            default -> KNOWN.getOrDefault(variable.path("name").asText(), List.of());
        };
    }

    /** {@code 论坛 : forum, 博客 : blog} gives forum, blog. */
    private static List<String> customValues(String query) {
        return java.util.Arrays.stream(query.split(",", -1))
                .map(option -> option.substring(option.lastIndexOf(':') + 1).strip())
                .toList();
    }

    /** This choice with one variable set otherwise. */
    public Choice with(String variable, Selection selection) {
        return with(values, variable, selection, variable, false);
    }

    private static Choice with(
            Map<String, Selection> base,
            String variable,
            Selection selection,
            String name,
            boolean hostile) {
        Map<String, Selection> values = new HashMap<>(base);
        values.put(variable, selection);
        return new Choice(name, values, hostile);
    }

    private static Choice hostile(Map<String, Selection> base, String value) {
        Map<String, Selection> values = new HashMap<>();
        base.forEach(
                (name, selection) ->
                        values.put(
                                name,
                                name.equals("datasource")
                                        ? selection
                                        : selection.many()
                                                ? Selection.of(value)
                                                : Selection.text(value)));
        return new Choice("hostile " + value, values, true);
    }
}

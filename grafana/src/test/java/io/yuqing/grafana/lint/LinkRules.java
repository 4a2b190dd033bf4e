/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Dashboard;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links lead somewhere, and what overrides and links name is in the query's result. */
public final class LinkRules {
    private static final Pattern BOARD = Pattern.compile("^/d/([\\w-]+)");
    private static final Pattern VARIABLE = Pattern.compile("[?&]var-(\\w+)=");
    private static final Pattern FIELD = Pattern.compile("\\$\\{__data\\.fields\\.(\\w+)");

    private LinkRules() {}

    static List<BoardRule> rules() {
        return List.of(
                new BoardRule(
                        "links to boards resolve",
                        "a click that ends on «not found» teaches staff not to click",
                        LinkRules::links),
                BoardRule.of(
                        "columns named in overrides and links are written in the query",
                        "an override for a column that is gone does nothing, silently",
                        (board, problems) -> {
                            for (JsonNode panel : board.panels()) {
                                JsonNode targets = panel.path("targets");
                                String sql =
                                        targets.findValuesAsText("rawSql")
                                                + ""
                                                + targets.findValuesAsText("legendFormat");
                                for (String column : namedColumns(panel)) {
                                    if (!writes(sql, column)) {
                                        problems.accept(
                                                Dashboard.name(panel) + ": no column " + column);
                                    }
                                }
                            }
                        }));
    }

    /** Columns a panel's overrides and data links rely on. */
    public static Set<String> namedColumns(JsonNode panel) {
        Set<String> columns = new TreeSet<>();
        for (JsonNode override : panel.path("fieldConfig").path("overrides")) {
            if (override.path("matcher").path("id").asText().equals("byName")) {
                columns.add(override.path("matcher").path("options").asText());
            }
        }
        for (JsonNode url : panel.findValues("url")) {
            Matcher field = FIELD.matcher(url.asText());
            while (field.find()) {
                columns.add(field.group(1));
            }
        }
        JsonNode axis = panel.path("options").path("xField");
        if (axis.isTextual()) {
            columns.add(axis.asText());
        }
        return columns;
    }

    private static boolean writes(String sql, String column) {
        return sql.contains("`" + column + "`")
                || Pattern.compile("\\b" + Pattern.quote(column) + "\\b").matcher(sql).find();
    }

    private static void links(Dashboard board, Boards all, Consumer<String> problems) {
        for (JsonNode url : board.json().findValues("url")) {
            Matcher target = BOARD.matcher(url.asText());
            if (!target.find()) {
                continue;
            }
            if (!all.has(target.group(1))) {
                problems.accept("no board " + target.group(1) + " for " + url.asText());
                continue;
            }
            Matcher variable = VARIABLE.matcher(url.asText());
            while (variable.find()) {
                if (all.get(target.group(1)).variable(variable.group(1)).isEmpty()) {
                    problems.accept(target.group(1) + " has no variable " + variable.group(1));
                }
            }
        }
    }
}

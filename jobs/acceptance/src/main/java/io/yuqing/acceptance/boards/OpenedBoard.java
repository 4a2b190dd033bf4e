/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.boards;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.grafana.board.Dashboard;
import io.yuqing.grafana.board.Selection;
import io.yuqing.grafana.query.Interpolation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is chosen when somebody opens a board: all where several can be chosen, else the first of
 * the list.
 */
final class OpenedBoard {
    private OpenedBoard() {}

    /**
     * @param first the first value that the query of a variable answers, in which the variables
     *     before it stand already; empty if none
     */
    static Map<String, Selection> choices(Dashboard board, Function<String, String> first) {
        Map<String, Selection> chosen = new HashMap<>();
        for (JsonNode variable : board.variables()) {
            chosen.put(
                    variable.path("name").asText(),
                    choice(variable, sql -> first.apply(Interpolation.apply(sql, chosen))));
        }
        return chosen;
    }

    private static Selection choice(JsonNode variable, Function<String, String> first) {
        String type = variable.path("type").asText();
        if (type.equals("textbox")) {
            return Selection.text("");
        }
        if (variable.path("multi").asBoolean()) {
            return Selection.all(List.of());
        }
        return Selection.text(
                type.equals("query")
                        ? first.apply(variable.path("query").asText())
                        : variable.path("current").path("value").asText());
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.grafana.board.Dashboard;
import java.util.List;
import java.util.function.Consumer;

/** Where panels stand on the grid of 24 columns. */
final class GridRules {
    private static final int COLUMNS = 24;

    private GridRules() {}

    static List<BoardRule> rules() {
        return List.of(
                BoardRule.of(
                        "panels stand on the grid",
                        "Grafana moves a panel that hangs over the edge",
                        (board, problems) -> {
                            for (JsonNode panel : board.gridElements()) {
                                Place p = Place.of(panel);
                                if (p.x < 0
                                        || p.y < 0
                                        || p.w <= 0
                                        || p.h <= 0
                                        || p.x + p.w > COLUMNS) {
                                    problems.accept(Dashboard.name(panel) + ": " + p);
                                }
                            }
                        }),
                BoardRule.of(
                        "panels do not overlap",
                        "Grafana pushes one of them down and the screen looks different",
                        GridRules::overlaps));
    }

    private static void overlaps(Dashboard board, Consumer<String> problems) {
        List<JsonNode> elements = board.gridElements();
        for (int i = 0; i < elements.size(); i++) {
            for (int j = i + 1; j < elements.size(); j++) {
                if (Place.of(elements.get(i)).overlaps(Place.of(elements.get(j)))) {
                    problems.accept(
                            Dashboard.name(elements.get(i))
                                    + " overlaps "
                                    + Dashboard.name(elements.get(j)));
                }
            }
        }
    }

    private record Place(int x, int y, int w, int h) {
        static Place of(JsonNode panel) {
            JsonNode grid = panel.path("gridPos");
            return new Place(
                    grid.path("x").asInt(-1),
                    grid.path("y").asInt(-1),
                    grid.path("w").asInt(-1),
                    grid.path("h").asInt(-1));
        }

        boolean overlaps(Place other) {
            return x < other.x + other.w
                    && other.x < x + w
                    && y < other.y + other.h
                    && other.y < y + h;
        }
    }
}

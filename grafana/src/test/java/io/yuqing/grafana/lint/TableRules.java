/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How a table uses the room it has on the narrowest screen of a duty room. */
final class TableRules {
    /** Of a window of 1366 pixels with Grafana's menu open. */
    private static final int BOARD_PIXELS = 1034;

    private static final int COLUMNS = 24;
    private static final int GAP = 8;

    /** Of the panel, with its scroll bar. */
    private static final int PADDING = 26;

    /** Grafana makes no column narrower. */
    private static final int NARROWEST = 50;

    /** In less, the number is written over the end of the longest bars, and they look alike. */
    private static final int ROOM_FOR_BAR_AND_NUMBER = 150;

    private TableRules() {}

    static List<BoardRule> rules() {
        return List.of(
                LookRules.eachPanel(
                        "the columns of a table fit in its panel",
                        "what stands beyond the edge is not seen, and it was the deadline",
                        TableRules::fits),
                LookRules.eachPanel(
                        "a gauge in a cell is scaled by its own column",
                        "otherwise by the largest number of the table, and every bar is empty",
                        (panel, problems) ->
                                ShownField.overrides(panel)
                                        .forEach(field -> gauge(field, problems))));
    }

    private static void gauge(ShownField field, Consumer<String> problems) {
        JsonNode cell = field.get("custom.cellOptions");
        if (!cell.path("type").asText().equals("gauge")) {
            return;
        }
        if (!field.has("fieldMinMax")) {
            problems.accept(field.name() + " has no fieldMinMax");
        }
        if (field.get("custom.width").asInt() < ROOM_FOR_BAR_AND_NUMBER
                && !cell.path("valueDisplayMode").asText().equals("hidden")) {
            problems.accept(field.name() + " hides its end behind a number");
        }
    }

    private static void fits(JsonNode panel, Consumer<String> problems) {
        if (!panel.path("type").asText().equals("table")) {
            return;
        }
        int fixed = 0;
        List<Integer> flexible = new ArrayList<>();
        for (ShownField field : ShownField.overrides(panel)) {
            if (field.has("custom.hidden")) {
                continue;
            }
            if (field.has("custom.width")) {
                fixed += Math.max(NARROWEST, field.get("custom.width").asInt());
            } else if (field.has("custom.minWidth")) {
                flexible.add(field.get("custom.minWidth").asInt());
            } else {
                problems.accept(field.name() + " has no width");
            }
        }
        int units = panel.path("gridPos").path("w").asInt();
        int room = (BOARD_PIXELS + GAP) * units / COLUMNS - GAP - PADDING;
        int needed = fixed + shared(flexible, room - fixed);
        if (needed > room) {
            problems.accept("columns need " + needed + " pixels of " + room);
        }
        if (flexible.isEmpty()) {
            problems.accept("no column takes the room that is left");
        }
    }

    /** Grafana gives each an equal part of what is left, or its least width if that is more. */
    private static int shared(List<Integer> least, int left) {
        int part = least.isEmpty() ? 0 : left / least.size();
        return least.stream().mapToInt(each -> Math.max(each, part)).sum();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.grafana.board.BoardQuery;
import io.yuqing.grafana.board.Dashboard;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was seen on a screen and could not be read. */
final class ReadingRules {
    /** Columns that hold codes. What is called by people, such as a region, is none. */
    private static final Pattern SHOWN_CODE =
            Pattern.compile(
                    "(?:^|[\\s,(])(?:\\w+\\.)?(?:platform|source_id|source_topic|subject_kind|kind|sentiment"
                            + "|(?:shown_|highest_|said_)?level|state|reason|outcome|cause|happening|handling"
                            + "|dataset|category) AS `([^`]+)`");

    private static final String PLATFORM = "`平台`";

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Grafana paints a cell before its time, and has no option for it. */
    private static final String END_OF_SLOT = "time + toIntervalSecond($__interval_s) AS time";

    private static final String GREEN = "#37872D";

    private static final String TIMES = "suffix: 倍";

    private ReadingRules() {}

    static List<BoardRule> rules() {
        return List.of(
                SqlRules.eachQuery(
                        "a code is shown in words",
                        "weilang, silent and yuqing.posts are not read by county staff",
                        ReadingRules::codes),
                eachField(
                        "a multiple has an end",
                        "443.9 times what was next to nothing tells nobody more than a hundred times",
                        (field, problems) -> {
                            boolean times = isUnit(field, TIMES) || field.name().contains("倍");
                            if (times && !hasEnd(field)) {
                                problems.accept("has no end");
                            }
                        }),
                eachField(
                        "a share has its digits",
                        "56.8% stood above 4.90%",
                        (field, problems) -> {
                            if (isUnit(field, "percentunit") && !field.has("decimals")) {
                                problems.accept("has no decimals");
                            }
                        }),
                eachField(
                        "a text that wraps is no code",
                        "Grafana makes the row as high as the code needs, and half of the words are cut off",
                        (field, problems) -> {
                            boolean wraps =
                                    field.get("custom.cellOptions").path("wrapText").asBoolean();
                            if (wraps && field.has("mappings")) {
                                problems.accept("wraps its words");
                            }
                        }),
                LookRules.eachPanel(
                        "a heat map says what it counts and when",
                        "otherwise its tooltip calls every number by the name of the first row",
                        ReadingRules::heatMap),
                LookRules.eachPanel(
                        "a tile has the size of its letters",
                        "Grafana makes them fit, and some were four pixels high",
                        (panel, problems) -> {
                            JsonNode text = panel.at("/options/text");
                            if (panel.path("type").asText().equals("stat")
                                    && !(text.has("titleSize") && text.has("valueSize"))) {
                                problems.accept("leaves it to Grafana");
                            }
                        }),
                LookRules.eachPanel(
                        "a tile without an answer is neither zero nor green",
                        "a query that failed said 0 open alerts, and that never anything was stored in green",
                        ReadingRules::noAnswer));
    }

    private static BoardRule eachField(
            String name, String because, BiConsumer<ShownField, Consumer<String>> check) {
        return LookRules.eachPanel(
                name,
                because,
                (panel, problems) ->
                        ShownField.of(panel)
                                .forEach(
                                        field ->
                                                check.accept(
                                                        field,
                                                        text ->
                                                                problems.accept(
                                                                        field.name()
                                                                                + " "
                                                                                + text))));
    }

    private static void heatMap(JsonNode panel, Consumer<String> problems) {
        if (!panel.path("type").asText().equals("heatmap")) {
            return;
        }
        String what = panel.at("/options/rowsFrame/value").asText();
        if (!CHINESE.matcher(what).find()) {
            problems.accept("counts " + what);
        }
        if (panel.at("/fieldConfig/defaults").has("displayName")) {
            problems.accept("has a displayName, which comes before what it counts");
        }
        if (!panel.at("/targets/0/rawSql").asText().contains(END_OF_SLOT)) {
            problems.accept("paints each slot one too early");
        }
    }

    private static void noAnswer(JsonNode panel, Consumer<String> problems) {
        JsonNode shown = panel.at("/fieldConfig/defaults");
        if (!panel.path("type").asText().equals("stat")) {
            return;
        }
        if (shown.path("noValue").asText().matches("|0")) {
            problems.accept("says " + shown.path("noValue"));
        }
        if (shown.at("/color/mode").asText().equals("thresholds")
                && shown.at("/thresholds/steps/0/color").asText().equals(GREEN)) {
            problems.accept("is green");
        }
    }

    private static boolean isUnit(ShownField field, String unit) {
        return field.get("unit").asText().equals(unit);
    }

    /** From some number on a text takes its place. */
    private static boolean hasEnd(ShownField field) {
        return Dashboard.stream(field.get("mappings"))
                .anyMatch(
                        mapping ->
                                mapping.path("type").asText().equals("range")
                                        && mapping.at("/options/to").isNull());
    }

    private static void codes(BoardQuery query, Consumer<String> problems) {
        if (query.sql().contains("AS " + PLATFORM)
                && !new QueryNames(query.sql()).readsView(PLATFORM, "v_platform_names")) {
            problems.accept("平台 shows codes");
        }
        Matcher code = SHOWN_CODE.matcher(query.sql());
        while (code.find()) {
            String column = code.group(1);
            boolean inWords =
                    ShownField.overrides(query.owner()).stream()
                            .anyMatch(
                                    field -> field.name().equals(column) && field.has("mappings"));
            if (CHINESE.matcher(column).find() && !inWords) {
                problems.accept(column + " shows codes");
            }
        }
    }
}

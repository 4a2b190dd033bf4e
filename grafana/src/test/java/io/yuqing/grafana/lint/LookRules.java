/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.grafana.board.Dashboard;
import io.yuqing.grafana.board.GrafanaInterval;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What was seen to spoil a picture in Grafana's own front end. */
final class LookRules {
    private static final Duration SHORTEST_BUCKET = Duration.ofMinutes(10);

    /** Grafana writes these in English: 5.40 mins, a day ago; or longer than a column has room. */
    private static final Set<String> ENGLISH_UNITS =
            Set.of(
                    "ns",
                    "µs",
                    "ms",
                    "s",
                    "m",
                    "h",
                    "d",
                    "dtdurations",
                    "dateTimeFromNow",
                    "dateTimeAsIso",
                    "dateTimeAsIsoNoDateIfToday",
                    "dateTimeAsUS",
                    "dateTimeAsLocal");

    private static final Pattern FOLLOWS_KEY_WORD = Pattern.compile("\\$\\{kw:");
    private static final String MARK = "※";

    private LookRules() {}

    static List<BoardRule> rules() {
        return List.of(
                BoardRule.of(
                        "an annotation marks moments of one level on chosen panels",
                        "regions are painted over each other until the chart is gone",
                        (board, problems) ->
                                board.annotations().forEach(note -> marks(note, problems))),
                eachPanel(
                        "durations and times are not in English",
                        "«5.40 mins» and «a day ago» are not read by county staff",
                        (panel, problems) -> units(panel.path("fieldConfig"), problems)),
                eachPanel(
                        "a time series has buckets of ten minutes at least",
                        "bars of a minute are a comb in which nothing is seen",
                        LookRules::buckets),
                eachPanel(
                        "a tile leads somewhere",
                        "who sees a number wants to see what it counts",
                        (panel, problems) -> {
                            if (panel.path("type").asText().equals("stat") && !linked(panel)) {
                                problems.accept("has no link");
                            }
                        }),
                eachPanel(
                        "a panel that follows the key word is marked",
                        "a filter that moves half of a screen unseen makes numbers that do not fit",
                        (panel, problems) -> {
                            String queries = panel.path("targets").findValuesAsText("rawSql") + "";
                            boolean follows = FOLLOWS_KEY_WORD.matcher(queries).find();
                            if (follows != panel.path("title").asText().endsWith(MARK)) {
                                problems.accept("follows the key word: " + follows);
                            }
                        }),
                eachPanel(
                        "a tile of a level is grey at zero",
                        "red that glows at 0 is not looked at when it counts",
                        LookRules::grey));
    }

    static BoardRule eachPanel(
            String name, String because, BiConsumer<JsonNode, Consumer<String>> check) {
        return BoardRule.of(
                name,
                because,
                (board, problems) -> {
                    for (JsonNode panel : board.panels()) {
                        check.accept(
                                panel,
                                text -> problems.accept(Dashboard.name(panel) + ": " + text));
                    }
                });
    }

    private static boolean linked(JsonNode panel) {
        JsonNode config = panel.path("fieldConfig");
        return !config.path("defaults").path("links").isEmpty()
                || config.path("overrides").findValuesAsText("id").contains("links");
    }

    private static void marks(JsonNode note, Consumer<String> problems) {
        String name = note.path("name").asText() + ": ";
        String sql = note.path("target").path("rawSql").asText();
        if (sql.contains("timeEnd") || sql.contains("AS tags")) {
            problems.accept(name + "a region or tags");
        }
        if (!sql.matches("(?s).*\\bhighest_level = '\\w+'.*")) {
            problems.accept(name + "not of one level");
        }
        if (!PanelRules.isLevelColour(note.path("iconColor").asText())) {
            problems.accept(name + "not in the colour of a level");
        }
        boolean chosen = !note.path("filter").path("ids").isEmpty();
        if (!chosen || note.path("filter").path("exclude").asBoolean(true)) {
            problems.accept(name + "on every panel");
        }
    }

    private static void units(JsonNode node, Consumer<String> problems) {
        if (node.path("id").asText().equals("unit")) {
            unit(node.path("value").asText(), problems);
        }
        unit(node.path("unit").asText(), problems);
        node.forEach(child -> units(child, problems));
    }

    private static void unit(String unit, Consumer<String> problems) {
        if (ENGLISH_UNITS.contains(unit)) {
            problems.accept("unit " + unit);
        }
    }

    private static void buckets(JsonNode panel, Consumer<String> problems) {
        boolean overTime = Set.of("timeseries", "heatmap").contains(panel.path("type").asText());
        if (Dashboard.stream(panel.path("targets")).anyMatch(MetricRules::isMetric)) {
            return; // Lines of gauges, not bars of counts: they are as fine as they are scraped.
        }
        String interval = panel.path("interval").asText("");
        boolean longEnough =
                !interval.isEmpty()
                        && GrafanaInterval.parse(interval).compareTo(SHORTEST_BUCKET) >= 0;
        if (overTime && !longEnough) {
            problems.accept("buckets of " + interval);
        }
    }

    private static void grey(JsonNode panel, Consumer<String> problems) {
        if (!panel.path("type").asText().equals("stat")) {
            return;
        }
        for (JsonNode override : panel.path("fieldConfig").path("overrides")) {
            String name = override.path("matcher").path("options").asText();
            JsonNode steps = override.findPath("steps");
            boolean greyFirst =
                    steps.path(0).path("value").isNull()
                            && !PanelRules.isLevelColour(steps.path(0).path("color").asText());
            if (PanelRules.isLevel(name) && !greyFirst) {
                problems.accept(name + " is coloured at 0");
            }
        }
    }
}

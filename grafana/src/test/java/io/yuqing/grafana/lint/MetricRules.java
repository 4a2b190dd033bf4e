/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.grafana.board.Dashboard;
import io.yuqing.grafana.board.ExportedMetrics;
import io.yuqing.grafana.board.MetricQuery;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Queries of Prometheus: only what the jobs export, with legends, and never without a word. */
final class MetricRules {
    private static final ExportedMetrics EXPORTED = ExportedMetrics.load();
    private static final Pattern LEGEND_LABEL = Pattern.compile("\\{\\{(\\w+)}}");

    /** Gives a tile its place and the words for no data; without it, it would be gone, or green. */
    private static final String OR_NOTHING = " or vector(NaN)";

    private MetricRules() {}

    /** Whether the target asks Prometheus. */
    static boolean isMetric(JsonNode target) {
        return target.has("expr");
    }

    static List<BoardRule> rules() {
        return List.of(
                eachTarget(
                        "a target asks the datasource of its language",
                        "SQL sent to Prometheus is an error on every refresh",
                        MetricRules::datasource),
                eachMetric(
                        "a metric is one that the jobs export",
                        "a name that was guessed is a chart that stays empty for ever",
                        (target, problems) -> {
                            for (String metric : query(target).metrics()) {
                                if (!EXPORTED.has(metric)) {
                                    problems.accept("nobody exports " + metric);
                                }
                            }
                        }),
                eachMetric(
                        "a label is one that the metric has",
                        "a selector by another label finds nothing, a sum by it is one line",
                        MetricRules::labels),
                eachMetric(
                        "a rate is over a range that Grafana chooses",
                        "a fixed one is shorter than the gap of the points, or hides the peaks",
                        (target, problems) -> {
                            for (String range : query(target).ranges()) {
                                if (!range.matches("\\$__(rate_interval|range)")) {
                                    problems.accept("[" + range + "]");
                                }
                            }
                        }),
                eachMetric(
                        "a line of a metric has a legend",
                        "Grafana's own is a name with ten labels",
                        (target, problems) -> {
                            if (target.path("legendFormat").asText().matches("|__auto")) {
                                problems.accept("no legendFormat");
                            }
                        }),
                LookRules.eachPanel(
                        "a tile of a metric shows what is now",
                        "the last number of a range is that of before the process died",
                        (panel, problems) -> {
                            boolean tile = panel.path("type").asText().equals("stat");
                            for (JsonNode target : panel.path("targets")) {
                                if (tile
                                        && isMetric(target)
                                        && (target.path("range").asBoolean()
                                                || !target.path("expr")
                                                        .asText()
                                                        .endsWith(OR_NOTHING))) {
                                    problems.accept("a range, or no" + OR_NOTHING);
                                }
                            }
                        }),
                LookRules.eachPanel(
                        "a panel of metrics says that it is empty without Prometheus",
                        "an empty chart is taken for a calm one",
                        (panel, problems) -> {
                            boolean asks =
                                    Dashboard.stream(panel.path("targets"))
                                            .anyMatch(MetricRules::isMetric);
                            if (asks
                                    && !panel.path("description").asText().contains("Prometheus")) {
                                problems.accept("does not name Prometheus");
                            }
                        }));
    }

    private static BoardRule eachTarget(
            String name, String because, BiConsumer<JsonNode, Consumer<String>> check) {
        return LookRules.eachPanel(
                name,
                because,
                (panel, problems) ->
                        panel.path("targets").forEach(target -> check.accept(target, problems)));
    }

    private static BoardRule eachMetric(
            String name, String because, BiConsumer<JsonNode, Consumer<String>> check) {
        return eachTarget(
                name,
                because,
                (target, problems) -> {
                    if (isMetric(target)) {
                        check.accept(target, problems);
                    }
                });
    }

    private static MetricQuery query(JsonNode target) {
        return new MetricQuery(target.path("expr").asText());
    }

    private static void datasource(JsonNode target, Consumer<String> problems) {
        String wanted = isMetric(target) ? "prometheus" : "grafana-clickhouse-datasource";
        if (!target.path("datasource").path("type").asText().equals(wanted)) {
            problems.accept("a target that is not for " + wanted);
        }
    }

    private static void labels(JsonNode target, Consumer<String> problems) {
        MetricQuery query = query(target);
        List<String> used = new java.util.ArrayList<>(query.labels());
        Matcher shown = LEGEND_LABEL.matcher(target.path("legendFormat").asText());
        while (shown.find()) {
            used.add(shown.group(1));
        }
        for (String label : used) {
            if (!EXPORTED.allHave(query.metrics(), label)) {
                problems.accept("no label " + label);
            }
        }
    }
}

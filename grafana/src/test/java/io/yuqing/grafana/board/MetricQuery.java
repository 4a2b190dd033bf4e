/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.board;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a query of Prometheus names. No parser: enough for the forms that the boards use. */
public record MetricQuery(String expr) {
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern SELECTOR = Pattern.compile("\\{([^}]*)}");
    private static final Pattern RANGE = Pattern.compile("\\[([^]]*)]");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without) \\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][\\w:]*");
    private static final Set<String> WORDS =
            Set.of(
                    "NaN",
                    "increase",
                    "max",
                    "max_over_time",
                    "min",
                    "or",
                    "rate",
                    "round",
                    "sum",
                    "time",
                    "topk",
                    "vector");

    /** Names that are neither a word of the language nor a label: metrics. */
    public Set<String> metrics() {
        String rest = bare();
        for (Pattern other : List.of(SELECTOR, RANGE, GROUPING)) {
            rest = other.matcher(rest).replaceAll(" ");
        }
        Set<String> names = names(rest);
        names.removeAll(WORDS);
        return names;
    }

    /** Labels in selectors and groupings. */
    public Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        for (Pattern place : List.of(SELECTOR, GROUPING)) {
            Matcher found = place.matcher(bare());
            while (found.find()) {
                labels.addAll(names(found.group(1)));
            }
        }
        return labels;
    }

    /** What stands in square brackets. */
    public List<String> ranges() {
        return RANGE.matcher(expr).results().map(range -> range.group(1)).toList();
    }

    private String bare() {
        return TEXT.matcher(expr).replaceAll("");
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            names.add(name.group());
        }
        return names;
    }
}

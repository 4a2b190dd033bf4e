/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.grafana.board.Selection;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Grafana's front end does to a query before it is sent: first {@code $__conditionalAll} of
 * the ClickHouse plugin, then the variables in the formats the boards use.
 */
public final class Interpolation {
    private static final String CONDITIONAL = "$__conditionalAll(";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::(\\w+))?}");

    private Interpolation() {}

    public static String apply(String sql, Map<String, Selection> chosen) {
        return variables(conditionalAll(sql, chosen), chosen);
    }

    static String conditionalAll(String sql, Map<String, Selection> chosen) {
        String rest = sql;
        int at = rest.lastIndexOf(CONDITIONAL);
        while (at >= 0) {
            int open = at + CONDITIONAL.length() - 1;
            List<String> arguments = arguments(rest, open);
            if (arguments.size() != 2) {
                throw new IllegalArgumentException(
                        "$__conditionalAll takes a condition and a variable, got " + arguments);
            }
            String name = arguments.get(1).strip().replaceAll("[${}]", "");
            Selection selection = selection(name, chosen);
            String phrase = selection.meansEverything() ? "1=1" : arguments.get(0);
            int end = open + arguments.get(0).length() + arguments.get(1).length() + 3;
            rest = rest.substring(0, at) + phrase + rest.substring(end);
            at = rest.lastIndexOf(CONDITIONAL);
        }
        return rest;
    }

    /** Splits as the plugin does: it counts brackets and commas even inside string literals. */
    private static List<String> arguments(String sql, int open) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = open + 1;
        for (int i = open; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
            if ((c == ',' && depth == 1) || depth == 0) {
                arguments.add(sql.substring(start, i));
                start = i + 1;
            }
            if (depth == 0) {
                return arguments;
            }
        }
        return List.of();
    }

    private static String variables(String sql, Map<String, Selection> chosen) {
        Matcher found = VARIABLE.matcher(sql);
        return found.replaceAll(
                m ->
                        Matcher.quoteReplacement(
                                format(selection(m.group(1), chosen), String.valueOf(m.group(2)))));
    }

    private static Selection selection(String name, Map<String, Selection> chosen) {
        Selection selection = chosen.get(name);
        if (selection == null) {
            throw new IllegalArgumentException("The board has no variable named " + name);
        }
        return selection;
    }

    static String format(Selection selection, String format) {
        return switch (format) {
            case "percentencode" -> percentEncode(selection);
            // Escapes the quote but not the backslash, exactly as Grafana does.
            case "singlequote" ->
                    selection.values().stream()
                            .map(v -> "'" + v.replace("'", "\\'") + "'")
                            .collect(Collectors.joining(","));
            default ->
                    throw new IllegalArgumentException(
                            "Format " + format + " is not one the boards may use.");
        };
    }

    /**
     * Several values become {@code {a,b}} first; the encoding is encodeURIComponent made strict.
     */
    private static String percentEncode(Selection selection) {
        String value =
                selection.many()
                        ? "{" + String.join(",", selection.values()) + "}"
                        : selection.values().get(0);
        return URLEncoder.encode(value, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}

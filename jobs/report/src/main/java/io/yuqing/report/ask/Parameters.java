/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.ask;

import io.yuqing.domain.time.CountyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of the parameters of questions, written as ClickHouse reads them. Immutable. */
public final class Parameters {
    public static final Parameters NONE = new Parameters(Map.of());

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
                    .withZone(CountyTime.ZONE);

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    public Parameters with(String name, String text) {
        return plus(name, escaped(text));
    }

    public Parameters with(String name, long number) {
        return plus(name, Long.toString(number));
    }

    public Parameters with(String name, LocalDate day) {
        return plus(name, day.toString());
    }

    /**
     * @param at epoch millis
     */
    public Parameters withMoment(String name, long at) {
        return plus(name, MOMENT.format(Instant.ofEpochMilli(at)));
    }

    /** A stretch of time, under the names {@code from} and {@code to}. */
    public Parameters within(long from, long to) {
        return withMoment("from", from).withMoment("to", to);
    }

    /** An {@code Array(String)}. */
    public Parameters withAll(String name, Collection<String> texts) {
        return plus(
                name,
                texts.stream()
                        .map(text -> '\'' + escaped(text).replace("'", "\\'") + '\'')
                        .collect(Collectors.joining(",", "[", "]")));
    }

    /** Those that a question names. */
    Map<String, String> of(String sql) {
        Map<String, String> named = new HashMap<>(values);
        named.keySet().removeIf(name -> !sql.contains('{' + name + ':'));
        return named;
    }

    private Parameters plus(String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return new Parameters(more);
    }

    /** A backslash begins something there, and what ends a field of a file ends a value. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\0", "\\0");
    }
}

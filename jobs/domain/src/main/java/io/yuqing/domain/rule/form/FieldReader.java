/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule.form;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import io.yuqing.domain.time.Durations;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads raw fields of a draft and collects a sentence for each that is wrong. A wrong or missing
 * field reads as null, so that one reading finds all problems and not only the first.
 */
final class FieldReader {
    /** Beyond this a double no longer holds every whole number. */
    private static final double MAX_WHOLE = 1L << 53;

    private static final int MAX_SHOWN = 60;

    private final String subject;
    private final String prefix;
    private final Map<?, ?> fields;
    private final List<String> problems;

    /**
     * @param subject how a sentence begins, for example "rule 'r1'"
     * @param prefix put before field names, for example "baseline."
     */
    FieldReader(String subject, String prefix, Map<?, ?> fields, List<String> problems) {
        this.subject = subject;
        this.prefix = prefix;
        this.fields = fields;
        this.problems = problems;
    }

    boolean has(String field) {
        return fields.get(field) != null;
    }

    void problem(String field, String remedy) {
        Object value = fields.get(field);
        String found = value == null ? "is missing" : "has value '" + shown(value) + "'";
        problems.add(subject + ": field '" + prefix + field + "' " + found + "; " + remedy + ".");
    }

    void unknownFieldsExcept(List<String> known) {
        for (Object key : fields.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                problem(
                        String.valueOf(key),
                        "this field is not known, use one of " + String.join(", ", known));
            }
        }
    }

    String text(String field, String remedy) {
        if (fields.get(field) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        problem(field, remedy);
        return null;
    }

    <E extends Enum<E> & Coded> E oneOf(String field, Class<E> type) {
        String code = fields.get(field) instanceof String text ? text : "";
        E found = Codes.find(type, code).orElse(null);
        if (found == null) {
            problem(field, "write one of " + Codes.list(type));
        }
        return found;
    }

    /** A finite number, or null after a problem. */
    Double number(String field, String remedy) {
        if (fields.get(field) instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        problem(field, remedy);
        return null;
    }

    /** A whole number of at least {@code least}, or null after a problem. */
    Long whole(String field, long least, String remedy) {
        if (fields.get(field) instanceof Number number) {
            double value = number.doubleValue();
            if (value == Math.rint(value) && value >= least && value <= MAX_WHOLE) {
                return number.longValue();
            }
        }
        problem(field, remedy);
        return null;
    }

    /** A whole number, or null; says nothing. */
    Long wholeOrNull(String field) {
        boolean whole =
                fields.get(field) instanceof Number number
                        && number.doubleValue() == Math.rint(number.doubleValue());
        return whole ? (Long) ((Number) fields.get(field)).longValue() : null;
    }

    boolean flag(String field) {
        Object value = fields.get(field);
        if (value != null && !(value instanceof Boolean)) {
            problem(field, "write true or false without quotes");
        }
        return Boolean.TRUE.equals(value);
    }

    Duration duration(String field, Duration whenAbsent) {
        if (!has(field)) {
            return whenAbsent;
        }
        try {
            Duration duration = Durations.parse(String.valueOf(fields.get(field)));
            if (!duration.isNegative() && duration.compareTo(Duration.ofDays(30)) <= 0) {
                return duration;
            }
            problem(field, "write one from 0s to 30d, for example 10m");
        } catch (IllegalArgumentException e) {
            problem(field, Durations.REMEDY);
        }
        return whenAbsent;
    }

    Set<String> texts(String field, String remedy) {
        Set<String> texts = new LinkedHashSet<>();
        Object value = fields.get(field);
        if (value == null) {
            return texts;
        }
        boolean clean = value instanceof List<?>;
        for (Object element : value instanceof List<?> list ? list : List.of()) {
            if (element instanceof String text && !text.isBlank()) {
                texts.add(text.strip());
            } else {
                clean = false;
            }
        }
        if (!clean) {
            problem(field, remedy);
        }
        return texts;
    }

    Map<String, String> pairs(String field) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Object value = fields.get(field);
        boolean clean = value == null || value instanceof Map<?, ?>;
        Map<?, ?> written = value instanceof Map<?, ?> map ? map : Map.of();
        for (Map.Entry<?, ?> entry : written.entrySet()) {
            Object label = entry.getValue();
            if (label instanceof String || label instanceof Number || label instanceof Boolean) {
                pairs.put(String.valueOf(entry.getKey()), String.valueOf(label));
            } else {
                clean = false;
            }
        }
        if (!clean) {
            problem(field, "write pairs of a name and a text, for example {department: 水务局}");
        }
        return pairs;
    }

    boolean isMap(String field) {
        return fields.get(field) instanceof Map<?, ?>;
    }

    /** The fields of a nested map, or null after a problem. */
    FieldReader nested(String field) {
        if (fields.get(field) instanceof Map<?, ?> map) {
            return new FieldReader(subject, prefix + field + ".", map, problems);
        }
        problem(field, "write its fields as a map");
        return null;
    }

    /** One line of bounded length, cut between characters. */
    private static String shown(Object value) {
        String text = String.valueOf(value).lines().collect(Collectors.joining(" "));
        int length = text.codePointCount(0, text.length());
        return length <= MAX_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN)) + "…";
    }
}

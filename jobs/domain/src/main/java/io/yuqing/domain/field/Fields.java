/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.field;

import io.yuqing.domain.time.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the fields of a map, each by its type, and adds a finding for each that is wrong. A wrong
 * or missing field reads as null, so that one reading finds everything and not only the first.
 */
public final class Fields {
    /** Beyond this a double no longer holds every whole number. */
    private static final double MAX_WHOLE = 1L << 53;

    /** What a Chinese input method types between values; no value has it. */
    private static final Pattern SEVERAL = Pattern.compile("[，、；;|｜]");

    private final Findings findings;
    private final String path;
    private final Map<?, ?> values;

    private Fields(Findings findings, String path, Map<?, ?> values) {
        this.findings = findings;
        this.path = path;
        this.values = values;
    }

    public static Fields of(Findings findings, Map<?, ?> values) {
        return new Fields(findings, "", values);
    }

    Fields at(String inner, Map<?, ?> other) {
        return new Fields(findings, inner, other);
    }

    String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** Null if it is missing. */
    public Object value(String field) {
        return values.get(field);
    }

    public boolean has(String field) {
        return values.get(field) != null;
    }

    /** Whether it is there, and null. */
    public boolean isNull(String field) {
        return values.containsKey(field) && values.get(field) == null;
    }

    public boolean isMap(String field) {
        return values.get(field) instanceof Map<?, ?>;
    }

    /** In their order. */
    public Set<String> keys() {
        return values.keySet().stream()
                .map(String::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether nothing is wrong with what was read so far, in here or in maps below. */
    public boolean isClean() {
        return findings.isClean(path);
    }

    public boolean isClean(String field) {
        return findings.isClean(path(field));
    }

    public void problem(String field, String remedy) {
        problem(field, values.get(field), remedy);
    }

    /**
     * @param value the part of the field's value that is wrong; null if it is missing
     */
    void problem(String field, Object value, String remedy) {
        if (value == null) {
            findings.missing(path(field), remedy);
        } else {
            findings.wrong(path(field), value, remedy);
        }
    }

    /** Of a value that would be seen to be wrong by nobody who reads it in Chinese. */
    private void misread(String field, String remedy) {
        boolean wide = HalfWidth.isMissedBy(values.get(field));
        problem(field, wide ? remedy + ", in half-width characters" : remedy);
    }

    void wrongAt(String inner, Object value, String remedy) {
        findings.wrong(inner, value, remedy);
    }

    /** Without the value, which may be a secret. */
    public void hidden(String field, String remedy) {
        findings.hidden(path(field), remedy);
    }

    public void unknownFieldsExcept(List<String> known) {
        for (Object key : values.keySet()) {
            String field = String.valueOf(key);
            if (!known.contains(field)) {
                String name =
                        known.stream()
                                .filter(each -> isJoined(field, each))
                                .findFirst()
                                .orElse(null);
                problem(
                        field,
                        name == null
                                ? "this field is not known, use one of " + String.join(", ", known)
                                : "write "
                                        + name
                                        + ": with a half-width colon and a blank after it");
            }
        }
    }

    /** A name that its colon does not part from the value. */
    private static boolean isJoined(String field, String name) {
        return field.startsWith(name + ":") || field.startsWith(name + "：");
    }

    /** Not blank, without blanks around it. */
    public String text(String field, String remedy) {
        if (values.get(field) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        problem(field, remedy);
        return null;
    }

    /** What a word stands for. */
    public <E> E coded(String field, Function<String, Optional<E>> find, String remedy) {
        String code = values.get(field) instanceof String text ? text : "";
        E found = find.apply(code).orElse(null);
        if (found == null) {
            misread(field, remedy);
        }
        return found;
    }

    /** Of a class of values, as a parser makes them. */
    public <T> T value(String field, Class<T> type, String remedy) {
        Object value = values.get(field);
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        problem(field, remedy);
        return null;
    }

    /** A finite number. */
    public Double number(String field, String remedy) {
        if (values.get(field) instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        misread(field, remedy);
        return null;
    }

    /** A whole number of at least {@code least}. */
    public Long whole(String field, long least, String remedy) {
        if (values.get(field) instanceof Number number) {
            double value = number.doubleValue();
            if (value == Math.rint(value) && value >= least && value <= MAX_WHOLE) {
                return number.longValue();
            }
        }
        misread(field, remedy);
        return null;
    }

    /** A whole number, or null; finds nothing. */
    public Long wholeOrNull(String field) {
        boolean whole =
                values.get(field) instanceof Number number
                        && number.doubleValue() == Math.rint(number.doubleValue());
        return whole ? (Long) ((Number) values.get(field)).longValue() : null;
    }

    /** False unless it is true. */
    public boolean flag(String field) {
        Object value = values.get(field);
        if (value != null && !(value instanceof Boolean)) {
            misread(field, "write true or false without quotes");
        }
        return Boolean.TRUE.equals(value);
    }

    /**
     * From {@code least} to {@code most}.
     *
     * @param unreadable the remedy for what is no duration at all
     */
    public Duration duration(
            String field, Duration least, Duration most, String remedy, String unreadable) {
        try {
            Duration duration = Durations.parse(String.valueOf(values.get(field)));
            if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                return duration;
            }
            misread(field, remedy);
        } catch (IllegalArgumentException e) {
            misread(field, unreadable);
        }
        return null;
    }

    /** Texts that are not blank; empty if the field is missing. */
    public Set<String> texts(String field, String remedy) {
        Set<String> texts = new LinkedHashSet<>();
        Object value = values.get(field);
        boolean clean = value == null || value instanceof List<?>;
        boolean several = false;
        for (Object element : value instanceof List<?> list ? list : List.of()) {
            if (element instanceof String text && !text.isBlank()) {
                texts.add(text.strip());
                several |= SEVERAL.matcher(text).find();
            } else {
                clean = false;
            }
        }
        if (!clean || several) {
            problem(field, several ? remedy + ", each an entry of its own" : remedy);
        }
        return texts;
    }

    /** A list of values of one class; empty after a finding. */
    public <T> List<T> list(String field, Class<T> type, String remedy) {
        if (values.get(field) instanceof List<?> list && list.stream().allMatch(type::isInstance)) {
            return list.stream().map(type::cast).toList();
        }
        problem(field, remedy);
        return List.of();
    }

    /** Names with what they stand for; empty if the field is missing. */
    public Map<String, String> pairs(String field) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Object value = values.get(field);
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

    /** The fields of a map below. */
    public Fields nested(String field) {
        return nested(field, "write its fields as a map");
    }

    public Fields nested(String field, String remedy) {
        if (values.get(field) instanceof Map<?, ?> map) {
            return at(path(field), map);
        }
        problem(field, remedy);
        return null;
    }

    /** The fields of each map of a list; none after a finding. */
    public List<Fields> each(String field, String remedy) {
        List<Fields> each = new ArrayList<>();
        for (Map<?, ?> map : list(field, Map.class, remedy)) {
            each.add(at(path(field) + "[" + (each.size() + 1) + "]", map));
        }
        return each;
    }
}

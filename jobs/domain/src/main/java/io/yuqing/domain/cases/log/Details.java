/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The details of one entry. Immutable; what is absent reads as empty, 0 or false. */
public final class Details {
    public static final Details NONE = new Details(Map.of());

    private final Map<Detail, Object> values;

    private Details(Map<Detail, Object> values) {
        this.values =
                values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    }

    public Details with(Detail detail, String text) {
        return put(detail, Detail.Kind.TEXT, text);
    }

    public Details with(Detail detail, List<String> texts) {
        return put(detail, Detail.Kind.TEXTS, List.copyOf(texts));
    }

    public Details withTime(Detail detail, long millis) {
        return put(detail, Detail.Kind.TIME, millis);
    }

    public Details withNumber(Detail detail, long number) {
        return put(detail, Detail.Kind.NUMBER, number);
    }

    public Details with(Detail detail, boolean flag) {
        return put(detail, Detail.Kind.FLAG, flag);
    }

    public Details withOutlets(List<Outlet> outlets) {
        return put(Detail.OUTLETS, Detail.Kind.OUTLETS, List.copyOf(outlets));
    }

    private Details put(Detail detail, Detail.Kind kind, Object value) {
        if (detail.kind() != kind) {
            throw new IllegalArgumentException(detail.code() + " holds " + detail.kind());
        }
        EnumMap<Detail, Object> more = new EnumMap<>(Detail.class);
        more.putAll(values);
        more.put(detail, value);
        return new Details(more);
    }

    /** In the order of the constants; values as their kind says. */
    public Map<Detail, Object> all() {
        return values;
    }

    /** Whether it is there and says something. */
    public boolean has(Detail detail) {
        Object value = values.get(detail);
        return value != null
                && !(value instanceof String text && text.isBlank())
                && !(value instanceof List<?> list && list.isEmpty());
    }

    public String text(Detail detail) {
        return values.get(detail) instanceof String text ? text : "";
    }

    public List<String> texts(Detail detail) {
        return values.get(detail) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** A time in ms, or a number; 0 if it is absent. */
    public long number(Detail detail) {
        return values.get(detail) instanceof Long number ? number : 0;
    }

    public boolean flag(Detail detail) {
        return Boolean.TRUE.equals(values.get(detail));
    }

    public List<Outlet> outlets() {
        return values.get(Detail.OUTLETS) instanceof List<?> list
                ? list.stream().map(Outlet.class::cast).toList()
                : List.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Details details && values.equals(details.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}

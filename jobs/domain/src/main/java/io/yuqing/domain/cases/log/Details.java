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

    private final Map<EntryDetail, Object> values;

    private Details(Map<EntryDetail, Object> values) {
        this.values =
                values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    }

    public Details with(EntryDetail detail, String text) {
        return put(detail, EntryDetail.Kind.TEXT, text);
    }

    public Details with(EntryDetail detail, List<String> texts) {
        return put(detail, EntryDetail.Kind.TEXTS, List.copyOf(texts));
    }

    public Details withTime(EntryDetail detail, long millis) {
        return put(detail, EntryDetail.Kind.TIME, millis);
    }

    public Details withNumber(EntryDetail detail, long number) {
        return put(detail, EntryDetail.Kind.NUMBER, number);
    }

    public Details with(EntryDetail detail, boolean flag) {
        return put(detail, EntryDetail.Kind.FLAG, flag);
    }

    public Details withOutlets(List<Outlet> outlets) {
        return put(EntryDetail.OUTLETS, EntryDetail.Kind.OUTLETS, List.copyOf(outlets));
    }

    private Details put(EntryDetail detail, EntryDetail.Kind kind, Object value) {
        if (detail.kind() != kind) {
            throw new IllegalArgumentException(detail.code() + " holds " + detail.kind());
        }
        EnumMap<EntryDetail, Object> more = new EnumMap<>(EntryDetail.class);
        more.putAll(values);
        more.put(detail, value);
        return new Details(more);
    }

    /** In the order of the constants; values as their kind says. */
    public Map<EntryDetail, Object> all() {
        return values;
    }

    /** Whether it is there and says something. */
    public boolean has(EntryDetail detail) {
        Object value = values.get(detail);
        return value != null
                && !(value instanceof String text && text.isBlank())
                && !(value instanceof List<?> list && list.isEmpty());
    }

    public String text(EntryDetail detail) {
        return values.get(detail) instanceof String text ? text : "";
    }

    public List<String> texts(EntryDetail detail) {
        return values.get(detail) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** A time in ms, or a number; 0 if it is absent. */
    public long number(EntryDetail detail) {
        return values.get(detail) instanceof Long number ? number : 0;
    }

    public boolean flag(EntryDetail detail) {
        return Boolean.TRUE.equals(values.get(detail));
    }

    public List<Outlet> outlets() {
        return values.get(EntryDetail.OUTLETS) instanceof List<?> list
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

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import io.yuqing.connector.clickhouse.internal.bytes.RowWriter;
import io.yuqing.connector.clickhouse.internal.bytes.ValueWriter;
import io.yuqing.connector.clickhouse.internal.name.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * The columns of a table as a row fills them, each declared once: name, type and where the value
 * comes from. The method names the type, so a value cannot be written as another type than the one
 * that was declared.
 *
 * <pre>
 * new TableColumns&lt;Topic&gt;()
 *         .string("topic_id", topic -&gt; topic.id)
 *         .uint64("revision", topic -&gt; topic.revision)
 * </pre>
 *
 * <p>Getters of numbers return primitives: writing a row makes no objects.
 *
 * @param <T> what a row is made of
 */
public final class TableColumns<T> {

    /** The zone of every time column. It only says how a time is shown. */
    public static final String ZONE = "Asia/Shanghai";

    private static final String TIME = "DateTime64(3, '" + ZONE + "')";

    private final List<Column> columns = new ArrayList<>();
    private final List<ValueWriter<T>> values = new ArrayList<>();

    /** 0 or 1. */
    public TableColumns<T> bool(String name, Predicate<T> getter) {
        return add(name, "UInt8", (row, out) -> out.bool(getter.test(row)));
    }

    /** The bits of the long, as unsigned. */
    public TableColumns<T> uint64(String name, ToLongFunction<T> getter) {
        return add(name, "UInt64", (row, out) -> out.uint64(getter.applyAsLong(row)));
    }

    public TableColumns<T> int32(String name, ToIntFunction<T> getter) {
        return add(name, "Int32", (row, out) -> out.int32(getter.applyAsInt(row)));
    }

    public TableColumns<T> int64(String name, ToLongFunction<T> getter) {
        return add(name, "Int64", (row, out) -> out.int64(getter.applyAsLong(row)));
    }

    /** A float getter fits: a float goes through a double unchanged. */
    public TableColumns<T> float32(String name, ToDoubleFunction<T> getter) {
        return add(name, "Float32", (row, out) -> out.float32((float) getter.applyAsDouble(row)));
    }

    public TableColumns<T> float64(String name, ToDoubleFunction<T> getter) {
        return add(name, "Float64", (row, out) -> out.float64(getter.applyAsDouble(row)));
    }

    public TableColumns<T> nullableFloat64(String name, Function<T, Double> getter) {
        return add(name, "Nullable(Float64)", (row, out) -> out.nullableFloat64(getter.apply(row)));
    }

    /** DateTime64(3): milliseconds since the epoch. */
    public TableColumns<T> time(String name, ToLongFunction<T> getter) {
        return add(name, TIME, (row, out) -> out.dateTime64(getter.applyAsLong(row)));
    }

    public TableColumns<T> nullableTime(String name, Function<T, Long> getter) {
        return add(
                name,
                "Nullable(" + TIME + ")",
                (row, out) -> out.nullableDateTime64(getter.apply(row)));
    }

    /** Any text but null; a lone surrogate is written as '?'. */
    public TableColumns<T> string(String name, Function<T, String> getter) {
        return add(name, "String", (row, out) -> out.string(getter.apply(row)));
    }

    /** LowCardinality(String): a text of which few values exist; their bytes are kept. */
    public TableColumns<T> word(String name, Function<T, String> getter) {
        return add(name, "LowCardinality(String)", (row, out) -> out.word(getter.apply(row)));
    }

    public TableColumns<T> nullableString(String name, Function<T, String> getter) {
        return add(name, "Nullable(String)", (row, out) -> out.nullableString(getter.apply(row)));
    }

    public TableColumns<T> strings(String name, Function<T, List<String>> getter) {
        return add(name, "Array(String)", (row, out) -> out.strings(getter.apply(row)));
    }

    public TableColumns<T> int64s(String name, Function<T, List<Long>> getter) {
        return add(name, "Array(Int64)", (row, out) -> out.int64s(getter.apply(row)));
    }

    /** Written in the order of the keys. */
    public TableColumns<T> counts(String name, Function<T, Map<String, Long>> getter) {
        return add(
                name,
                "Map(LowCardinality(String), UInt64)",
                (row, out) -> out.counts(getter.apply(row)));
    }

    /** Written in the order of the keys. */
    public TableColumns<T> texts(String name, Function<T, Map<String, String>> getter) {
        return add(
                name,
                "Map(LowCardinality(String), String)",
                (row, out) -> out.texts(getter.apply(row)));
    }

    /** Names and types, in the order in which the values are written. */
    public List<Column> list() {
        return List.copyOf(columns);
    }

    /**
     * For the connector itself.
     *
     * @throws IllegalArgumentException if no column was declared
     */
    public RowWriter<T> writer() {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "An encoder declares no columns: name at least one.");
        }
        return new RowWriter<>(values);
    }

    private TableColumns<T> add(String name, String type, ValueWriter<T> value) {
        Identifiers.requireValid("column", name);
        if (columns.stream().anyMatch(column -> column.name().equals(name))) {
            throw new IllegalArgumentException("The column " + name + " is declared twice.");
        }
        columns.add(Column.of(name, type));
        values.add(value);
        return this;
    }
}

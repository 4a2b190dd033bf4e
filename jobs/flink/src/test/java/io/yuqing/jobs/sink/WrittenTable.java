/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.RowEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table, its encoder, a row with a value of its own in each field, and what each column must then
 * hold.
 *
 * @param fields where the values are; the first object that has the field counts
 * @param other columns that do not bear the name of their field: a {@link FieldName}, or the value
 */
record WrittenTable<T>(
        String table,
        RowEncoder<T> encoder,
        T row,
        List<Object> fields,
        Map<String, Object> other) {

    /** The field a column is filled from. */
    record FieldName(String name) {}

    static FieldName field(String name) {
        return new FieldName(name);
    }

    /** What stands in a row under the name of each column that the encoder writes. */
    Map<String, Object> expected() {
        Map<String, Object> expected = new LinkedHashMap<>();
        for (Column column : encoder.columns().list()) {
            Object value = other.getOrDefault(column.name(), field(camel(column.name())));
            expected.put(
                    column.name(),
                    value instanceof FieldName named ? valueOf(named.name()) : value);
        }
        return expected;
    }

    private Object valueOf(String field) {
        for (Object holder : fields) {
            try {
                return holder.getClass().getField(field).get(holder);
            } catch (NoSuchFieldException e) {
                continue;
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException(
                "No field " + field + " for a column of " + table + ": name its source.");
    }

    private static String camel(String column) {
        StringBuilder name = new StringBuilder();
        for (String part : column.split("_")) {
            name.append(
                    name.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }

    @Override
    public String toString() {
        return table + " by " + encoder.getClass().getSimpleName();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;

/** Gives each public field of a row a value that no other field has. Enums are left alone. */
final class FilledRow {
    private static final long FIRST_TIME = 1_772_424_000_000L;

    private long number;

    /** Fills the fields; numbers go on where the row before ended. */
    <T> T fill(T row) {
        for (Field field : row.getClass().getFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                set(row, field);
            }
        }
        return row;
    }

    private void set(Object row, Field field) {
        Class<?> type = field.getType();
        String name = field.getName();
        number++;
        try {
            if (type == String.class) {
                field.set(row, name);
            } else if (type == long.class) {
                field.setLong(row, FIRST_TIME + number * 1_001);
            } else if (type == int.class) {
                field.setInt(row, (int) (1_000 + number));
            } else if (type == float.class) {
                field.setFloat(row, number + 0.5f);
            } else if (type == double.class) {
                field.setDouble(row, number + 0.25);
            } else if (type == boolean.class) {
                field.setBoolean(row, true);
            } else if (type == byte[].class) {
                field.set(row, new byte[] {(byte) number});
            } else if (type == List.class) {
                field.set(
                        row,
                        isOfNumbers(field)
                                ? List.of(number, FIRST_TIME + number)
                                : List.of(name + " one", name + " two"));
            } else if (type == Map.class) {
                field.set(
                        row,
                        isOfNumbers(field)
                                ? Map.of(name, FIRST_TIME + number)
                                : Map.of(name, name + " value"));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether its values are texts or numbers is not to be seen in its class. */
    private static boolean isOfNumbers(Field field) {
        return field.getGenericType().getTypeName().contains("Long");
    }
}

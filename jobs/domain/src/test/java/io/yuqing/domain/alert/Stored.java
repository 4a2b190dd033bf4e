/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an alert to plain values, field by field, and reads it back: what state does to it. */
final class Stored {
    private Stored() {}

    static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Field field : AlertInstance.class.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                fields.add(field);
            }
        }
        return fields;
    }

    static Map<String, Object> values(AlertInstance alert) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields()) {
            values.put(field.getName(), get(field, alert));
        }
        return values;
    }

    static AlertInstance copyOf(AlertInstance alert) {
        if (alert == null) {
            return null;
        }
        AlertInstance read = new AlertInstance();
        values(alert).forEach((name, value) -> set(name, read, value));
        return read;
    }

    private static Object get(Field field, AlertInstance alert) {
        try {
            return field.get(alert);
        } catch (IllegalAccessException e) {
            throw new AssertionError("Flink needs public fields: " + field, e);
        }
    }

    private static void set(String name, AlertInstance alert, Object value) {
        try {
            AlertInstance.class.getField(name).set(alert, value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Flink needs public fields that are not final: " + name, e);
        }
    }
}

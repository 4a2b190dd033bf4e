/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A value of a question, written as ClickHouse reads it: a backslash begins something there, and
 * what ends a field of a file ends a value.
 */
final class Parameter {
    private Parameter() {}

    /** A list is an {@code Array(String)}, and anything else a plain value. */
    static String written(Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .map(each -> '\'' + escaped(each.toString()).replace("'", "\\'") + '\'')
                        .collect(Collectors.joining(",", "[", "]"))
                : escaped(value.toString());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\0", "\\0");
    }
}

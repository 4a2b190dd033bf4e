/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Finds the value of one string field in the bytes of a JSON object without parsing it, for records
 * that may not be JSON at all. What it finds steers order, pace and partition only, never content.
 */
final class FieldFinder {
    private final byte[] quotedName;

    FieldFinder(String field) {
        quotedName = ('"' + field + '"').getBytes(UTF_8);
    }

    /** The raw bytes between the quotes of the first such field; null if there is none. */
    byte[] find(byte[] record) {
        int last = record.length - quotedName.length;
        for (int at = 0; at <= last; at++) {
            if (record[at] == '"' && startsField(record, at)) {
                byte[] value = value(record, at + quotedName.length);
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }

    /** Inside a text the quotes would be escaped, and so the name follows a brace or a comma. */
    private boolean startsField(byte[] record, int at) {
        int before = at - 1;
        while (before >= 0 && isSpace(record[before])) {
            before--;
        }
        return before >= 0
                && (record[before] == '{' || record[before] == ',')
                && Arrays.equals(
                        record, at, at + quotedName.length, quotedName, 0, quotedName.length);
    }

    private static byte[] value(byte[] record, int from) {
        int colon = skipSpace(record, from);
        if (colon >= record.length || record[colon] != ':') {
            return null;
        }
        int open = skipSpace(record, colon + 1);
        if (open >= record.length || record[open] != '"') {
            return null;
        }
        for (int end = open + 1; end < record.length; end++) {
            if (record[end] == '\\') {
                end++;
            } else if (record[end] == '"') {
                return Arrays.copyOfRange(record, open + 1, end);
            }
        }
        return null;
    }

    private static int skipSpace(byte[] record, int from) {
        int at = from;
        while (at < record.length && isSpace(record[at])) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(byte value) {
        return value == ' ' || value == '\t' || value == '\r';
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.name;

import java.util.regex.Pattern;

/** Names of databases, tables and columns: plain ASCII words, so that they never need quoting. */
public final class Identifiers {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");

    private Identifiers() {}

    public static String requireValid(String what, String name) {
        if (name == null || !PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The "
                            + what
                            + " name '"
                            + name
                            + "' is not a plain identifier: use letters, digits and '_', not"
                            + " starting with a digit.");
        }
        return name;
    }
}

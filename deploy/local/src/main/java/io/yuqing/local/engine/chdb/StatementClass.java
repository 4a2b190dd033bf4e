/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.chdb;

/**
 * What the engine's own parser says of a text without running it. The native form is four 32-bit
 * fields: size, statements, flags, class.
 *
 * @param statements how many statements the text holds; 0 if it is empty
 * @param kind 0 reads, 1 changes a database, 2 changes the server, 3 controls the session or writes
 *     a file, 4 unknown
 */
public record StatementClass(int statements, int kind) {
    private static final int FIELDS = 4;
    private static final int STATEMENTS = 1;
    private static final int KIND = 3;

    static int[] request() {
        int[] fields = new int[FIELDS];
        fields[0] = FIELDS * Integer.BYTES;
        return fields;
    }

    static StatementClass of(int[] answer) {
        return new StatementClass(answer[STATEMENTS], answer[KIND]);
    }

    public boolean readsOnly() {
        return kind == 0;
    }
}

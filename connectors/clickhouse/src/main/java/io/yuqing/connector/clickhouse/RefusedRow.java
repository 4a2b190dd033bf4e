/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.util.List;

/**
 * A row the server did not accept, alone and for its content.
 *
 * @param table without the database
 * @param columns what the bytes mean
 * @param rowBinary the row; may hold text of people: mask or seal it before it is stored anywhere
 * @param code the server's error number
 * @param message the server's text
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, compared by nobody
public record RefusedRow(
        String table, List<Column> columns, byte[] rowBinary, int code, String message) {

    /** Without the bytes: this goes to logs. */
    @Override
    public String toString() {
        return "row of "
                + rowBinary.length
                + " bytes for table "
                + table
                + ", refused with code "
                + code
                + ": "
                + message;
    }
}

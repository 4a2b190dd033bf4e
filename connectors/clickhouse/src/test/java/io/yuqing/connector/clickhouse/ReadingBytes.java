/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads readings back from RowBinary, independently of the code that writes it. */
final class ReadingBytes {

    private ReadingBytes() {}

    static List<Reading> read(byte[] rowBinary) {
        ByteBuffer in = ByteBuffer.wrap(rowBinary).order(ByteOrder.LITTLE_ENDIAN);
        List<Reading> rows = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] station = new byte[in.get()];
            in.get(station);
            rows.add(
                    new Reading(
                            new String(station, StandardCharsets.UTF_8),
                            in.getLong(),
                            in.getLong(),
                            in.getLong()));
        }
        return rows;
    }
}

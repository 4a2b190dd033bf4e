/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.batch;

import io.yuqing.connector.clickhouse.Column;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * How rows that are not in their table yet lie in a checkpoint. Version 1 = number of columns, name
 * and type of each; number of rows, length of each; their bytes. The columns are there because a
 * later build may have more: the rows go into the table as what they are.
 */
public final class EncodedRowsForm implements SimpleVersionedSerializer<EncodedRows> {

    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(EncodedRows rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.bytes() + 4 * rows.rows());
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(rows.columns().size());
        for (Column column : rows.columns()) {
            out.writeUTF(column.name());
            out.writeUTF(column.type());
        }
        out.writeInt(rows.rows());
        for (int place = 0; place < rows.nextPlace(); place++) {
            if (!rows.isGap(place)) {
                out.writeInt(rows.lengthOf(place));
            }
        }
        rows.all().writeTo(out);
        return bytes.toByteArray();
    }

    @Override
    public EncodedRows deserialize(int version, byte[] serialized) throws IOException {
        if (version != VERSION) {
            throw new IOException(
                    "Rows that wait for ClickHouse are stored in form "
                            + version
                            + ", which a later build wrote; this one knows form "
                            + VERSION
                            + ". Start the build that took the savepoint.");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        int width = in.readInt();
        List<Column> columns = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            columns.add(Column.of(in.readUTF(), in.readUTF()));
        }
        int[] lengths = new int[in.readInt()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = in.readInt();
        }
        EncodedRows rows = new EncodedRows(List.copyOf(columns));
        for (int length : lengths) {
            rows.out().raw(in.readNBytes(length));
            rows.added();
        }
        return rows;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.local.engine.chdb.EngineException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Native blocks for a client that names its protocol version, as clickhouse-go (Grafana's
 * datasource) does: a server then writes an information record before each block and a mark before
 * the values of each column. The embedded engine always writes the form of version 0, so both are
 * put in here.
 */
public final class NativeBlocks {
    private static final int WITH_SERIALIZATION_MARK = 54_454;
    private static final int WITH_BUCKETS_OUT_OF_ORDER = 54_480;

    /** Fields by number: 1 no overflow block, 2 bucket -1, 3 none out of order; 0 ends. */
    private static final byte[] INFORMATION = {1, 0, 2, -1, -1, -1, -1, 0};

    private static final byte[] INFORMATION_WITH_BUCKETS = {1, 0, 2, -1, -1, -1, -1, 3, 0, 0};
    private static final byte[] DEFAULT_SERIALIZATION = {0};
    private static final int COPY_BYTES = 64 * 1024;

    private final ByteBuffer blocks;
    private final List<Insertion> insertions = new ArrayList<>();

    /** Looks through all blocks, so that what is not supported is known before anything is sent. */
    public NativeBlocks(ByteBuffer blocks, int revision) throws EngineException {
        this.blocks = blocks.order(ByteOrder.LITTLE_ENDIAN);
        while (blocks.hasRemaining()) {
            insertions.add(
                    new Insertion(
                            blocks.position(),
                            revision >= WITH_BUCKETS_OUT_OF_ORDER
                                    ? INFORMATION_WITH_BUCKETS
                                    : INFORMATION));
            int columns = (int) varint(blocks);
            int rows = (int) varint(blocks);
            for (int column = 0; column < columns; column++) {
                text();
                NativeType type = NativeTypes.parse(text());
                if (revision >= WITH_SERIALIZATION_MARK) {
                    insertions.add(new Insertion(blocks.position(), DEFAULT_SERIALIZATION));
                }
                if (rows > 0) {
                    type.skipPrefix(blocks);
                    type.skipRows(blocks, rows);
                }
            }
        }
    }

    public void writeTo(OutputStream out) throws IOException {
        blocks.rewind();
        for (Insertion insertion : insertions) {
            copy(out, insertion.at());
            out.write(insertion.bytes());
        }
        copy(out, blocks.limit());
    }

    static long varint(ByteBuffer data) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = data.get();
            value |= (b & 0x7fL) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    private String text() {
        byte[] bytes = new byte[(int) varint(blocks)];
        blocks.get(bytes);
        return new String(bytes, UTF_8);
    }

    private void copy(OutputStream out, int end) throws IOException {
        byte[] chunk = new byte[Math.min(COPY_BYTES, end - blocks.position())];
        while (blocks.position() < end) {
            int size = Math.min(chunk.length, end - blocks.position());
            blocks.get(chunk, 0, size);
            out.write(chunk, 0, size);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Insertion(int at, byte[] bytes) {}
}

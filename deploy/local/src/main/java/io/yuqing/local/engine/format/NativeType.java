/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.format;

import java.nio.ByteBuffer;
import java.util.List;

/** How long the values of a column are in the Native format: just enough to step over them. */
interface NativeType {
    /** Steps over what stands once before the values of a column. */
    default void skipPrefix(ByteBuffer data) {}

    void skipRows(ByteBuffer data, int rows);

    private static void skip(ByteBuffer data, long bytes) {
        data.position(Math.toIntExact(data.position() + bytes));
    }

    /** Numbers, times, UUIDs… of {@code bytes} each. */
    record Fixed(int bytes) implements NativeType {
        @Override
        public void skipRows(ByteBuffer data, int rows) {
            skip(data, (long) bytes * rows);
        }
    }

    record Text() implements NativeType {
        @Override
        public void skipRows(ByteBuffer data, int rows) {
            for (int row = 0; row < rows; row++) {
                skip(data, NativeBlocks.varint(data));
            }
        }
    }

    /** A mark for each row, then the values. */
    record Nullable(NativeType inner) implements NativeType {
        @Override
        public void skipPrefix(ByteBuffer data) {
            inner.skipPrefix(data);
        }

        @Override
        public void skipRows(ByteBuffer data, int rows) {
            skip(data, rows);
            inner.skipRows(data, rows);
        }
    }

    /** Where each row ends, then the values of all rows. */
    record Array(NativeType inner) implements NativeType {
        @Override
        public void skipPrefix(ByteBuffer data) {
            inner.skipPrefix(data);
        }

        @Override
        public void skipRows(ByteBuffer data, int rows) {
            if (rows > 0) {
                skip(data, (rows - 1L) * Long.BYTES);
                inner.skipRows(data, Math.toIntExact(data.getLong()));
            }
        }
    }

    /** One column behind the other; one byte a row if there is none. */
    record Tuple(List<NativeType> elements) implements NativeType {
        @Override
        public void skipPrefix(ByteBuffer data) {
            elements.forEach(element -> element.skipPrefix(data));
        }

        @Override
        public void skipRows(ByteBuffer data, int rows) {
            if (elements.isEmpty()) {
                skip(data, rows);
            }
            elements.forEach(element -> element.skipRows(data, rows));
        }
    }

    /** The distinct values, then an index for each row. */
    record LowCardinality(NativeType inner) implements NativeType {
        private static final int INDEX_WIDTH = 0xff;

        @Override
        public void skipPrefix(ByteBuffer data) {
            skip(data, Long.BYTES);
        }

        @Override
        public void skipRows(ByteBuffer data, int rows) {
            if (rows > 0) {
                int width = 1 << (data.getLong() & INDEX_WIDTH);
                inner.skipRows(data, Math.toIntExact(data.getLong()));
                skip(data, data.getLong() * width);
            }
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.bytes;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * A growing buffer of rows in ClickHouse's RowBinary: little-endian numbers, lengths as LEB128,
 * strings as UTF-8. It allocates nothing for a row but the growth of the buffer. Not thread-safe.
 *
 * <p>Equal values give equal bytes: maps are written in the order of their keys.
 */
public final class RowBinaryOut {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MAX_VARINT_BYTES = 5;

    private final Utf8Cache words = new Utf8Cache();
    private byte[] buffer;
    private int size;

    private String[] keys = new String[16];

    public RowBinaryOut() {
        this(1 << 12);
    }

    RowBinaryOut(int capacity) {
        buffer = new byte[capacity];
    }

    /** 0 or 1, or any value from 0 to 255. */
    public void uint8(int value) {
        ensure(1);
        buffer[size++] = (byte) value;
    }

    public void bool(boolean value) {
        uint8(value ? 1 : 0);
    }

    /** The bits of the long, as unsigned. */
    public void uint64(long value) {
        putLong(value);
    }

    public void int32(int value) {
        ensure(Integer.BYTES);
        INT.set(buffer, size, value);
        size += Integer.BYTES;
    }

    public void int64(long value) {
        putLong(value);
    }

    public void float32(float value) {
        ensure(Integer.BYTES);
        INT.set(buffer, size, Float.floatToRawIntBits(value));
        size += Integer.BYTES;
    }

    public void float64(double value) {
        putLong(Double.doubleToRawLongBits(value));
    }

    /** DateTime64(3): milliseconds since the epoch; the zone of the column only shows them. */
    public void dateTime64(long epochMillis) {
        putLong(epochMillis);
    }

    public void nullableDateTime64(Long epochMillis) {
        if (notNull(epochMillis)) {
            putLong(epochMillis);
        }
    }

    public void nullableFloat64(Double value) {
        if (notNull(value)) {
            putLong(Double.doubleToRawLongBits(value));
        }
    }

    public void nullableString(String value) {
        if (notNull(value)) {
            putString(value);
        }
    }

    /** Any text but null; a lone surrogate is written as '?'. */
    public void string(String value) {
        putString(requireText(value));
    }

    /** A String or LowCardinality(String) of which few values exist: their bytes are kept. */
    public void word(String value) {
        putWord(requireText(value));
    }

    public void strings(List<String> values) {
        int n = values.size();
        putVarint(n);
        for (int i = 0; i < n; i++) {
            putString(requireText(values.get(i)));
        }
    }

    public void int64s(List<Long> values) {
        int n = values.size();
        putVarint(n);
        for (int i = 0; i < n; i++) {
            putLong(values.get(i));
        }
    }

    /** Map(LowCardinality(String), UInt64) or Map(String, UInt64), by key. */
    public void counts(Map<String, Long> counts) {
        int n = sortedKeys(counts);
        for (int i = 0; i < n; i++) {
            putWord(requireText(keys[i]));
            putLong(counts.get(keys[i]));
        }
    }

    /** Map(LowCardinality(String), String) or Map(String, String), by key. */
    public void texts(Map<String, String> texts) {
        int n = sortedKeys(texts);
        for (int i = 0; i < n; i++) {
            putWord(requireText(keys[i]));
            putString(requireText(texts.get(keys[i])));
        }
    }

    /** Values that were encoded before. */
    public void raw(byte[] encoded) {
        ensure(encoded.length);
        System.arraycopy(encoded, 0, buffer, size, encoded.length);
        size += encoded.length;
    }

    public int size() {
        return size;
    }

    /** Forgets everything after a size it once had. */
    public void truncate(int toSize) {
        size = toSize;
    }

    public void writeTo(OutputStream target, int from, int to) throws IOException {
        target.write(buffer, from, to - from);
    }

    public byte[] copy(int from, int to) {
        return Arrays.copyOfRange(buffer, from, to);
    }

    private boolean notNull(Object value) {
        ensure(1);
        buffer[size++] = (byte) (value == null ? 1 : 0);
        return value != null;
    }

    private void putLong(long value) {
        ensure(Long.BYTES);
        LONG.set(buffer, size, value);
        size += Long.BYTES;
    }

    private void putVarint(int value) {
        ensure(MAX_VARINT_BYTES);
        size = Utf8.varint(value, buffer, size);
    }

    private void putString(String value) {
        ensure(Utf8.maxBytes(value));
        size = Utf8.encode(value, buffer, size);
    }

    private void putWord(String value) {
        raw(words.bytesOf(value));
    }

    private int sortedKeys(Map<String, ?> map) {
        int n = map.size();
        putVarint(n);
        if (keys.length < n) {
            keys = new String[n * 2];
        }
        int i = 0;
        for (String key : map.keySet()) {
            keys[i++] = key;
        }
        if (n > 1 && !(map instanceof SortedMap)) {
            Arrays.sort(keys, 0, n);
        }
        return n;
    }

    private void ensure(int more) {
        int needed = Math.addExact(size, more);
        if (needed > buffer.length) {
            int doubled = (int) Math.min(Integer.MAX_VALUE - 8L, buffer.length * 2L);
            buffer = Arrays.copyOf(buffer, Math.max(needed, doubled));
        }
    }

    private static String requireText(String value) {
        return Objects.requireNonNull(
                value,
                "A String column has no NULL: write an empty string, or declare the column"
                        + " Nullable(String).");
    }
}

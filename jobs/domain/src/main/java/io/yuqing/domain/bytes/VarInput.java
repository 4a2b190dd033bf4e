/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link VarOutput} wrote. Not thread-safe. */
public final class VarInput {
    private final byte[] bytes;
    private int position;

    public VarInput(byte[] bytes) {
        this.bytes = bytes;
    }

    public int readByte() {
        return bytes[position++] & 0xFF;
    }

    public long readLong() {
        long value = 0;
        int shift = 0;
        while (true) {
            byte next = bytes[position++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
            shift += 7;
        }
    }

    public int readInt() {
        return Math.toIntExact(readLong());
    }

    public int readInt32() {
        int value =
                ((bytes[position] & 0xFF) << 24)
                        | ((bytes[position + 1] & 0xFF) << 16)
                        | ((bytes[position + 2] & 0xFF) << 8)
                        | (bytes[position + 3] & 0xFF);
        position += 4;
        return value;
    }

    public String readString() {
        int length = readInt();
        String value = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return value;
    }

    public long readSigned() {
        long value = readLong();
        return (value >>> 1) ^ -(value & 1);
    }

    public String readText() {
        long header = readLong();
        int characters = Math.toIntExact(header >>> 1);
        if ((header & 1) == 0) {
            String value = new String(bytes, position, characters, StandardCharsets.ISO_8859_1);
            position += characters;
            return value;
        }
        char[] value = new char[characters];
        for (int i = 0; i < characters; i++) {
            value[i] = (char) (bytes[position++] << 8 | bytes[position++] & 0xFF);
        }
        return new String(value);
    }

    public byte[] readBytes(int length) {
        byte[] value = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return value;
    }
}

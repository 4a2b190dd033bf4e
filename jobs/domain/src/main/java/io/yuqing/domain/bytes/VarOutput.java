/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the compact state form: unsigned LEB128 integers and length-prefixed UTF-8. Not
 * thread-safe.
 */
public final class VarOutput {
    private byte[] bytes = new byte[64];
    private int length;

    public VarOutput writeByte(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    public VarOutput writeLong(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    public VarOutput writeInt32(int value) {
        room(4);
        bytes[length++] = (byte) (value >>> 24);
        bytes[length++] = (byte) (value >>> 16);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
        return this;
    }

    public VarOutput writeString(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        writeLong(utf8.length);
        return writeBytes(utf8);
    }

    public VarOutput writeBytes(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}

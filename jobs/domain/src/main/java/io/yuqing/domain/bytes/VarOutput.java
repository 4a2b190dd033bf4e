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

    /** Numbers near zero are short, below it too. */
    public VarOutput writeSigned(long value) {
        return writeLong((value << 1) ^ (value >> 63));
    }

    /**
     * Any text exactly as it is: one byte a character if all are Latin, else two, where Chinese
     * takes three in UTF-8.
     */
    public VarOutput writeText(String value) {
        int characters = value.length();
        if (isLatin(value)) {
            writeLong((long) characters << 1);
            return writeBytes(value.getBytes(StandardCharsets.ISO_8859_1));
        }
        writeLong((long) characters << 1 | 1);
        room(2 * characters);
        for (int i = 0; i < characters; i++) {
            char next = value.charAt(i);
            bytes[length++] = (byte) (next >>> 8);
            bytes[length++] = (byte) next;
        }
        return this;
    }

    public VarOutput writeBytes(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    /** How many bytes were written. */
    public int length() {
        return length;
    }

    /** What was written are its first {@link #length()} bytes, until something more is. */
    public byte[] array() {
        return bytes;
    }

    /** Begins anew. */
    public void clear() {
        length = 0;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}

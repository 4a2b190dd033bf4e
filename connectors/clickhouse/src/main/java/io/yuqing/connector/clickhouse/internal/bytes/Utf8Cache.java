/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.bytes;

import java.util.Arrays;

/**
 * The encoded bytes of words that come again and again, such as a platform. One slot a hash: a
 * collision only costs an encoding, and the cache never grows.
 */
final class Utf8Cache {

    private static final int SLOTS = 512;

    /** Longer words are no words; they are encoded and not kept. */
    private static final int MAX_CHARS = 128;

    private final String[] words = new String[SLOTS];
    private final byte[][] encoded = new byte[SLOTS][];

    /** Prefix and text; not to be changed. */
    byte[] bytesOf(String word) {
        int hash = word.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        if (word.equals(words[slot])) {
            return encoded[slot];
        }
        byte[] room = new byte[Utf8.maxBytes(word)];
        byte[] bytes = Arrays.copyOf(room, Utf8.encode(word, room, 0));
        if (word.length() <= MAX_CHARS) {
            words[slot] = word;
            encoded[slot] = bytes;
        }
        return bytes;
    }
}

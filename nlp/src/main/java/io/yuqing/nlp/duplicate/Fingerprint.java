/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.duplicate;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a text is compared by to find its near-duplicates without comparing it with all others: a
 * key that only the same text has, and a sketch of {@value #HASHES} hashes from which the Jaccard
 * similarity of two texts is estimated.
 *
 * <p>To find near-duplicates, file each text under its {@link #exactKey()} and its {@value #BANDS}
 * {@link #band(int)} keys, look up the same keys, and ask {@link #nearDuplicateOf} of what is found
 * there. A text too short for a sketch has no bands; an empty one has nothing to compare and is a
 * duplicate of nothing.
 *
 * <p>Immutable. Keys and the encoded form are kept in state: what computes them is never changed
 * without a new format.
 */
public final class Fingerprint {

    /** Keys a text with a sketch is filed under. */
    public static final int BANDS = 8;

    /** Hashes compared by {@link #similarity}. */
    public static final int HASHES = 32;

    /** Least estimated similarity of near-duplicates: 17 equal hashes of 32. */
    public static final double THRESHOLD = 17.0 / HASHES;

    /** Longest encoded form, in bytes. */
    public static final int MAX_BYTES = Long.BYTES * (1 + BANDS);

    /** Of a text without a character to compare. */
    public static final Fingerprint EMPTY = new Fingerprint(0, null);

    /** The lowest bit of each 16-bit hash in a word of four. */
    private static final long LOW_BITS = 0x0001_0001_0001_0001L;

    /** Three hashes of each word make the band; the fourth only counts for the similarity. */
    private static final long BAND_BITS = 0x0000_FFFF_FFFF_FFFFL;

    private final long exactKey;
    private final long[] sketch;

    /**
     * @param exactKey 0 only if there is nothing to compare
     * @param sketch four hashes of 16 bits in each of {@value #BANDS} words; null if too short
     */
    Fingerprint(long exactKey, long[] sketch) {
        this.exactKey = exactKey;
        this.sketch = sketch;
    }

    /** The same for texts that differ in blanks, punctuation, emoticons and links at most. */
    public long exactKey() {
        return exactKey;
    }

    /** Whether there was nothing to compare: emoticons, links and punctuation at most. */
    public boolean isEmpty() {
        return exactKey == 0;
    }

    /** Whether there is a sketch; without, only the same text counts as a duplicate. */
    public boolean hasBands() {
        return sketch != null;
    }

    /**
     * A key shared with texts that are probably similar. Keys of different numbers differ, so all
     * may be filed in one index.
     *
     * @param number 0 to {@value #BANDS} − 1
     * @throws IllegalStateException without a sketch
     */
    public long band(int number) {
        if (sketch == null) {
            throw new IllegalStateException("A text this short has no bands; ask hasBands().");
        }
        return Mixing.mix((sketch[number] & BAND_BITS) | ((long) number << 48));
    }

    /** Whether an index of bands would bring the two together. */
    public boolean sharesBandWith(Fingerprint other) {
        if (sketch == null || other.sketch == null) {
            return false;
        }
        for (int i = 0; i < BANDS; i++) {
            if (((sketch[i] ^ other.sketch[i]) & BAND_BITS) == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Estimated Jaccard similarity of the two texts' runs of three characters, 0 to 1; its standard
     * error is at most 0.09. 1 for the same text, 0 if either has no sketch.
     */
    public double similarity(Fingerprint other) {
        if (exactKey == other.exactKey) {
            return isEmpty() ? 0 : 1;
        }
        if (sketch == null || other.sketch == null) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < BANDS; i++) {
            long different = sketch[i] ^ other.sketch[i];
            different |= different >>> 8;
            different |= different >>> 4;
            different |= different >>> 2;
            different |= different >>> 1;
            equal += 4 - Long.bitCount(different & LOW_BITS);
        }
        return (double) equal / HASHES;
    }

    /** Whether the two are one text, changed a little at most. */
    public boolean nearDuplicateOf(Fingerprint other) {
        return similarity(other) >= THRESHOLD;
    }

    /** 72 bytes; 8 without a sketch; none if empty. */
    public byte[] encode() {
        if (isEmpty()) {
            return new byte[0];
        }
        ByteBuffer bytes = ByteBuffer.allocate(sketch == null ? Long.BYTES : MAX_BYTES);
        bytes.putLong(exactKey);
        if (sketch != null) {
            bytes.asLongBuffer().put(sketch);
        }
        return bytes.array();
    }

    /**
     * @throws IllegalArgumentException if {@link #encode()} did not make these bytes
     */
    public static Fingerprint decode(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        if (bytes.length != Long.BYTES && bytes.length != MAX_BYTES) {
            throw new IllegalArgumentException(
                    "A fingerprint has 0, 8 or 72 bytes, but these are " + bytes.length + ".");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long exactKey = buffer.getLong();
        if (!buffer.hasRemaining()) {
            return new Fingerprint(exactKey, null);
        }
        long[] sketch = new long[BANDS];
        buffer.asLongBuffer().get(sketch);
        return new Fingerprint(exactKey, sketch);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that
                && exactKey == that.exactKey
                && Arrays.equals(sketch, that.sketch);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(exactKey);
    }

    @Override
    public String toString() {
        return "Fingerprint["
                + Long.toHexString(exactKey)
                + (sketch == null ? "" : ", bands")
                + "]";
    }
}

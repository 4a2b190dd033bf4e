/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.duplicate;

import java.util.Arrays;

/**
 * A similarity sketch of the runs of three characters in a text: 32 numbers, of which two texts
 * share as many, on average, as their sets of runs overlap (Jaccard).
 *
 * <p>MinHash proper would hash each run 32 times. Here each run falls into one of the 32 numbers
 * and the least hash there wins; the runs go round again with another hash until every number has
 * one (Dahlgaard, Knudsen, Thorup: Fast Similarity Sketching, FOCS 2017). The estimate is as good,
 * for texts of any length, at about two hashes a run instead of 32.
 */
final class Sketch {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int ALL_FILLED = -1;

    private Sketch() {}

    /**
     * @param length at least 3
     */
    static long[] of(char[] chars, int length) {
        long[] runs = runs(chars, length);
        int[] least = new int[Fingerprint.HASHES];
        Arrays.fill(least, Integer.MAX_VALUE);
        int filled = 0;
        for (int round = 0; filled != ALL_FILLED && round < Fingerprint.HASHES; round++) {
            filled |= spread(runs, round, least);
        }
        for (int number = 0; filled != ALL_FILLED && number < Fingerprint.HASHES; number++) {
            fill(runs, number, least);
        }
        return pack(least);
    }

    private static long[] runs(char[] chars, int length) {
        long[] runs = new long[length - 2];
        long run = ((long) chars[0] << 16) | ((long) chars[1] << 32);
        for (int i = 0; i < runs.length; i++) {
            run = (run >>> 16) | ((long) chars[i + 2] << 32);
            runs[i] = Mixing.mix(run);
        }
        return runs;
    }

    /** One round over all runs; a hash of a later round never beats one of an earlier. */
    private static int spread(long[] runs, int round, int[] least) {
        int filled = 0;
        long seed = round * GOLDEN;
        for (long run : runs) {
            long hash = hash(run, seed);
            int number = (int) (hash >>> 59);
            least[number] = Math.min(least[number], rank(round, hash));
            filled |= 1 << number;
        }
        return filled;
    }

    /** What {@link #spread} left empty after 32 rounds, which happens to very short texts. */
    private static void fill(long[] runs, int number, int[] least) {
        int round = Fingerprint.HASHES + number;
        for (long run : runs) {
            least[number] = Math.min(least[number], rank(round, hash(run, round * GOLDEN)));
        }
    }

    private static long hash(long run, long seed) {
        long z = run + seed;
        return (z ^ (z >>> 29)) * 0xBF58476D1CE4E5B9L;
    }

    /** Six bits of round over 25 bits of hash, which are not those that chose the number. */
    private static int rank(int round, long hash) {
        return (round << 25) | (int) ((hash >>> 34) & 0x1FFFFFF);
    }

    private static long[] pack(int[] least) {
        long[] words = new long[Fingerprint.BANDS];
        for (int i = 0; i < least.length; i++) {
            long hash = (least[i] * 0x9E3779B9) >>> 16;
            words[i >> 2] |= hash << (16 * (i & 3));
        }
        return words;
    }
}

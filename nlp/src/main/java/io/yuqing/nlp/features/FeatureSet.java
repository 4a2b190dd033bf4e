/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.features;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The feature buckets of one text, each once, in one open hash table; faster and smaller than
 * sorting. Filled by whoever made it, then sealed and not changed afterwards.
 *
 * <p>The table is several times as large as all that is kept, and fresh memory is cold memory: so
 * {@link #seal} hands it on to the next set, whichever thread makes it.
 */
public final class FeatureSet {

    /** Of most texts; a larger table is garbage. */
    private static final int SPARE_SLOTS = 1 << 13;

    /** A table that nobody uses; null while somebody does. */
    private static final AtomicReference<int[]> SPARE = new AtomicReference<>();

    private final int mask;
    private int[] slots;
    private final int[] buckets;
    private final int[] words;
    private int size;

    /**
     * @param most how many features may be added
     * @param tokens how many tokens may name their bucket
     */
    public FeatureSet(int most, int tokens) {
        // At most a quarter full: a second probe is a branch nobody predicts.
        int size = Integer.highestOneBit(Math.max(8, most)) << 3;
        mask = size - 1;
        slots = table(size);
        buckets = new int[most];
        words = new int[tokens];
    }

    public void add(int bucket) {
        int slot = bucket & mask;
        int stored = bucket + 1;
        while (slots[slot] != 0) {
            if (slots[slot] == stored) {
                return;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = stored;
        buckets[size++] = bucket;
    }

    void addWord(int token, int bucket) {
        words[token] = bucket;
        add(bucket);
    }

    /** All features were added. */
    public FeatureSet seal() {
        if (slots.length == SPARE_SLOTS) {
            SPARE.set(slots);
        }
        slots = null;
        return this;
    }

    private static int[] table(int size) {
        if (size > SPARE_SLOTS) {
            return new int[size];
        }
        int[] spare = SPARE.getAndSet(null);
        if (spare == null) {
            return new int[SPARE_SLOTS];
        }
        Arrays.fill(spare, 0, size, 0);
        return spare;
    }

    public int size() {
        return size;
    }

    /** The buckets in the order of their first appearance. */
    public int get(int i) {
        return buckets[i];
    }

    /** How many tokens were read: the writer's own. */
    public int tokens() {
        return words.length;
    }

    /** The bucket of a token alone, whatever stands beside it. */
    public int wordBucket(int token) {
        return words[token];
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.features;

/**
 * The feature buckets of one text, each once, in one open hash table; faster and smaller than
 * sorting. Filled by whoever made it and not changed afterwards.
 */
public final class FeatureSet {

    private final int[] slots;
    private final int[] buckets;
    private final int[] words;
    private int size;

    /**
     * @param most how many features may be added
     * @param tokens how many tokens may name their bucket
     */
    public FeatureSet(int most, int tokens) {
        // At most a quarter full: a second probe is a branch nobody predicts.
        slots = new int[Integer.highestOneBit(Math.max(8, most)) << 3];
        buckets = new int[most];
        words = new int[tokens];
    }

    public void add(int bucket) {
        int mask = slots.length - 1;
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

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

/**
 * A set of feature buckets, for one text, in one open hash table; faster and smaller than sorting.
 */
final class FeatureSet {

    private final int[] slots;
    private final int[] buckets;
    private int size;

    /**
     * @param most how many features may be added
     */
    FeatureSet(int most) {
        slots = new int[Integer.highestOneBit(Math.max(8, most)) << 1];
        buckets = new int[most];
    }

    void add(int bucket) {
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

    int size() {
        return size;
    }

    /** The buckets in the order of their first appearance. */
    int get(int i) {
        return buckets[i];
    }
}

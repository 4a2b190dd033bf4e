/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import java.util.Arrays;
import java.util.List;

/**
 * Terms as a trie of characters, its transitions in one open hash table: a text is compared with
 * any number of terms in one pass, at a cost that depends on the text alone.
 */
public final class CharTrie {

    public static final int ROOT = 0;
    public static final int NONE = -1;
    private static final int[] NO_TERMS = {};

    private final long[] keys;
    private final int[] targets;
    private final int[][] terms;
    private int nodes = 1;

    /** Terms are known by their place in the list; some may be equal. None is empty. */
    public CharTrie(List<String> texts) {
        int characters = texts.stream().mapToInt(String::length).sum();
        int capacity = Integer.highestOneBit(Math.max(8, 3 * characters)) << 1;
        keys = new long[capacity];
        targets = new int[capacity];
        terms = new int[characters + 1][];
        Arrays.fill(keys, -1);
        for (int id = 0; id < texts.size(); id++) {
            insert(texts.get(id), id);
        }
    }

    /** The node after {@code node} by {@code c}, or {@link #NONE}. */
    public int next(int node, char c) {
        int slot = slot(key(node, c));
        return keys[slot] < 0 ? NONE : targets[slot];
    }

    /** The terms that end at the node. */
    public int[] terms(int node) {
        return terms[node] == null ? NO_TERMS : terms[node];
    }

    private void insert(String text, int id) {
        int node = ROOT;
        for (int i = 0; i < text.length(); i++) {
            long key = key(node, text.charAt(i));
            int slot = slot(key);
            if (keys[slot] < 0) {
                keys[slot] = key;
                targets[slot] = nodes++;
            }
            node = targets[slot];
        }
        int[] before = terms(node);
        terms[node] = Arrays.copyOf(before, before.length + 1);
        terms[node][before.length] = id;
    }

    private static long key(int node, char c) {
        return ((long) node << 16) | c;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Terms as a trie of characters, its transitions in one open hash table: a text is compared with
 * any number of terms in one pass, at a cost that depends on the text alone.
 */
public final class CharTrie {

    public static final int ROOT = 0;
    public static final int NONE = -1;
    private static final int[] NO_TERMS = {};

    /** Bits of the filter, 1 to 32 kB: it stays in the caches. */
    private static final int FEWEST_BITS = 13;

    private static final int MOST_BITS = 18;

    private final long[] keys;
    private final int[] targets;
    private final int[][] terms;
    private final BitSet singles = new BitSet();
    private final BitSet prefixes = new BitSet();
    private final int prefixShift;
    private int nodes = 1;

    /** Terms are known by their place in the list; some may be equal. None is empty. */
    public CharTrie(List<String> texts) {
        int characters = texts.stream().mapToInt(String::length).sum();
        int capacity = Integer.highestOneBit(Math.max(8, 3 * characters)) << 1;
        keys = new long[capacity];
        targets = new int[capacity];
        terms = new int[characters + 1][];
        Arrays.fill(keys, -1);
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(texts.size()) + 4;
        prefixShift = Integer.SIZE - Math.max(FEWEST_BITS, Math.min(MOST_BITS, bits));
        for (int id = 0; id < texts.size(); id++) {
            insert(texts.get(id), id);
        }
    }

    /**
     * Whether a term may begin with these characters; false for most places of most texts, and
     * cheaper than {@link #next}.
     *
     * @param second the character after; any, if there is none
     */
    public boolean mayBegin(char first, char second) {
        return prefixes.get(prefix(first, second)) || singles.get(first);
    }

    private int prefix(char first, char second) {
        return ((first << 16 | second) * 0x9E3779B9) >>> prefixShift;
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
        if (text.length() == 1) {
            singles.set(text.charAt(0));
        } else {
            prefixes.set(prefix(text.charAt(0), text.charAt(1)));
        }
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

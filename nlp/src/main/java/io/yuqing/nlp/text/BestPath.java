/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import java.util.Arrays;

/**
 * The cheapest way through a run of Chinese characters by words of the core dictionary: what
 * HanLP's plain Viterbi segmenter finds, without its objects. Every possible word is a node; nodes
 * are numbered as they are met, from left to right, short words before long ones.
 *
 * <p>Not safe for threads. One instance serves all runs of one text and is then garbage: a few
 * kilobytes. Kept for each thread instead, it would outlive the class loader of a job.
 */
final class BestPath {

    private static final int NONE = -1;
    private static final int FIRST_NODES = 64;

    private final CoreWords dictionary;

    /** The last node that ends before each character of the run; {@link #NONE} if none does. */
    private int[] ends;

    private int[] words = new int[FIRST_NODES];
    private int[] starts = new int[FIRST_NODES];

    /** The node before that ends at the same character. */
    private int[] siblings = new int[FIRST_NODES];

    /** The node before on the cheapest way from the begin, and what that way costs. */
    private int[] origins = new int[FIRST_NODES];

    private double[] costs = new double[FIRST_NODES];
    private int size;

    BestPath(CoreWords dictionary) {
        this.dictionary = dictionary;
        ends = new int[FIRST_NODES];
    }

    /**
     * Adds the words of the run to the tokens.
     *
     * @return false, with nothing added, if the dictionary lacks a word for some character
     */
    boolean find(Tokens tokens, int start, int end) {
        char[] chars = tokens.text().chars();
        reset(end - start);
        add(0, 0, dictionary.begin(), NONE, 0);
        // HanLP asks for words only where the chain of longest words passes; see there.
        int needed = start;
        for (int at = start; at < end; at++) {
            if (ends[at - start] == NONE) {
                continue;
            }
            int longest = extend(chars, start, at, end);
            if (at == needed) {
                needed = longest > at ? longest : numeral(chars, start, at, end);
                if (needed == NONE) {
                    return false;
                }
            }
        }
        int last = size;
        connect(end - start, end - start, dictionary.end());
        report(tokens, start, end, origins[last]);
        return true;
    }

    private void reset(int length) {
        if (ends.length <= length) {
            ends = new int[length + length / 2 + 1];
        }
        Arrays.fill(ends, 0, length + 1, NONE);
        size = 0;
    }

    /** Adds all words that begin here; returns where the longest ends. */
    private int extend(char[] chars, int start, int at, int end) {
        int longest = at;
        int state = dictionary.root();
        for (int i = at; i < end; ) {
            state = dictionary.next(state, chars[i++]);
            if (state < 0) {
                break;
            }
            int word = dictionary.word(state);
            if (word >= 0) {
                connect(at - start, i - start, word);
                longest = i;
            }
        }
        return longest;
    }

    /**
     * Adds the number that begins here, since no word does. As with HanLP, it reaches to the next
     * word that does not itself begin with a numeral.
     *
     * @return where it ends; {@link #NONE} if some of it is no numeral
     */
    private int numeral(char[] chars, int start, int at, int end) {
        int stop = at;
        while (stop < end && CoreWords.isNumeral(chars[stop])) {
            stop++;
        }
        if (stop == at || (stop < end && !begins(chars, stop, end))) {
            return NONE;
        }
        connect(at - start, stop - start, dictionary.numeral());
        return stop;
    }

    private boolean begins(char[] chars, int at, int end) {
        int state = dictionary.root();
        for (int i = at; i < end; i++) {
            state = dictionary.next(state, chars[i]);
            if (state < 0) {
                return false;
            }
            if (dictionary.word(state) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Adds a word after whichever word before it makes it cheapest. */
    private void connect(int start, int end, int word) {
        int best = NONE;
        double least = 0;
        for (int node = ends[start]; node != NONE; node = siblings[node]) {
            double cost = costs[node] + dictionary.cost(words[node], word);
            // From right to left; of equal ways HanLP takes the first from the left.
            if (best == NONE || cost <= least) {
                best = node;
                least = cost;
            }
        }
        add(start, end, word, best, least);
    }

    private void add(int start, int end, int word, int origin, double cost) {
        if (size == words.length) {
            grow();
        }
        words[size] = word;
        starts[size] = start;
        origins[size] = origin;
        costs[size] = cost;
        siblings[size] = ends[end];
        ends[end] = size++;
    }

    private void grow() {
        int capacity = 2 * size;
        words = Arrays.copyOf(words, capacity);
        starts = Arrays.copyOf(starts, capacity);
        siblings = Arrays.copyOf(siblings, capacity);
        origins = Arrays.copyOf(origins, capacity);
        costs = Arrays.copyOf(costs, capacity);
    }

    /** Walks back from the last node, turning the way round in {@code siblings}. */
    private void report(Tokens tokens, int start, int end, int last) {
        int after = NONE;
        for (int node = last; node != 0; node = origins[node]) {
            siblings[node] = after;
            after = node;
        }
        for (int node = after; node != NONE; node = siblings[node]) {
            int next = siblings[node];
            tokens.add(
                    start + starts[node],
                    next == NONE ? end : start + starts[next],
                    dictionary.number(words[node]),
                    dictionary.nature(words[node]));
        }
    }
}

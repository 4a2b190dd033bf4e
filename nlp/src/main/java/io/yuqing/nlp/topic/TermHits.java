/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import java.util.Arrays;
import java.util.BitSet;

/** Where the terms of a topic set were found in one text: (term, first token, last token). */
final class TermHits {

    /**
     * What an expression is asked with to learn whether it would fire on a text without its words.
     */
    static final TermHits NONE = new TermHits();

    private final BitSet present = new BitSet();
    private int[] terms = new int[8];
    private int[] firsts = new int[8];
    private int[] lasts = new int[8];
    private int size;

    void add(int term, int first, int last) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, 2 * size);
            firsts = Arrays.copyOf(firsts, 2 * size);
            lasts = Arrays.copyOf(lasts, 2 * size);
        }
        terms[size] = term;
        firsts[size] = first;
        lasts[size] = last;
        size++;
        present.set(term);
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean has(int term) {
        return present.get(term);
    }

    /** The terms found, each once, ascending. */
    BitSet terms() {
        return present;
    }

    /** Whether two hits lie side by side, in any order, with at most so many tokens between. */
    boolean near(int a, int b, int distance) {
        if (!has(a) || !has(b)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (terms[i] != a) {
                continue;
            }
            for (int k = 0; k < size; k++) {
                if (terms[k] == b && isNear(i, k, distance)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Hits that overlap are not near each other: 停水通知 is not 停水通知 NEAR 通知. */
    private boolean isNear(int i, int k, int distance) {
        int gap = firsts[i] > lasts[k] ? firsts[i] - lasts[k] - 1 : firsts[k] - lasts[i] - 1;
        return gap >= 0 && gap <= distance;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.topic.Expression.Term;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Where the terms of a topic set were found in one text: (term, first token, last token). */
final class TermHits {

    static final TermHits NONE = new TermHits(0);

    private final int titleTokens;
    private final BitSet present = new BitSet();
    private int[] terms = new int[8];
    private int[] firsts = new int[8];
    private int[] lasts = new int[8];
    private int size;
    private TermHits inTitle;

    /**
     * @param titleTokens how many tokens the title has
     */
    TermHits(int titleTokens) {
        this.titleTokens = titleTokens;
    }

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

    /** The terms found, each once, ascending. */
    BitSet terms() {
        return present;
    }

    /** Those in the title. */
    TermHits inTitle() {
        if (inTitle == null) {
            TermHits title = new TermHits(titleTokens);
            for (int i = 0; i < size; i++) {
                if (lasts[i] < titleTokens) {
                    title.add(terms[i], firsts[i], lasts[i]);
                }
            }
            inTitle = title;
        }
        return inTitle;
    }

    boolean has(Term term) {
        if (!present.get(term.id()) || term.except().isEmpty()) {
            return present.get(term.id());
        }
        for (int i = 0; i < size; i++) {
            if (is(i, term)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two terms stand side by side, in any order, with at most so many tokens between. */
    boolean near(Term a, Term b, int distance) {
        if (!present.get(a.id()) || !present.get(b.id())) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!is(i, a)) {
                continue;
            }
            for (int k = 0; k < size; k++) {
                if (isNear(i, k, distance) && is(k, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a hit is one of the term, and no part of a word it is not meant in. */
    private boolean is(int hit, Term term) {
        if (terms[hit] != term.id()) {
            return false;
        }
        List<Integer> except = term.except();
        for (int k = 0; k < size && !except.isEmpty(); k++) {
            if (firsts[k] <= firsts[hit] && lasts[k] >= lasts[hit] && except.contains(terms[k])) {
                return false;
            }
        }
        return true;
    }

    /** Hits that overlap are not near each other: 停水通知 is not 停水通知 NEAR 通知. */
    private boolean isNear(int i, int k, int distance) {
        int gap = firsts[i] > lasts[k] ? firsts[i] - lasts[k] - 1 : firsts[k] - lasts[i] - 1;
        return gap >= 0 && gap <= distance;
    }
}

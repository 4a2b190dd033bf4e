/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import java.util.BitSet;
import java.util.List;

/** A parsed topic expression. Terms are numbers into the set's list of patterns. */
sealed interface Expression {

    boolean matches(TermHits hits);

    /** Adds the terms that made this expression true, in the order of the expression. */
    void explain(TermHits hits, List<String> words);

    /**
     * Adds the terms whose presence can make this expression true, or, if {@code negated}, false.
     * An expression that is false on a text without its words cannot fire without one of the first.
     */
    void collect(BitSet terms, boolean negated);

    record Term(int id, String written) implements Expression {
        @Override
        public boolean matches(TermHits hits) {
            return hits.has(id);
        }

        @Override
        public void explain(TermHits hits, List<String> words) {
            if (hits.has(id) && !words.contains(written)) {
                words.add(written);
            }
        }

        @Override
        public void collect(BitSet terms, boolean negated) {
            if (!negated) {
                terms.set(id);
            }
        }
    }

    record And(List<Expression> parts) implements Expression {
        @Override
        public boolean matches(TermHits hits) {
            for (Expression part : parts) {
                if (!part.matches(hits)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void explain(TermHits hits, List<String> words) {
            parts.forEach(part -> part.explain(hits, words));
        }

        @Override
        public void collect(BitSet terms, boolean negated) {
            parts.forEach(part -> part.collect(terms, negated));
        }
    }

    record Or(List<Expression> parts) implements Expression {
        @Override
        public boolean matches(TermHits hits) {
            for (Expression part : parts) {
                if (part.matches(hits)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void explain(TermHits hits, List<String> words) {
            for (Expression part : parts) {
                if (part.matches(hits)) {
                    part.explain(hits, words);
                }
            }
        }

        @Override
        public void collect(BitSet terms, boolean negated) {
            parts.forEach(part -> part.collect(terms, negated));
        }
    }

    record Not(Expression part) implements Expression {
        @Override
        public boolean matches(TermHits hits) {
            return !part.matches(hits);
        }

        /** What is absent explains nothing. */
        @Override
        public void explain(TermHits hits, List<String> words) {}

        @Override
        public void collect(BitSet terms, boolean negated) {
            part.collect(terms, !negated);
        }
    }

    /** One of the left terms and one of the right with at most {@code distance} tokens between. */
    record Near(List<Term> left, List<Term> right, int distance) implements Expression {
        @Override
        public boolean matches(TermHits hits) {
            for (Term a : left) {
                for (Term b : right) {
                    if (hits.near(a.id(), b.id(), distance)) {
                        return true;
                    }
                }
            }
            return false;
        }

        @Override
        public void explain(TermHits hits, List<String> words) {
            for (Term a : left) {
                for (Term b : right) {
                    if (hits.near(a.id(), b.id(), distance)) {
                        a.explain(hits, words);
                        b.explain(hits, words);
                    }
                }
            }
        }

        @Override
        public void collect(BitSet terms, boolean negated) {
            left.forEach(term -> term.collect(terms, negated));
            right.forEach(term -> term.collect(terms, negated));
        }
    }
}

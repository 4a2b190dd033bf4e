/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A parsed topic expression. Terms are numbers into the set's list of patterns. */
sealed interface Expression {

    boolean matches(TermHits hits);

    /** Adds the terms that made this expression true, in the order of the expression. */
    void explain(TermHits hits, List<String> words);

    /**
     * Terms without all of which this expression cannot be true, or, if {@code negated}, false;
     * null if it can be so on a text that holds no term at all. The fewer they are, the fewer texts
     * the expression is tried on.
     */
    BitSet needs(boolean negated);

    /**
     * @param except terms that must not cover the place where this one stands
     */
    record Term(int id, String written, List<Integer> except) implements Expression {
        @Override
        public boolean matches(TermHits hits) {
            return hits.has(this);
        }

        @Override
        public void explain(TermHits hits, List<String> words) {
            if (hits.has(this) && !words.contains(written)) {
                words.add(written);
            }
        }

        @Override
        public BitSet needs(boolean negated) {
            if (negated) {
                return null;
            }
            BitSet terms = new BitSet();
            terms.set(id);
            return terms;
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
        public BitSet needs(boolean negated) {
            return negated ? Needs.ofAny(parts, true) : Needs.ofAll(parts, false);
        }
    }

    /**
     * @param plain the ids of those parts that are terms standing anywhere; compared all at once
     * @param others the parts that are not
     */
    record Or(List<Expression> parts, BitSet plain, List<Expression> others) implements Expression {

        static Or of(List<Expression> parts) {
            BitSet plain = new BitSet();
            List<Expression> others = new ArrayList<>();
            for (Expression part : parts) {
                if (part instanceof Term term && term.except().isEmpty()) {
                    plain.set(term.id());
                } else {
                    others.add(part);
                }
            }
            return new Or(List.copyOf(parts), plain, List.copyOf(others));
        }

        @Override
        public boolean matches(TermHits hits) {
            if (hits.terms().intersects(plain)) {
                return true;
            }
            for (Expression part : others) {
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
        public BitSet needs(boolean negated) {
            return negated ? Needs.ofAll(parts, true) : Needs.ofAny(parts, false);
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
        public BitSet needs(boolean negated) {
            return part.needs(!negated);
        }
    }

    /** Asked of the title alone. */
    record InTitle(Expression part) implements Expression {
        @Override
        public boolean matches(TermHits hits) {
            return part.matches(hits.inTitle());
        }

        @Override
        public void explain(TermHits hits, List<String> words) {
            part.explain(hits.inTitle(), words);
        }

        @Override
        public BitSet needs(boolean negated) {
            return part.needs(negated);
        }
    }

    /** One of the left terms and one of the right with at most {@code distance} tokens between. */
    record Near(List<Term> left, List<Term> right, int distance) implements Expression {
        @Override
        public boolean matches(TermHits hits) {
            for (Term a : left) {
                if (!hits.has(a)) {
                    continue;
                }
                for (Term b : right) {
                    if (hits.near(a, b, distance)) {
                        return true;
                    }
                }
            }
            return false;
        }

        @Override
        public void explain(TermHits hits, List<String> words) {
            for (Term a : left) {
                if (!hits.has(a)) {
                    continue;
                }
                for (Term b : right) {
                    if (hits.near(a, b, distance)) {
                        a.explain(hits, words);
                        b.explain(hits, words);
                    }
                }
            }
        }

        @Override
        public BitSet needs(boolean negated) {
            return negated
                    ? null
                    : Needs.fewer(Needs.ofAny(left, false), Needs.ofAny(right, false));
        }
    }
}

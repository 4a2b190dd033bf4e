/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import java.util.BitSet;
import java.util.List;

/** Joins what the parts of an expression need; null = nothing. */
final class Needs {

    private Needs() {}

    /** All parts hold: the shortest of their needs is enough to watch for. */
    static BitSet ofAll(List<? extends Expression> parts, boolean negated) {
        BitSet fewest = null;
        for (Expression part : parts) {
            fewest = fewer(fewest, part.needs(negated));
        }
        return fewest;
    }

    /** Any part holds: all their needs are watched for, unless one needs nothing. */
    static BitSet ofAny(List<? extends Expression> parts, boolean negated) {
        BitSet all = new BitSet();
        for (Expression part : parts) {
            BitSet needs = part.needs(negated);
            if (needs == null) {
                return null;
            }
            all.or(needs);
        }
        return all;
    }

    static BitSet fewer(BitSet a, BitSet b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.cardinality() < a.cardinality() ? b : a;
    }
}

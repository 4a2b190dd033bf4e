/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import java.util.ArrayList;
import java.util.List;

/** Finds the temperature under which labelled texts are likeliest. */
final class PoolingSearch {

    private static final double LEAST = 1e-3;

    private record Case(double[] head, double[] linear, int label) {}

    private final List<Case> cases = new ArrayList<>();

    void add(double[] head, double[] linear, int label) {
        cases.add(new Case(head, linear, label));
    }

    Head.Pooling best(float share) {
        Head.Pooling best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int temperature = 8; temperature <= 50; temperature++) {
            Head.Pooling pooling = new Head.Pooling(share, temperature / 20f);
            double loss = loss(pooling);
            if (loss < least) {
                least = loss;
                best = pooling;
            }
        }
        return best;
    }

    private double loss(Head.Pooling pooling) {
        double loss = 0;
        for (Case one : cases) {
            double[] p = Head.pooled(one.head, one.linear, pooling);
            loss -= Math.log(Math.max(LEAST, p[one.label]));
        }
        return loss;
    }
}

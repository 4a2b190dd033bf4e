/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import java.util.List;

/**
 * Fits the one number by which scores are divided before the softmax, so that a probability of .8
 * is right in eight of ten texts (Guo et al., On Calibration of Modern Neural Networks, 2017).
 */
public final class Temperature {

    private Temperature() {}

    public static float fit(List<double[]> margins, List<Integer> labels) {
        double best = 1;
        for (double t = 0.05; t < 5; t *= 1.02) {
            if (loss(margins, labels, t) < loss(margins, labels, best)) {
                best = t;
            }
        }
        return (float) best;
    }

    private static double loss(List<double[]> margins, List<Integer> labels, double temperature) {
        double loss = 0;
        for (int i = 0; i < labels.size(); i++) {
            double[] scores = margins.get(i);
            double sum = 0;
            for (double score : scores) {
                sum += Math.exp((score - scores[labels.get(i)]) / temperature);
            }
            loss += Math.log(sum);
        }
        return loss;
    }
}

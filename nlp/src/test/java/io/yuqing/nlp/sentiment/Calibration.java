/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import java.util.Arrays;
import java.util.List;

/**
 * Makes probabilities true, so that .8 is right in eight of ten texts: one temperature by which
 * scores are divided before the softmax, and a shift of each class (Guo et al., On Calibration of
 * Modern Neural Networks, 2017: bias-corrected temperature scaling).
 */
@SuppressWarnings("ArrayRecordComponent") // three numbers on their way to a file; never compared
record Calibration(double temperature, double[] shifts) {

    private static final double FIRST_STEP = 0.3;
    private static final double LAST_STEP = 0.005;

    /**
     * The likeliest on the examples given, by coordinate search. Posts decide: a review is sure of
     * itself, and there are many; weak labels were given by words the model sees too.
     */
    static Calibration fit(
            QuantizedModel model, TrainingData data, TrainingFeatures features, List<Integer> of) {
        double[][] margins =
                of.stream().map(i -> model.margins(features.texts()[i])).toArray(double[][]::new);
        int[] labels =
                of.stream().mapToInt(i -> data.examples().get(i).label().ordinal()).toArray();
        double[] weights =
                of.stream().mapToDouble(i -> weight(data.examples().get(i).source())).toArray();
        double[] best = new double[1 + Sentiment.values().length];
        double least = loss(margins, labels, weights, best);
        for (double step = FIRST_STEP; step > LAST_STEP; step /= 2) {
            boolean better = true;
            while (better) {
                better = false;
                for (int k = 0; k < 2 * best.length; k++) {
                    double[] tried = best.clone();
                    tried[k / 2] += k % 2 == 0 ? step : -step;
                    double loss = loss(margins, labels, weights, tried);
                    if (loss < least) {
                        least = loss;
                        best = tried;
                        better = true;
                    }
                }
            }
        }
        return new Calibration(StrictMath.exp(best[0]), Arrays.copyOfRange(best, 1, best.length));
    }

    private static double weight(String source) {
        return switch (source) {
            case "smp_usual", "smp_virus", TrainingFile.LOCAL -> 1;
            case "thuc", "tnews", "pd", "cec", "tip3", "tip4" -> 0.3;
            default -> 0.1;
        };
    }

    /** Margins as the logarithms of probabilities, up to a constant. */
    double[] scores(double... margins) {
        double[] scores = new double[margins.length];
        for (int c = 0; c < scores.length; c++) {
            scores[c] = margins[c] / temperature + shifts[c];
        }
        return scores;
    }

    /** The shift of a class in units of the score. */
    float bias(int label) {
        return (float) (shifts[label] * temperature);
    }

    /** The logarithm of the temperature stands first, so that it stays positive. */
    private static double loss(
            double[][] margins, int[] labels, double[] weights, double[] parameters) {
        double temperature = StrictMath.exp(parameters[0]);
        double loss = 0;
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i];
            double sum = 0;
            for (int c = 0; c < margins[i].length; c++) {
                sum +=
                        StrictMath.exp(
                                (margins[i][c] - margins[i][label]) / temperature
                                        + parameters[1 + c]
                                        - parameters[1 + label]);
            }
            loss += weights[i] * StrictMath.log(sum);
        }
        return loss;
    }

    @Override
    public String toString() {
        return "temperature " + temperature + ", shifts " + Arrays.toString(shifts);
    }
}

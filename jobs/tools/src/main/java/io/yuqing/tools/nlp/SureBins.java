/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How sure answers are and how often they are right, in 15 bins of equal width (Guo et al., On
 * Calibration of Modern Neural Networks, 2017). Not thread-safe.
 */
final class SureBins {
    private static final int BINS = 15;
    private static final int DRAWS = 500;
    private static final double ONE_IN_TWENTY = 0.95;
    private static final long SEED = 1;

    private final List<Double> probabilities = new ArrayList<>();
    private final double[] sums = new double[BINS];

    /** Probabilities less answers that were right, in each bin. */
    void add(double probability, boolean isRight) {
        probabilities.add(probability);
        sums[bin(probability)] += probability - (isRight ? 1 : 0);
    }

    /** The expected calibration error; NaN without answers. */
    double error() {
        return error(sums);
    }

    /**
     * What probabilities that are exactly true would exceed on as many answers, by chance, once in
     * twenty times: an error below it shows no fault. The same for the same answers.
     */
    double errorByChance() {
        if (probabilities.isEmpty()) {
            return Double.NaN;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] errors = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] drawn = new double[BINS];
            for (double probability : probabilities) {
                boolean isRight = random.nextDouble() < probability;
                drawn[bin(probability)] += probability - (isRight ? 1 : 0);
            }
            errors[draw] = error(drawn);
        }
        Arrays.sort(errors);
        return errors[(int) (ONE_IN_TWENTY * DRAWS)];
    }

    private double error(double[] distances) {
        return probabilities.isEmpty()
                ? Double.NaN
                : Arrays.stream(distances).map(Math::abs).sum() / probabilities.size();
    }

    private static int bin(double probability) {
        return (int) Math.min(BINS - 1, probability * BINS);
    }
}

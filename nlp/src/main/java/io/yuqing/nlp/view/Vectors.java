/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.List;
import java.util.function.Function;

/**
 * The texts of one thread as vectors, less what all of them have in common: each of length 1, or 0
 * for a text that says only what all say.
 */
final class Vectors {

    private static final double NOTHING = 1e-6;

    private final double[][] vectors;

    private Vectors(double[][] vectors) {
        this.vectors = vectors;
    }

    /** In the order of the sayings. */
    static Vectors of(List<Saying> sayings, Function<String, float[]> encoder) {
        double[][] vectors = new double[sayings.size()][];
        for (int i = 0; i < vectors.length; i++) {
            float[] encoded = encoder.apply(sayings.get(i).text());
            vectors[i] = new double[encoded.length];
            for (int d = 0; d < encoded.length; d++) {
                vectors[i][d] = encoded[d];
            }
        }
        if (vectors.length > 0) {
            centre(vectors);
        }
        return new Vectors(vectors);
    }

    double cosine(int a, int b) {
        double[] one = vectors[a];
        double[] other = vectors[b];
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += one[d] * other[d];
        }
        return sum;
    }

    private static void centre(double[][] vectors) {
        double[] mean = new double[vectors[0].length];
        for (double[] vector : vectors) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += vector[d] / vectors.length;
            }
        }
        for (double[] vector : vectors) {
            double square = 0;
            for (int d = 0; d < mean.length; d++) {
                vector[d] -= mean[d];
                square += vector[d] * vector[d];
            }
            double norm = square < NOTHING ? 0 : 1 / Math.sqrt(square);
            for (int d = 0; d < mean.length; d++) {
                vector[d] *= norm;
            }
        }
    }
}

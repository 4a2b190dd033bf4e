/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The texts of one thread as vectors, without what all of them have in common, and how alike two
 * are. Likeness is a cosine, −1 to 1, in thousandths: processors differ in the last digits, and
 * whatever decides is compared after rounding.
 */
final class Vectors {

    private static final double PARTS = 1_000;

    /** Each of length 1, or 0 if a text is nothing but what all say. */
    private final double[][] vectors;

    private Vectors(double[][] vectors) {
        this.vectors = vectors;
    }

    /** In the order of the sayings. */
    static Vectors of(List<Saying> sayings, Function<String, float[]> encoder) {
        double[][] vectors = new double[sayings.size()][];
        double[] mean = null;
        for (int i = 0; i < vectors.length; i++) {
            float[] encoded = encoder.apply(sayings.get(i).text());
            vectors[i] = new double[encoded.length];
            mean = mean == null ? new double[encoded.length] : mean;
            for (int d = 0; d < encoded.length; d++) {
                vectors[i][d] = encoded[d];
                mean[d] += encoded[d] / (double) vectors.length;
            }
        }
        for (double[] vector : vectors) {
            for (int d = 0; d < vector.length; d++) {
                vector[d] -= mean[d];
            }
            toUnit(vector);
        }
        return new Vectors(vectors);
    }

    int size() {
        return vectors.length;
    }

    double[] vector(int text) {
        return vectors[text];
    }

    double likeness(int a, int b) {
        return likeness(vectors[a], vectors[b]);
    }

    static double likeness(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return rounded(sum);
    }

    /** The middle of some texts, of length 1. */
    double[] middle(int[] texts) {
        double[] middle = new double[vectors[texts[0]].length];
        for (int text : texts) {
            for (int d = 0; d < middle.length; d++) {
                middle[d] += vectors[text][d];
            }
        }
        toUnit(middle);
        return middle;
    }

    /** The text that is most like the middle of some texts; of several the first. */
    int central(int[] texts) {
        double[] middle = middle(texts);
        int central = texts[0];
        for (int text : texts) {
            if (likeness(vectors[text], middle) > likeness(vectors[central], middle)) {
                central = text;
            }
        }
        return central;
    }

    private static double rounded(double value) {
        return Math.round(value * PARTS) / PARTS;
    }

    private static void toUnit(double[] vector) {
        double square = 0;
        for (double value : vector) {
            square += value * value;
        }
        if (square < 1 / (PARTS * PARTS)) {
            Arrays.fill(vector, 0);
            return;
        }
        double norm = 1 / Math.sqrt(square);
        for (int d = 0; d < vector.length; d++) {
            vector[d] *= norm;
        }
    }
}

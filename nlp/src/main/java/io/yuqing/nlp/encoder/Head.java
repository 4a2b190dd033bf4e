/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import java.util.List;

/**
 * Softmax over one layer or two on a text's vector, and how its answer is pooled with that of a
 * linear model of words: both are added as logarithms, each with its share, and made true by one
 * temperature. Of what the first of two layers answers, only what is above zero goes on. Immutable.
 */
public final class Head {

    /** No answer may rule a class out alone. */
    private static final double LEAST = 1e-6;

    /** Probabilities are rounded to so many parts, since processors differ in the last digits. */
    private static final double PARTS = 1_000;

    private final List<Layer> layers;
    private final Pooling pooling;

    /**
     * @param share of the head, 0 to 1; the linear model has the rest
     * @param temperature by which the pooled logarithms are divided
     */
    public record Pooling(float share, float temperature) {}

    Head(List<Layer> layers, Pooling pooling) {
        this.layers = List.copyOf(layers);
        this.pooling = pooling;
    }

    /** How many numbers it wants. */
    int inputs() {
        return layers.get(0).inputs();
    }

    /** The head's own probability of each class. */
    public double[] alone(float[] vector) {
        double[] scores = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            scores[i] = vector[i];
        }
        for (int layer = 0; layer < layers.size(); layer++) {
            for (int i = 0; layer > 0 && i < scores.length; i++) {
                scores[i] = Math.max(0, scores[i]);
            }
            scores = layers.get(layer).of(scores);
        }
        return softmax(scores);
    }

    /** The probability of each class by head and linear model together, rounded. */
    public double[] pooled(float[] vector, double[] linear) {
        return pooled(alone(vector), linear, pooling);
    }

    /** The same from the head's probabilities, for those who look for shares and temperature. */
    public static double[] pooled(double[] head, double[] linear, Pooling pooling) {
        double[] scores = new double[head.length];
        for (int c = 0; c < scores.length; c++) {
            scores[c] =
                    (pooling.share * Math.log(Math.max(LEAST, head[c]))
                                    + (1 - pooling.share) * Math.log(Math.max(LEAST, linear[c])))
                            / pooling.temperature;
        }
        double[] p = softmax(scores);
        for (int c = 0; c < p.length; c++) {
            p[c] = Math.round(p[c] * PARTS) / PARTS;
        }
        return p;
    }

    private static double[] softmax(double[] scores) {
        double most = scores[0];
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        double[] p = new double[scores.length];
        for (int c = 0; c < p.length; c++) {
            p[c] = Math.exp(scores[c] - most);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
        return p;
    }
}

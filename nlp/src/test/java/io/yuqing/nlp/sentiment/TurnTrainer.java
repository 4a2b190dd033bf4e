/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns what each turn adds to the scores that the model of words gives a text: a logistic
 * regression over turns alone, with those scores as its starting point, so that a text without
 * turns keeps its judgement. From texts the model of words was not trained on, and from the
 * sentences written for this.
 */
final class TurnTrainer {

    /** Pulls every addition towards nothing; measured. */
    private static final double PENALTY = 0.3;

    private static final int ROUNDS = 400;
    private static final double RATE = 0.1;
    private static final int CLASSES = Sentiment.values().length;

    /**
     * A text to learn from.
     *
     * @param scores of the classes, after the temperature
     */
    record Example(int[] turns, double[] scores, Sentiment label, double weight) {}

    private final List<Example> examples = new ArrayList<>();

    void add(Example example) {
        examples.add(example);
    }

    /** For each class what each turn adds. The same examples give the same numbers. */
    float[][] train() {
        double[][] added = new double[CLASSES][Turns.COUNT];
        double[][] steps = new double[CLASSES][Turns.COUNT];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] slope = slope(added);
            for (int c = 0; c < CLASSES; c++) {
                for (int turn = 0; turn < Turns.COUNT; turn++) {
                    double g = slope[c][turn];
                    if (g != 0) {
                        steps[c][turn] += g * g;
                        added[c][turn] -= RATE * g / Math.sqrt(steps[c][turn]);
                    }
                }
            }
        }
        float[][] rounded = new float[CLASSES][Turns.COUNT];
        for (int c = 0; c < CLASSES; c++) {
            for (int turn = 0; turn < Turns.COUNT; turn++) {
                rounded[c][turn] = (float) added[c][turn];
            }
        }
        return rounded;
    }

    private double[][] slope(double[][] added) {
        double[][] slope = new double[CLASSES][];
        for (int c = 0; c < CLASSES; c++) {
            slope[c] = Arrays.stream(added[c]).map(a -> PENALTY * a).toArray();
        }
        for (Example example : examples) {
            double[] p = probabilities(example, added);
            for (int c = 0; c < CLASSES; c++) {
                double error = example.weight() * (p[c] - (c == example.label().ordinal() ? 1 : 0));
                for (int turn : example.turns()) {
                    slope[c][turn] += error;
                }
            }
        }
        return slope;
    }

    private static double[] probabilities(Example example, double[][] added) {
        double[] p = new double[CLASSES];
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            double score = example.scores()[c];
            for (int turn : example.turns()) {
                score += added[c][turn];
            }
            p[c] = StrictMath.exp(score);
            sum += p[c];
        }
        for (int c = 0; c < CLASSES; c++) {
            p[c] /= sum;
        }
        return p;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import io.yuqing.nlp.encoder.Examples.Example;
import java.util.ArrayList;
import java.util.List;

/**
 * Softmax regression by accelerated gradients over all examples: no chance, no threads, so the same
 * examples give the same weights.
 */
final class SoftmaxTraining {

    private final Examples examples;
    private final int classes;

    SoftmaxTraining(Examples examples) {
        this.examples = examples;
        this.classes = examples.classes();
    }

    /**
     * @param penalty on the squares of the weights
     */
    List<HeadFile.Row> train(double penalty, int steps) {
        int size = examples.inputs();
        double[][] now = new double[classes][size + 1];
        double[][] ahead = new double[classes][size + 1];
        double rate = 1 / (steepest() + penalty);
        double momentum = 1;
        for (int step = 0; step < steps; step++) {
            double[][] gradient = gradient(ahead, size);
            double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            double push = (momentum - 1) / next;
            for (int c = 0; c < classes; c++) {
                for (int i = 0; i <= size; i++) {
                    double slope = gradient[c][i] + (i == size ? 0 : penalty * ahead[c][i]);
                    double moved = ahead[c][i] - rate * slope;
                    ahead[c][i] = moved + push * (moved - now[c][i]);
                    now[c][i] = moved;
                }
            }
            momentum = next;
        }
        List<HeadFile.Row> rows = new ArrayList<>();
        for (double[] row : now) {
            rows.add(asBytes(row));
        }
        return rows;
    }

    /** No slope changes faster: half the largest square of an input, with its constant. */
    private double steepest() {
        double most = 0;
        for (Example example : examples.list()) {
            double square = 1;
            for (float value : example.input()) {
                square += (double) value * value;
            }
            most = Math.max(most, square);
        }
        return most / 2;
    }

    private double[][] gradient(double[][] at, int size) {
        double[][] gradient = new double[classes][size + 1];
        double all = examples.list().stream().mapToDouble(Example::weight).sum();
        for (Example example : examples.list()) {
            float[] input = example.input();
            double[] p = probabilities(at, input);
            for (int c = 0; c < classes; c++) {
                double error = (p[c] - example.target()[c]) * example.weight() / all;
                double[] ofClass = gradient[c];
                for (int i = 0; i < size; i++) {
                    ofClass[i] += error * input[i];
                }
                ofClass[size] += error;
            }
        }
        return gradient;
    }

    private double[] probabilities(double[][] at, float[] input) {
        double[] p = new double[classes];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < classes; c++) {
            double score = at[c][input.length];
            for (int i = 0; i < input.length; i++) {
                score += at[c][i] * input[i];
            }
            p[c] = score;
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            p[c] = Math.exp(p[c] - most);
            sum += p[c];
        }
        for (int c = 0; c < classes; c++) {
            p[c] /= sum;
        }
        return p;
    }

    /**
     * @param row the weights, and the bias behind them
     */
    static HeadFile.Row asBytes(double[] row) {
        int size = row.length - 1;
        double most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, Math.abs(row[i]));
        }
        float scale = (float) (most / Byte.MAX_VALUE);
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) Math.round(row[i] / scale);
        }
        return new HeadFile.Row(scale, (float) row[size], bytes);
    }
}

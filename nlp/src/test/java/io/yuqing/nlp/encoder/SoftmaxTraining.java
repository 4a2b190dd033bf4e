/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * Softmax regression by accelerated gradients over all examples: no chance, no threads, so the same
 * examples give the same weights. Vectors are rounded first, since processors differ in their last
 * digits.
 */
final class SoftmaxTraining {

    private static final double ROUNDED = 1_024;

    private final int classes;
    private final List<float[]> inputs = new ArrayList<>();
    private final List<double[]> targets = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    SoftmaxTraining(int classes) {
        this.classes = classes;
    }

    int size() {
        return inputs.size();
    }

    /**
     * @param target the share of each class; they add up to one
     * @param weight how much the example counts
     */
    void add(float[] input, double[] target, double weight) {
        float[] rounded = new float[input.length];
        for (int i = 0; i < input.length; i++) {
            rounded[i] = (float) (Math.round(input[i] * ROUNDED) / ROUNDED);
        }
        inputs.add(rounded);
        targets.add(target);
        weights.add(weight);
    }

    /**
     * @param penalty on the squares of the weights
     */
    List<HeadFile.Row> train(double penalty, int steps) {
        int size = inputs.get(0).length;
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
            rows.add(asBytes(row, size));
        }
        return rows;
    }

    /** No slope changes faster: half the largest square of an input, with its constant. */
    private double steepest() {
        double most = 0;
        for (float[] input : inputs) {
            double square = 1;
            for (float value : input) {
                square += (double) value * value;
            }
            most = Math.max(most, square);
        }
        return most / 2;
    }

    private double[][] gradient(double[][] at, int size) {
        double[][] gradient = new double[classes][size + 1];
        double all = weights.stream().mapToDouble(Double::doubleValue).sum();
        for (int example = 0; example < inputs.size(); example++) {
            float[] input = inputs.get(example);
            double[] p = probabilities(at, input);
            for (int c = 0; c < classes; c++) {
                double error = (p[c] - targets.get(example)[c]) * weights.get(example) / all;
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

    private static HeadFile.Row asBytes(double[] row, int size) {
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

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import io.yuqing.nlp.encoder.Examples.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trains two layers by small steps over a few examples at a time (Adam, with weights that decay):
 * one seed, one order, one thread, so the same examples give the same weights. A part of the hidden
 * answers is left out at random, else it learns its examples by heart.
 */
final class HiddenTraining {

    private static final int HIDDEN = 128;
    private static final int ROUNDS = 12;
    private static final int AT_A_TIME = 64;
    private static final double RATE = 2e-3;
    private static final double DECAY = 0.05;
    private static final float LEFT_OUT = 0.3f;
    private static final long SEED = 1;

    private final Examples examples;
    private final int inputs;
    private final int classes;
    private final Random random = new Random(SEED);

    /** Input by input, so that the inner loops run over neighbours. */
    private final Steps first;

    private final Steps firstBias = new Steps(HIDDEN, 0);
    private final Steps second;
    private final Steps secondBias;
    private final float[] hidden = new float[HIDDEN];
    private final float[] kept = new float[HIDDEN];
    private final float[] error = new float[HIDDEN];

    HiddenTraining(Examples examples) {
        this.examples = examples;
        this.inputs = examples.inputs();
        this.classes = examples.classes();
        this.first = new Steps(inputs * HIDDEN, DECAY);
        this.second = new Steps(HIDDEN * classes, DECAY);
        this.secondBias = new Steps(classes, 0);
        // vectors have length 1, or 1 in each of two parts: their numbers are small
        first.start(random, 3 * Math.sqrt(2.0 / inputs));
        second.start(random, Math.sqrt(1.0 / HIDDEN));
    }

    /** Both layers. */
    List<List<HeadFile.Row>> train() {
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        int parts = (order.length + AT_A_TIME - 1) / AT_A_TIME;
        int step = 0;
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order);
            for (int part = 0; part < parts; part++) {
                int from = part * AT_A_TIME;
                int to = Math.min(order.length, from + AT_A_TIME);
                for (int i = from; i < to; i++) {
                    learn(examples.list().get(order[i]), to - from);
                }
                step++;
                double rate =
                        RATE / 2 * (1 + StrictMath.cos(Math.PI * step / (ROUNDS * (double) parts)));
                for (Steps steps : List.of(first, firstBias, second, secondBias)) {
                    steps.move(rate, step);
                }
            }
        }
        return List.of(
                rows(first.values, firstBias.values), rows(second.values, secondBias.values));
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
    }

    private void learn(Example example, int together) {
        float[] input = example.input();
        System.arraycopy(firstBias.values, 0, hidden, 0, HIDDEN);
        for (int i = 0; i < inputs; i++) {
            add(first.values, i * HIDDEN, input[i], hidden, 0);
        }
        for (int h = 0; h < HIDDEN; h++) {
            kept[h] = random.nextFloat() < LEFT_OUT || hidden[h] <= 0 ? 0 : 1 / (1 - LEFT_OUT);
            hidden[h] *= kept[h];
        }
        double[] wrong = wrong(example, together);
        Arrays.fill(error, 0);
        for (int h = 0; h < HIDDEN; h++) {
            for (int c = 0; c < classes; c++) {
                error[h] += (float) (wrong[c] * second.values[h * classes + c] * kept[h]);
                second.slopes[h * classes + c] += (float) (wrong[c] * hidden[h]);
            }
            firstBias.slopes[h] += error[h];
        }
        for (int c = 0; c < classes; c++) {
            secondBias.slopes[c] += (float) wrong[c];
        }
        for (int i = 0; i < inputs; i++) {
            add(error, 0, input[i], first.slopes, i * HIDDEN);
        }
    }

    /** By how much each class is too likely, times what the example counts. */
    private double[] wrong(Example example, int together) {
        double[] p = new double[classes];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < classes; c++) {
            double score = secondBias.values[c];
            for (int h = 0; h < HIDDEN; h++) {
                score += second.values[h * classes + c] * (double) hidden[h];
            }
            p[c] = score;
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            p[c] = StrictMath.exp(p[c] - most);
            sum += p[c];
        }
        for (int c = 0; c < classes; c++) {
            p[c] = (p[c] / sum - example.target()[c]) * example.weight() / together;
        }
        return p;
    }

    private static void add(float[] from, int at, float times, float[] to, int toAt) {
        for (int h = 0; h < HIDDEN; h++) {
            to[toAt + h] += from[at + h] * times;
        }
    }

    /**
     * @param weights input by input
     */
    private static List<HeadFile.Row> rows(float[] weights, float[] biases) {
        int size = weights.length / biases.length;
        List<HeadFile.Row> rows = new ArrayList<>();
        for (int k = 0; k < biases.length; k++) {
            double[] row = new double[size + 1];
            for (int i = 0; i < size; i++) {
                row[i] = weights[i * biases.length + k];
            }
            row[size] = biases[k];
            rows.add(SoftmaxTraining.asBytes(row));
        }
        return rows;
    }
}

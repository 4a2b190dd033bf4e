/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import java.util.Arrays;
import java.util.Random;

/** Numbers that are moved against their slopes, each by a step of its own (Adam). */
final class Steps {

    private static final float SLOW = 0.9f;
    private static final float SLOWER = 0.999f;
    private static final float LEAST = 1e-8f;

    final float[] values;

    /** What is added up until the next move. */
    final float[] slopes;

    private final double decay;
    private final float[] means;
    private final float[] squares;

    /**
     * @param decay by which part, times the rate, a value shrinks at each step
     */
    Steps(int size, double decay) {
        this.values = new float[size];
        this.slopes = new float[size];
        this.means = new float[size];
        this.squares = new float[size];
        this.decay = decay;
    }

    void start(Random random, double spread) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * spread);
        }
    }

    /**
     * @param step counted from 1
     */
    void move(double rate, int step) {
        float up = (float) (rate / (1 - StrictMath.pow(SLOW, step)));
        float spread = (float) (1 / (1 - StrictMath.pow(SLOWER, step)));
        float rest = (float) (1 - rate * decay);
        for (int i = 0; i < values.length; i++) {
            float slope = slopes[i];
            float mean = SLOW * means[i] + (1 - SLOW) * slope;
            float square = SLOWER * squares[i] + (1 - SLOWER) * slope * slope;
            means[i] = mean;
            squares[i] = square;
            values[i] = rest * values[i] - up * mean / ((float) Math.sqrt(square * spread) + LEAST);
        }
        Arrays.fill(slopes, 0);
    }
}

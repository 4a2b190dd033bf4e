/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

/**
 * What a head multiplies its input with. Immutable.
 *
 * @param weights for each of its answers one for each number of the input; times the answer's scale
 *     it is the weight
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Layer(byte[][] weights, float[] scales, float[] biases) {

    /** How many numbers it wants. */
    int inputs() {
        return weights[0].length;
    }

    double[] of(double[] input) {
        double[] answers = new double[weights.length];
        for (int k = 0; k < answers.length; k++) {
            byte[] row = weights[k];
            double sum = 0;
            for (int i = 0; i < input.length; i++) {
                sum += row[i] * input[i];
            }
            answers[k] = sum * scales[k] + biases[k];
        }
        return answers;
    }
}

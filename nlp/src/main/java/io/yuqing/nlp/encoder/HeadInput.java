/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import io.yuqing.nlp.text.NormalText;

/** What the heads are given of a text: in training and ever after the same. */
public final class HeadInput {

    private HeadInput() {}

    /**
     * What the encoder reads of a normalised text: the same characters as the linear models. Links,
     * mentions and numbers are private characters there, which the encoder drops.
     */
    public static String text(NormalText normal) {
        return new String(normal.chars(), 0, normal.length());
    }

    /** For routing: the vector of the whole, of length 1. */
    public static float[] routing(EncodedText encoded) {
        return unit(encoded.whole(), new float[TextEncoder.DIMENSIONS], 0);
    }

    /** For sentiment: the vectors of the whole and of the mean side by side, each of length 1. */
    public static float[] sentiment(EncodedText encoded) {
        float[] both = new float[2 * TextEncoder.DIMENSIONS];
        unit(encoded.whole(), both, 0);
        return unit(encoded.mean(), both, TextEncoder.DIMENSIONS);
    }

    static float[] unit(float[] vector, float[] into, int at) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        float norm = (float) (1 / Math.sqrt(square));
        for (int i = 0; i < vector.length; i++) {
            into[at + i] = vector[i] * norm;
        }
        return into;
    }
}

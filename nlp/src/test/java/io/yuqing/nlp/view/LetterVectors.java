/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Instead of an encoder: texts of the same characters are alike. Not thread-safe. */
final class LetterVectors implements Function<String, float[]> {

    private static final int DIMENSIONS = 512;

    final List<String> asked = new ArrayList<>();

    @Override
    public float[] apply(String text) {
        asked.add(text);
        float[] vector = new float[DIMENSIONS];
        text.chars().forEach(c -> vector[c % DIMENSIONS]++);
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}

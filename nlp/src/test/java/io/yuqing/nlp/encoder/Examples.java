/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * What a head is trained from. Vectors are rounded first, since processors differ in their last
 * digits.
 */
final class Examples {

    private static final double ROUNDED = 1_024;

    private final List<Example> all = new ArrayList<>();

    /**
     * @param target the share of each class; they add up to one
     * @param weight how much the example counts
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Example(float[] input, double[] target, double weight) {}

    void add(float[] input, double[] target, double weight) {
        float[] rounded = new float[input.length];
        for (int i = 0; i < input.length; i++) {
            rounded[i] = (float) (Math.round(input[i] * ROUNDED) / ROUNDED);
        }
        all.add(new Example(rounded, target, weight));
    }

    int size() {
        return all.size();
    }

    int inputs() {
        return all.get(0).input().length;
    }

    int classes() {
        return all.get(0).target().length;
    }

    List<Example> list() {
        return all;
    }
}

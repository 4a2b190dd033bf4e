/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

import io.yuqing.nlp.sentiment.QuantizedModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Corrects labels that were given by source and key word: what a model trained on hand labels says
 * of the text, times how hand labels were spread over the texts of the same source and weak label.
 */
final class Relabelling {

    private static final int CLASSES = Category.values().length;

    /** Texts of each category assumed beside those seen, so that nothing is impossible. */
    private static final double SMOOTHING = 0.3;

    /** The second category of a label weighs so much, and the first the rest. */
    private static final double SECOND = 0.3;

    /** Sharpens or softens the model's margins. */
    private static final double TEMPERATURE = 0.5;

    /** A text is left out if no category is as likely as this. */
    private static final double SURE = 0.5;

    private final Map<String, double[]> spread = new HashMap<>();

    void count(RouteExample example, HandLabels.Label label) {
        double second = label.second() == null ? 0 : SECOND;
        double[] row = row(example);
        row[label.first().ordinal()] += 1 - second;
        if (second > 0) {
            row[label.second().ordinal()] += second;
        }
    }

    /** The likeliest category, or null if none is likely enough. */
    Category of(RouteExample example, QuantizedModel model, int[] features) {
        double[] margins = model.margins(features);
        double[] prior = row(example);
        double[] p = new double[CLASSES];
        int best = 0;
        for (int c = 0; c < CLASSES; c++) {
            p[c] = Math.exp(margins[c] / TEMPERATURE) * prior[c];
            best = p[c] > p[best] ? c : best;
        }
        return p[best] >= SURE * Arrays.stream(p).sum() ? Category.values()[best] : null;
    }

    private double[] row(RouteExample example) {
        return spread.computeIfAbsent(
                example.source() + ' ' + example.weak(),
                group -> {
                    double[] row = new double[CLASSES];
                    Arrays.fill(row, SMOOTHING);
                    return row;
                });
    }
}

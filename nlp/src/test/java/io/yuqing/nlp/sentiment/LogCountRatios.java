/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import java.util.List;

/**
 * How much each feature tells by its mere counts: the largest logarithm, over the classes, of how
 * much more (or less) often it stands in texts of the class than in the others (Wang and Manning,
 * Baselines and Bigrams, 2012, for three classes). A feature scaled by the square root of it is
 * cheaper for the trainer to use; folded into the weights afterwards, it costs nothing when
 * judging.
 */
final class LogCountRatios {

    /** Between counting (1) and not (0); measured. */
    private static final double POWER = 0.5;

    private static final double SMOOTHING = 1;
    private static final int CLASSES = Sentiment.values().length;

    private LogCountRatios() {}

    /** One scale for each bucket, about 1 on average; 0 for buckets that are not there. */
    static double[] scales(TrainingData data, TrainingFeatures features, List<Integer> examples) {
        double[][] counts = new double[CLASSES][SentimentModelFile.BUCKETS];
        for (int example : examples) {
            double[] ofLabel = counts[data.examples().get(example).label().ordinal()];
            for (int bucket : features.texts()[example]) {
                if (bucket >= 0) {
                    ofLabel[bucket] += data.copies(example);
                }
            }
        }
        double[] totals = new double[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            for (double count : counts[c]) {
                totals[c] += count + SMOOTHING;
            }
        }
        double[] ratios = new double[SentimentModelFile.BUCKETS];
        double sum = 0;
        int known = 0;
        for (int bucket = 0; bucket < ratios.length; bucket++) {
            ratios[bucket] = ratio(counts, totals, bucket);
            sum += ratios[bucket];
            known += ratios[bucket] > 0 ? 1 : 0;
        }
        for (int bucket = 0; bucket < ratios.length; bucket++) {
            ratios[bucket] = StrictMath.pow(ratios[bucket] * known / sum, POWER);
        }
        return ratios;
    }

    private static double ratio(double[][] counts, double[] totals, int bucket) {
        double all = 0;
        double total = 0;
        for (int c = 0; c < CLASSES; c++) {
            all += counts[c][bucket];
            total += totals[c];
        }
        double most = 0;
        for (int c = 0; all > 0 && c < CLASSES; c++) {
            double inside = (counts[c][bucket] + SMOOTHING) / totals[c];
            double outside =
                    (all - counts[c][bucket] + (CLASSES - 1) * SMOOTHING) / (total - totals[c]);
            most = Math.max(most, Math.abs(StrictMath.log(inside / outside)));
        }
        return most;
    }
}

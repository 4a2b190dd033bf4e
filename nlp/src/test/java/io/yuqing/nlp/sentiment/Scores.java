/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts right and wrong judgements of one set of texts. */
final class Scores {

    /** How the columns of {@link #toString} are called. */
    static final String HEADER =
            "| set | texts | accuracy | macro-F1 | recall neg / neu / pos | ECE | p ≥ .8: share, right |"
                    + " flagged |\n|---|---|---|---|---|---|---|---|";

    private static final int CLASSES = Sentiment.values().length;
    private static final int BINS = 15;
    private static final double CLEAR = 0.8;

    private final int[][] confusion = new int[CLASSES][CLASSES];
    private final double[] probability = new double[BINS];
    private final int[] right = new int[BINS];
    private int texts;
    private int flagged;
    private int clear;
    private int clearRight;

    void add(Sentiment label, Judgement judgement) {
        boolean hit = label == judgement.sentiment();
        int bin = Math.min(BINS - 1, (int) (judgement.score() * BINS));
        confusion[label.ordinal()][judgement.sentiment().ordinal()]++;
        texts++;
        probability[bin] += judgement.score();
        right[bin] += hit ? 1 : 0;
        flagged += judgement.lowConfidence() ? 1 : 0;
        if (judgement.score() >= CLEAR) {
            clear++;
            clearRight += hit ? 1 : 0;
        }
    }

    double accuracy() {
        int hits = 0;
        for (int c = 0; c < CLASSES; c++) {
            hits += confusion[c][c];
        }
        return (double) hits / texts;
    }

    /** The mean F1 of the classes the set has. */
    double macroF1() {
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < CLASSES; c++) {
            if (labelled(c) > 0) {
                int judged = 0;
                for (int other = 0; other < CLASSES; other++) {
                    judged += confusion[other][c];
                }
                sum += 2.0 * confusion[c][c] / (labelled(c) + judged);
                classes++;
            }
        }
        return sum / classes;
    }

    /**
     * Expected calibration error of the answer's probability, 15 bins of equal width (Guo et al.,
     * On Calibration of Modern Neural Networks, 2017).
     */
    double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(probability[bin] - right[bin]) / texts;
        }
        return error;
    }

    private int labelled(int label) {
        int sum = 0;
        for (int judged : confusion[label]) {
            sum += judged;
        }
        return sum;
    }

    private String recalls() {
        List<String> recalls = new ArrayList<>();
        for (int c = 0; c < CLASSES; c++) {
            recalls.add(labelled(c) == 0 ? "–" : figure((double) confusion[c][c] / labelled(c)));
        }
        return String.join(" / ", recalls);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0", "");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d | %s | %s | %s | %s | %s, %s | %s |",
                texts,
                figure(accuracy()),
                figure(macroF1()),
                recalls(),
                figure(calibrationError()),
                figure((double) clear / texts),
                figure((double) clearRight / Math.max(1, clear)),
                figure((double) flagged / texts));
    }
}

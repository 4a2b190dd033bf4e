/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts answers against labels. Not thread-safe.
 *
 * <p>ECE is the expected calibration error over 15 bins of equal width (Guo et al., On Calibration
 * of Modern Neural Networks, 2017): the mean distance between how sure the answers are and how
 * often they are right.
 */
final class Tally {
    private static final int BINS = 15;
    static final double SURE = 0.8;

    private final List<String> classes;
    private final int[][] confusion;
    private final int[] binCounts = new int[BINS];
    private final double[] binScores = new double[BINS];
    private final int[] binRight = new int[BINS];
    private int answers;
    private int right;
    private int sure;
    private int sureRight;
    private double distance = Double.NaN;

    Tally(List<String> classes) {
        this.classes = classes;
        this.confusion = new int[classes.size()][classes.size()];
    }

    /**
     * @param probability of the answer, 0 to 1; NaN if there is none
     */
    void add(String label, String answer, double probability) {
        confusion[classes.indexOf(label)][classes.indexOf(answer)]++;
        boolean isRight = label.equals(answer);
        answers++;
        right += isRight ? 1 : 0;
        if (Double.isNaN(probability)) {
            return;
        }
        int bin = (int) Math.min(BINS - 1, probability * BINS);
        binCounts[bin]++;
        binScores[bin] += probability;
        binRight[bin] += isRight ? 1 : 0;
        sure += probability >= SURE ? 1 : 0;
        sureRight += probability >= SURE && isRight ? 1 : 0;
        distance = 0;
    }

    int answers() {
        return answers;
    }

    double accuracy() {
        return (double) right / answers;
    }

    /** The mean F1 of the classes that are labels of the texts. */
    double macroF1() {
        double sum = 0;
        int labelled = 0;
        for (int c = 0; c < classes.size(); c++) {
            int labels = Arrays.stream(confusion[c]).sum();
            int given = 0;
            for (int[] row : confusion) {
                given += row[c];
            }
            if (labels > 0) {
                sum += 2.0 * confusion[c][c] / (labels + given);
                labelled++;
            }
        }
        return sum / labelled;
    }

    /** How many of each class were found; classes without texts are left out. */
    Map<String, Double> recalls() {
        Map<String, Double> recalls = new LinkedHashMap<>();
        for (int c = 0; c < classes.size(); c++) {
            int labels = Arrays.stream(confusion[c]).sum();
            if (labels > 0) {
                recalls.put(classes.get(c), (double) confusion[c][c] / labels);
            }
        }
        return recalls;
    }

    /** NaN if answers have no probability. */
    double calibrationError() {
        double error = distance;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(binScores[bin] - binRight[bin]) / answers;
        }
        return error;
    }

    /** The share of answers with a probability of .8 and more; NaN without probabilities. */
    double coverage() {
        return Double.isNaN(distance) ? Double.NaN : (double) sure / answers;
    }

    /** How often those are right; NaN if there are none. */
    double sureAccuracy() {
        return sure == 0 ? Double.NaN : (double) sureRight / sure;
    }
}

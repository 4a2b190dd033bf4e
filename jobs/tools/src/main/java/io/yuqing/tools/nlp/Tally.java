/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts answers against labels. Not thread-safe. */
final class Tally {
    static final double SURE = 0.8;

    private final List<String> classes;
    private final int[][] confusion;
    private final SureBins bins = new SureBins();
    private int answers;
    private int right;
    private int sure;
    private int sureRight;

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
        bins.add(probability, isRight);
        sure += probability >= SURE ? 1 : 0;
        sureRight += probability >= SURE && isRight ? 1 : 0;
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

    /**
     * ECE: the mean distance between how sure the answers are and how often they are right. NaN if
     * they have no probability.
     */
    double calibrationError() {
        return bins.error();
    }

    /** How much of that chance alone would make; see {@link SureBins#errorByChance}. */
    double calibrationErrorByChance() {
        return bins.errorByChance();
    }

    /** The share of answers with a probability of .8 and more; NaN without probabilities. */
    double coverage() {
        return Double.isNaN(bins.error()) ? Double.NaN : (double) sure / answers;
    }

    /** How often those are right; NaN if there are none. */
    double sureAccuracy() {
        return sure == 0 ? Double.NaN : (double) sureRight / sure;
    }
}

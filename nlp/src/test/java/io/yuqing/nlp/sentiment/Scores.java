/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import io.yuqing.nlp.TextAnalysis;
import java.util.Locale;

/** Counts right and wrong judgements of one file. */
final class Scores {

    private static final int CLASSES = Sentiment.values().length;

    private final int[][] confusion = new int[CLASSES][CLASSES];
    private int texts;
    private int unsure;
    private int decidedRight;
    private double decidedScore;

    void add(Sentiment label, TextAnalysis analysis) {
        confusion[label.ordinal()][analysis.sentiment().ordinal()]++;
        texts++;
        if (analysis.lowConfidence()) {
            unsure++;
            return;
        }
        decidedScore += analysis.sentimentScore();
        if (label == analysis.sentiment()) {
            decidedRight++;
        }
    }

    double accuracy() {
        int right = 0;
        for (int c = 0; c < CLASSES; c++) {
            right += confusion[c][c];
        }
        return (double) right / texts;
    }

    /** The mean F1 of the classes the file has. */
    double macroF1() {
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < CLASSES; c++) {
            int labelled = 0;
            int judged = 0;
            for (int other = 0; other < CLASSES; other++) {
                labelled += confusion[c][other];
                judged += confusion[other][c];
            }
            if (labelled > 0) {
                sum += 2.0 * confusion[c][c] / (labelled + judged);
                classes++;
            }
        }
        return sum / classes;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "texts %5d  accuracy %.3f  macro-F1 %.3f  unsure %.3f  sure: accuracy %.3f, mean probability %.3f",
                texts,
                accuracy(),
                macroF1(),
                (double) unsure / texts,
                (double) decidedRight / Math.max(1, texts - unsure),
                decidedScore / Math.max(1, texts - unsure));
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.List;
import java.util.function.Function;

/**
 * How alike any two texts of a thread are: by meaning, and to a smaller part by their characters;
 * less if one denies and the other does not. From about −.6 to 1, in thousandths: processors differ
 * in the last digits, and whatever decides is compared after rounding. n²/2 numbers, 4 MB for a
 * thousand texts.
 */
final class Likeness {

    /** Of the characters; the meaning has the rest. nlp/RATIONALE.md says how it was chosen. */
    static final double LETTERS = .35;

    private static final double PARTS = 1_000;

    /** Of each text with those before it. */
    private final double[][] rows;

    Likeness(double[][] rows) {
        this.rows = rows;
    }

    /**
     * @param letters their part, 0 to 1
     */
    static Likeness of(List<Saying> sayings, Function<String, float[]> encoder, double letters) {
        Vectors vectors = Vectors.of(sayings, encoder);
        Letters characters = Letters.of(sayings);
        List<Denial> denials = sayings.stream().map(saying -> Denial.in(saying.text())).toList();
        double[][] rows = new double[sayings.size()][];
        for (int a = 0; a < rows.length; a++) {
            rows[a] = new double[a];
            for (int b = 0; b < a; b++) {
                double alike =
                        (1 - letters) * vectors.cosine(a, b) + letters * characters.cosine(a, b);
                rows[a][b] = rounded(alike - denials.get(a).from(denials.get(b)));
            }
        }
        return new Likeness(rows);
    }

    int texts() {
        return rows.length;
    }

    double of(int a, int b) {
        if (a == b) {
            return 1;
        }
        return a > b ? rows[a][b] : rows[b][a];
    }

    /** On average over the pairs of two groups. */
    double mean(int[] as, int[] bs) {
        double sum = 0;
        for (int a : as) {
            for (int b : bs) {
                sum += of(a, b);
            }
        }
        return sum / ((double) as.length * bs.length);
    }

    /** How near the middles of two groups are, whatever their width: 1 if they are the same. */
    double ofMiddles(int[] as, int[] bs) {
        return rounded(mean(as, bs) / Math.sqrt(mean(as, as) * mean(bs, bs)));
    }

    /** The text that is most like a group on average; of several the first. */
    int central(int[] group) {
        int central = group[0];
        double most = -1;
        for (int text : group) {
            double alike = rounded(mean(new int[] {text}, group));
            if (alike > most) {
                most = alike;
                central = text;
            }
        }
        return central;
    }

    private static double rounded(double value) {
        return Math.round(value * PARTS) / PARTS;
    }
}

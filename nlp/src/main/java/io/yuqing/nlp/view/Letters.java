/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of one thread by their characters: how often one stands in a text times how rare it is
 * in the thread (tf·idf), so that two texts with the same rare character are alike.
 */
final class Letters {

    /** Of each text its characters in order, and their weights; the squares add up to 1. */
    private final char[][] letters;

    private final double[][] weights;

    private Letters(int texts) {
        letters = new char[texts][];
        weights = new double[texts][];
    }

    /** In the order of the sayings. */
    static Letters of(List<Saying> sayings) {
        Map<Character, Integer> texts = new HashMap<>();
        Letters all = new Letters(sayings.size());
        for (Saying saying : sayings) {
            counts(saying.text()).keySet().forEach(c -> texts.merge(c, 1, Integer::sum));
        }
        for (int i = 0; i < all.letters.length; i++) {
            all.weigh(i, counts(sayings.get(i).text()), texts);
        }
        return all;
    }

    double cosine(int a, int b) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < letters[a].length && j < letters[b].length) {
            int order = letters[a][i] - letters[b][j];
            if (order == 0) {
                sum += weights[a][i] * weights[b][j];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    private static TreeMap<Character, Integer> counts(String text) {
        TreeMap<Character, Integer> counts = new TreeMap<>();
        for (char c : text.toCharArray()) {
            if (c != ' ') {
                counts.merge(c, 1, Integer::sum);
            }
        }
        return counts;
    }

    private void weigh(
            int text, TreeMap<Character, Integer> counts, Map<Character, Integer> texts) {
        letters[text] = new char[counts.size()];
        weights[text] = new double[counts.size()];
        double square = 0;
        int i = 0;
        for (Map.Entry<Character, Integer> count : counts.entrySet()) {
            double rare = Math.log((letters.length + 1.0) / texts.get(count.getKey()));
            letters[text][i] = count.getKey();
            weights[text][i] = (1 + Math.log(count.getValue())) * rare;
            square += weights[text][i] * weights[text][i];
            i++;
        }
        for (i = 0; i < weights[text].length; i++) {
            weights[text][i] /= Math.sqrt(square);
        }
    }
}

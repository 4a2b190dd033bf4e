/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The key words that mark a group off from all other texts: n · ln(share in the group / share in
 * all), so that neither a word of one text nor one that everybody uses comes first.
 */
final class CommonWords {

    private static final int SHOWN = 3;

    /** In fewer texts of a group it is nobody's common word. */
    private static final int LEAST = 2;

    private static final double PARTS = 1_000;

    private final Map<String, Integer> all;
    private final int texts;

    private record Scored(String word, double score) {}

    private CommonWords(Map<String, Integer> all, int texts) {
        this.all = all;
        this.texts = texts;
    }

    static CommonWords of(List<Saying> sayings) {
        return new CommonWords(counts(sayings), sayings.size());
    }

    /** The strongest first, at most three; of a group of one text its own key words. */
    List<String> mark(List<Saying> group) {
        if (group.size() == 1) {
            return group.get(0).words().stream().limit(SHOWN).toList();
        }
        return counts(group).entrySet().stream()
                .filter(word -> word.getValue() >= LEAST)
                .map(word -> new Scored(word.getKey(), score(word, group.size())))
                .filter(scored -> scored.score() > 0)
                .sorted(
                        Comparator.comparingDouble(Scored::score)
                                .reversed()
                                .thenComparing(Scored::word))
                .limit(SHOWN)
                .map(Scored::word)
                .toList();
    }

    private double score(Map.Entry<String, Integer> word, int size) {
        double inside = (double) word.getValue() / size;
        double everywhere = (double) all.get(word.getKey()) / texts;
        return Math.round(word.getValue() * Math.log(inside / everywhere) * PARTS) / PARTS;
    }

    private static Map<String, Integer> counts(List<Saying> sayings) {
        Map<String, Integer> counts = new HashMap<>();
        sayings.forEach(
                saying ->
                        new HashSet<>(saying.words())
                                .forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts;
    }
}

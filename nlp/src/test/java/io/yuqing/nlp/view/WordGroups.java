/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The grouping that views by meaning are compared with, as sql/queries/06_public_views.sql does it:
 * of a text's key words the one with the largest {@code (n - 1) · ln((N + 1) / n)²} names its
 * group, together with its attitude. Texts are the same if they are the same letter by letter.
 */
final class WordGroups {

    private WordGroups() {}

    static List<List<Saying>> of(Collection<Saying> sayings) {
        Map<String, Integer> texts = new HashMap<>();
        sayings.forEach(each -> each.words().forEach(word -> texts.merge(word, 1, Integer::sum)));
        Map<String, List<Saying>> groups = new TreeMap<>();
        for (Saying saying : sayings) {
            String label =
                    saying.words().stream()
                            .max(
                                    Comparator.comparingDouble(
                                                    (String word) ->
                                                            score(texts.get(word), sayings.size()))
                                            .thenComparing(word -> word))
                            .orElse("\t" + saying.text());
            groups.computeIfAbsent(
                            saying.first().sentiment() + "\t" + label, key -> new ArrayList<>())
                    .add(saying);
        }
        return List.copyOf(groups.values());
    }

    private static double score(int n, int all) {
        return (n - 1) * Math.pow(Math.log((all + 1.0) / n), 2);
    }
}

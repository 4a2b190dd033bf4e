/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well a grouping fits labels given by hand; counts comments.
 *
 * @param groups how many there are
 * @param coverage labelled comments that are in a group / all labelled ones
 * @param possible the same of labels that are {@code least} comments or more: what could be covered
 * @param purity comments in groups that have the commonest label of their group / all in groups; a
 *     view that is nobody else's, and an exclamation, are never right
 * @param together pairs in one group that have the same view / all pairs in one group
 * @param found pairs of the same view that are in one group / all pairs of the same view
 */
record ViewScores(
        int groups,
        double coverage,
        double possible,
        double purity,
        double together,
        double found) {

    static ViewScores of(List<List<Saying>> groups, Map<String, String> labels, int least) {
        long in = 0;
        long right = 0;
        double pairs = 0;
        double same = 0;
        for (List<Saying> group : groups) {
            Map<String, Integer> counts = new HashMap<>();
            for (Saying saying : group) {
                for (Comment comment : saying.comments()) {
                    String label = labels.get(comment.id());
                    if (label != null) {
                        counts.merge(label, 1, Integer::sum);
                        in++;
                    }
                }
            }
            int size = counts.values().stream().mapToInt(Integer::intValue).sum();
            pairs += pairs(size);
            counts.remove(ViewLabels.ALONE);
            counts.remove(ViewLabels.EXCLAMATION);
            right += counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            same += counts.values().stream().mapToDouble(ViewScores::pairs).sum();
        }
        Map<String, Integer> views = new HashMap<>();
        labels.values().forEach(label -> views.merge(label, 1, Integer::sum));
        views.remove(ViewLabels.ALONE);
        views.remove(ViewLabels.EXCLAMATION);
        double all = labels.size();
        return new ViewScores(
                groups.size(),
                in / all,
                views.values().stream().filter(n -> n >= least).mapToInt(Integer::intValue).sum()
                        / all,
                right / (double) in,
                same / pairs,
                same / views.values().stream().mapToDouble(ViewScores::pairs).sum());
    }

    private static double pairs(double n) {
        return n * (n - 1) / 2;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "groups %3d  coverage %.3f (of %.3f)  purity %.3f  pairs together %.3f found %.3f",
                groups,
                coverage,
                possible,
                purity,
                together,
                found);
    }
}

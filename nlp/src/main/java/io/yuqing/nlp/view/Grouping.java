/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** From texts to groups: linked while they are alike, then those that say the same made one. */
final class Grouping {

    private Grouping() {}

    /**
     * The groups that are large enough, each with the numbers of its sayings in order.
     *
     * @param least so many comments make a group
     */
    static List<int[]> of(List<Saying> sayings, Likeness likeness, Lines lines, int least) {
        List<int[]> groups = new ArrayList<>();
        for (int[] texts : Linkage.groups(likeness, lines.together())) {
            int comments = Arrays.stream(texts).map(text -> sayings.get(text).count()).sum();
            if (comments >= least) {
                groups.add(texts);
            }
        }
        joinSynonyms(groups, likeness, lines.same());
        return groups;
    }

    /** The two nearest first, until no two are near enough. */
    private static void joinSynonyms(List<int[]> groups, Likeness likeness, double line) {
        while (true) {
            int first = -1;
            int second = -1;
            double most = line;
            for (int a = 0; a < groups.size(); a++) {
                for (int b = a + 1; b < groups.size(); b++) {
                    double alike = likeness.ofMiddles(groups.get(a), groups.get(b));
                    if (alike > most || (alike == most && first < 0)) {
                        most = alike;
                        first = a;
                        second = b;
                    }
                }
            }
            if (first < 0) {
                return;
            }
            groups.set(first, both(groups.get(first), groups.remove(second)));
        }
    }

    private static int[] both(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).sorted().toArray();
    }
}

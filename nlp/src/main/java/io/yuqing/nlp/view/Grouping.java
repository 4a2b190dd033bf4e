/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
        List<int[]> groups =
                Linkage.groups(likeness, lines.together()).stream()
                        .filter(texts -> comments(sayings, texts) >= least)
                        .toList();
        return joined(groups, nearness(groups, likeness), lines.same());
    }

    private static int comments(List<Saying> sayings, int[] texts) {
        return Arrays.stream(texts).map(text -> sayings.get(text).count()).sum();
    }

    private static double[][] nearness(List<int[]> groups, Likeness likeness) {
        double[][] near = new double[groups.size()][groups.size()];
        for (int a = 0; a < near.length; a++) {
            for (int b = 0; b < a; b++) {
                near[a][b] = likeness.ofMiddles(groups.get(a), groups.get(b));
                near[b][a] = near[a][b];
            }
        }
        return near;
    }

    /**
     * Those that say the same made one, the two nearest first, until no two are near enough. What
     * was joined is as near as its farthest parts, or by and by a topic would swallow its views.
     */
    private static List<int[]> joined(List<int[]> groups, double[][] near, double line) {
        List<int[]> joined = new ArrayList<>(groups);
        while (true) {
            int first = -1;
            int second = -1;
            double most = line;
            for (int a = 0; a < near.length; a++) {
                for (int b = a + 1; b < near.length; b++) {
                    if (near[a][b] > most || (near[a][b] == most && first < 0)) {
                        most = near[a][b];
                        first = a;
                        second = b;
                    }
                }
            }
            if (first < 0) {
                return joined.stream().filter(Objects::nonNull).toList();
            }
            joined.set(first, both(joined.get(first), joined.get(second)));
            joined.set(second, null);
            for (int other = 0; other < near.length; other++) {
                near[first][other] = Math.min(near[first][other], near[second][other]);
                near[other][first] = near[first][other];
                near[second][other] = -1;
                near[other][second] = -1;
            }
        }
    }

    private static int[] both(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).sorted().toArray();
    }
}

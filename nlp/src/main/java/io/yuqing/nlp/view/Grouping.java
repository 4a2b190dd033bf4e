/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From texts to groups: linked while they are alike, those that say the same in other words made
 * one, and what is left over given to a group it is near to. Not safe for threads.
 */
final class Grouping {

    private final List<Saying> sayings;
    private final Vectors vectors;
    private final Lines lines;
    private final List<Group> groups = new ArrayList<>();

    /** Numbers of sayings, and the middle of their vectors. */
    private record Group(int[] texts, double[] middle) {}

    private Grouping(List<Saying> sayings, Vectors vectors, Lines lines) {
        this.sayings = sayings;
        this.vectors = vectors;
        this.lines = lines;
    }

    /** The groups that are large enough, each with the numbers of its sayings. */
    static List<int[]> of(List<Saying> sayings, Vectors vectors, Lines lines) {
        Grouping grouping = new Grouping(sayings, vectors, lines);
        for (int[] texts : Linkage.groups(vectors.size(), vectors::likeness, lines.together())) {
            if (grouping.comments(texts) >= lines.least()) {
                grouping.groups.add(grouping.group(texts));
            }
        }
        grouping.joinSynonyms();
        grouping.adopt();
        return grouping.groups.stream().map(Group::texts).toList();
    }

    private int comments(int[] texts) {
        return Arrays.stream(texts).map(text -> sayings.get(text).comments().size()).sum();
    }

    private Group group(int[] texts) {
        return new Group(texts, vectors.middle(texts));
    }

    /** The two nearest first, until no two are near enough. */
    private void joinSynonyms() {
        while (true) {
            int first = -1;
            int second = -1;
            double most = lines.same();
            for (int a = 0; a < groups.size(); a++) {
                for (int b = a + 1; b < groups.size(); b++) {
                    double alike = Vectors.likeness(groups.get(a).middle(), groups.get(b).middle());
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
            int[] both =
                    IntStream.concat(
                                    Arrays.stream(groups.get(first).texts()),
                                    Arrays.stream(groups.remove(second).texts()))
                            .sorted()
                            .toArray();
            groups.set(first, group(both));
        }
    }

    /** The middles stay where they were, so that the order of the texts does not matter. */
    private void adopt() {
        boolean[] grouped = new boolean[sayings.size()];
        groups.forEach(group -> Arrays.stream(group.texts()).forEach(text -> grouped[text] = true));
        List<List<Integer>> adopted = new ArrayList<>();
        groups.forEach(group -> adopted.add(new ArrayList<>()));
        for (int text = 0; text < grouped.length; text++) {
            if (!grouped[text]) {
                int nearest = nearest(text);
                if (nearest >= 0) {
                    adopted.get(nearest).add(text);
                }
            }
        }
        for (int i = 0; i < groups.size(); i++) {
            int[] more = adopted.get(i).stream().mapToInt(Integer::intValue).toArray();
            int[] all =
                    IntStream.concat(Arrays.stream(groups.get(i).texts()), Arrays.stream(more))
                            .sorted()
                            .toArray();
            groups.set(i, new Group(all, groups.get(i).middle()));
        }
    }

    private int nearest(int text) {
        int nearest = -1;
        double most = lines.near();
        for (int i = 0; i < groups.size(); i++) {
            double alike = Vectors.likeness(vectors.vector(text), groups.get(i).middle());
            if (alike > most || (alike == most && nearest < 0)) {
                most = alike;
                nearest = i;
            }
        }
        return nearest;
    }
}

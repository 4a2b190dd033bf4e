/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Average linkage: the two groups that are most alike, on average over their pairs, become one, as
 * long as that average reaches a line. By chains of nearest neighbours it takes n² steps and n²/2
 * numbers: 4 MB and .1 s for a thousand texts. Not safe for threads.
 */
final class Linkage {

    private final double line;

    /** Of each group with those before it. */
    private final double[][] likeness;

    /** The texts of a group, under the number of its first; null if it went into another. */
    private final List<List<Integer>> groups = new ArrayList<>();

    /** Those that may still grow. */
    private final boolean[] open;

    /** How alike two texts are; the same for both orders. */
    interface Likeness {
        double of(int a, int b);
    }

    private Linkage(int texts, Likeness alike, double line) {
        this.line = line;
        likeness = new double[texts][];
        open = new boolean[texts];
        for (int a = 0; a < likeness.length; a++) {
            likeness[a] = new double[a];
            for (int b = 0; b < a; b++) {
                likeness[a][b] = alike.of(a, b);
            }
            groups.add(new ArrayList<>(List.of(a)));
            open[a] = true;
        }
    }

    /** The groups, each with the numbers of its texts; also those of one. */
    static List<int[]> groups(int texts, Likeness alike, double line) {
        Linkage linkage = new Linkage(texts, alike, line);
        linkage.link();
        return linkage.groups.stream()
                .filter(group -> group != null)
                .map(group -> group.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toList();
    }

    private void link() {
        List<Integer> chain = new ArrayList<>();
        int next = 0;
        while (true) {
            if (chain.isEmpty()) {
                while (next < open.length && !open[next]) {
                    next++;
                }
                if (next == open.length) {
                    return;
                }
                chain.add(next);
            }
            int last = chain.get(chain.size() - 1);
            int before = chain.size() > 1 ? chain.get(chain.size() - 2) : -1;
            int nearest = nearest(last, before);
            if (nearest < 0) {
                // Whatever the others become, none of them will be nearer than the nearest is now.
                open[last] = false;
                chain.remove(chain.size() - 1);
            } else if (nearest == before) {
                join(Math.min(last, before), Math.max(last, before));
                chain.remove(chain.size() - 1);
                chain.remove(chain.size() - 1);
            } else {
                chain.add(nearest);
            }
        }
    }

    /**
     * Of those equally near, the one before it in the chain, then the first; -1 if none reaches the
     * line.
     */
    private int nearest(int group, int before) {
        int nearest = before;
        double most = before < 0 ? line : Math.max(line, likeness(group, before));
        if (before >= 0 && likeness(group, before) < line) {
            nearest = -1;
        }
        for (int other = 0; other < open.length; other++) {
            if (other == group || !open[other]) {
                continue;
            }
            double alike = likeness(group, other);
            if (alike > most || (alike == most && nearest < 0)) {
                most = alike;
                nearest = other;
            }
        }
        return nearest;
    }

    private void join(int into, int from) {
        double a = groups.get(into).size();
        double b = groups.get(from).size();
        for (int other = 0; other < open.length; other++) {
            if (open[other] && other != into && other != from) {
                double mean = (a * likeness(into, other) + b * likeness(from, other)) / (a + b);
                likeness[Math.max(into, other)][Math.min(into, other)] = mean;
            }
        }
        groups.get(into).addAll(groups.get(from));
        groups.set(from, null);
        open[from] = false;
    }

    private double likeness(int a, int b) {
        return a > b ? likeness[a][b] : likeness[b][a];
    }
}

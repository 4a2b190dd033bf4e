/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Average linkage: the two groups that are most alike, on average over their pairs, become one, as
 * long as that average reaches a line. By chains of nearest neighbours it takes n² steps and n²/2
 * numbers: 4 MB for a thousand texts. Not safe for threads.
 */
final class Linkage {

    private final double line;

    /** Of each group with those before it. */
    private final double[][] rows;

    /** The texts of a group, under the number of its first; null if it went into another. */
    private final List<List<Integer>> groups = new ArrayList<>();

    /** Those that may still grow. */
    private final boolean[] open;

    /** Each is the nearest of the one before it. */
    private final List<Integer> chain = new ArrayList<>();

    private Linkage(Likeness likeness, double line) {
        this.line = line;
        rows = new double[likeness.texts()][];
        open = new boolean[rows.length];
        for (int a = 0; a < rows.length; a++) {
            rows[a] = new double[a];
            for (int b = 0; b < a; b++) {
                rows[a][b] = likeness.of(a, b);
            }
            groups.add(new ArrayList<>(List.of(a)));
            open[a] = true;
        }
    }

    /** The groups, each with the numbers of its texts in order; also those of one. */
    static List<int[]> groups(Likeness likeness, double line) {
        Linkage linkage = new Linkage(likeness, line);
        for (int text = 0; text < linkage.open.length; text++) {
            if (linkage.open[text]) {
                linkage.follow(text);
            }
        }
        return linkage.groups.stream()
                .filter(Objects::nonNull)
                .map(group -> group.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toList();
    }

    /** Until the group it begins with will not grow any more. */
    private void follow(int group) {
        while (open[group]) {
            if (chain.isEmpty()) {
                chain.add(group);
            }
            int last = chain.get(chain.size() - 1);
            int before = chain.size() > 1 ? chain.get(chain.size() - 2) : -1;
            int nearest = nearest(last, before);
            if (nearest >= 0 && nearest != before) {
                chain.add(nearest);
                continue;
            }
            chain.remove(chain.size() - 1);
            if (nearest < 0) {
                // Whatever the others become, none will be nearer than the nearest is now.
                open[last] = false;
            } else {
                chain.remove(chain.size() - 1);
                join(Math.min(last, before), Math.max(last, before));
            }
        }
        chain.clear();
    }

    /**
     * Of those equally near, the one before it in the chain, then the first; -1 if none reaches the
     * line.
     */
    private int nearest(int group, int before) {
        int nearest = -1;
        double most = line;
        if (before >= 0 && likeness(group, before) >= line) {
            nearest = before;
            most = likeness(group, before);
        }
        for (int other = 0; other < open.length; other++) {
            if (open[other] && other != group) {
                double alike = likeness(group, other);
                if (alike > most || (alike == most && nearest < 0)) {
                    most = alike;
                    nearest = other;
                }
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
                rows[Math.max(into, other)][Math.min(into, other)] = mean;
            }
        }
        groups.get(into).addAll(groups.get(from));
        groups.set(from, null);
        open[from] = false;
    }

    private double likeness(int a, int b) {
        return a > b ? rows[a][b] : rows[b][a];
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkageTest {

    private static final int TEXTS = 60;

    @ParameterizedTest
    @ValueSource(doubles = {.1, .25, .4})
    void chainsGiveWhatJoiningTheTwoNearestAgainAndAgainGives(double line) {
        for (int seed = 0; seed < 5; seed++) {
            double[][] alike = alike(seed);

            assertThat(sets(Linkage.groups(new Likeness(alike), line)))
                    .isEqualTo(nearestFirst(alike, line));
        }
    }

    private static Set<Set<Integer>> sets(List<int[]> groups) {
        return groups.stream()
                .map(group -> Arrays.stream(group).boxed().collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static Set<Set<Integer>> nearestFirst(double[][] alike, double line) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            groups.add(new ArrayList<>(List.of(i)));
        }
        while (true) {
            double most = line;
            int[] pair = null;
            for (int a = 0; a < groups.size(); a++) {
                for (int b = a + 1; b < groups.size(); b++) {
                    double mean = mean(alike, groups.get(a), groups.get(b));
                    if (mean >= most) {
                        most = mean;
                        pair = new int[] {a, b};
                    }
                }
            }
            if (pair == null) {
                return groups.stream().map(Set::copyOf).collect(Collectors.toSet());
            }
            groups.get(pair[0]).addAll(groups.remove(pair[1]));
        }
    }

    private static double mean(double[][] alike, List<Integer> as, List<Integer> bs) {
        double sum = 0;
        for (int a : as) {
            for (int b : bs) {
                sum += alike[a][b];
            }
        }
        return sum / (as.size() * bs.size());
    }

    /** Ten kinds of texts, more alike within one; no two pairs are equally alike. */
    private static double[][] alike(int seed) {
        Random random = new Random(seed);
        double[][] alike = new double[TEXTS][TEXTS];
        for (int a = 0; a < TEXTS; a++) {
            for (int b = 0; b < a; b++) {
                alike[a][b] = random.nextDouble() * (a % 10 == b % 10 ? 1 : .4);
                alike[b][a] = alike[a][b];
            }
        }
        return alike;
    }
}

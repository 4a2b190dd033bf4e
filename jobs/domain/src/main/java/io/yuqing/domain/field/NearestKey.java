/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.field;

import java.util.Collection;

/** The known key a mistyped one was probably meant to be. */
public final class NearestKey {
    private NearestKey() {}

    public static String to(String key, Collection<String> known) {
        return known.stream()
                .min(
                        (one, other) -> {
                            int byDistance =
                                    Integer.compare(distance(key, one), distance(key, other));
                            return byDistance != 0 ? byDistance : one.compareTo(other);
                        })
                .orElseThrow();
    }

    /** Levenshtein distance. */
    private static int distance(String one, String other) {
        int[] costs = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int substitute = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(substitute, Math.min(costs[j], costs[j - 1]) + 1);
            }
        }
        return costs[other.length()];
    }
}

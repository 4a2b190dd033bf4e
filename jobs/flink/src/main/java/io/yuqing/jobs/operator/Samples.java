/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.operator;

import io.yuqing.jobs.model.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the items that evidence cites. */
final class Samples {
    private static final Comparator<Sample> HEAVIEST_FIRST =
            Comparator.<Sample>comparingLong(sample -> -sample.weight)
                    .thenComparingLong(sample -> -sample.publishedAt)
                    .thenComparing(sample -> sample.id);

    private Samples() {}

    /** The heaviest of both lists, the newest among equals, each item once. */
    static List<Sample> heaviest(List<Sample> kept, List<Sample> more, int limit) {
        if (more.isEmpty()) {
            return kept;
        }
        List<Sample> all = new ArrayList<>(more);
        all.addAll(kept);
        all.sort(HEAVIEST_FIRST);
        List<Sample> heaviest = new ArrayList<>(limit);
        Set<String> seen = new HashSet<>();
        for (Sample sample : all) {
            if (heaviest.size() < limit && seen.add(sample.id)) {
                heaviest.add(sample);
            }
        }
        return heaviest;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import io.yuqing.domain.count.Counts;

/**
 * The heat index (热度) of a window:
 *
 * <pre>heat = 10 · (originals + reposts) + 5 · comments + 0.1 · engagement</pre>
 *
 * <p>Weights are those of an openly documented microblog ranking (like 1, comment 5, share 10, view
 * 0.1). An original carries a matter as a repost does. The rise of likes, comments, reposts and
 * views that collectors saw is one number here, so it has the least of its weights: views outnumber
 * the rest. No national formula exists; the index compares subjects of one county with each other
 * and is no absolute scale.
 */
public final class Heat {
    static final double CARRIED = 10;
    static final double COMMENTED = 5;
    static final double SEEN = 0.1;

    private Heat() {}

    public static double of(Counts counts) {
        return CARRIED * (counts.originals() + counts.reposts())
                + COMMENTED * counts.comments()
                + SEEN * counts.engagement();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import io.yuqing.jobs.model.Item;

/**
 * The highest engagement counters seen on an item: likes, comments, reposts, views. A counter only
 * counts when it rises above what was seen before, so the sum of rises is the highest snapshot in
 * whatever order the snapshots come.
 *
 * <p>Behind them stands when the item counts, where that is not when it was published: a repeat is
 * recorded later, and must count in the same minute.
 */
final class SeenEngagement {
    static final long[] NONE = {};
    private static final int COUNTERS = 4;

    private SeenEngagement() {}

    /** By how much the item's counters exceed {@code seen}, in sum. */
    static long rise(long[] seen, Item item) {
        if (!item.hasEngagement) {
            return 0;
        }
        return above(seen, 0, item.likes)
                + above(seen, 1, item.comments)
                + above(seen, 2, item.reposts)
                + above(seen, 3, item.views);
    }

    /** What is to be remembered after the item; sets the item's own counters to the highest. */
    static long[] highest(long[] seen, Item item) {
        if (!item.hasEngagement) {
            return item.eventAt == item.publishedAt ? seen : new long[] {item.eventAt};
        }
        item.likes += below(seen, 0, item.likes);
        item.comments += below(seen, 1, item.comments);
        item.reposts += below(seen, 2, item.reposts);
        item.views += below(seen, 3, item.views);
        return item.eventAt == item.publishedAt
                ? new long[] {item.likes, item.comments, item.reposts, item.views}
                : new long[] {item.likes, item.comments, item.reposts, item.views, item.eventAt};
    }

    /** When the item counts, as it was found when it first came. */
    static long eventAt(long[] seen, Item item) {
        return seen.length % COUNTERS == 0 ? item.publishedAt : seen[seen.length - 1];
    }

    private static long above(long[] seen, int counter, long value) {
        return Math.max(0, value - (seen.length >= COUNTERS ? seen[counter] : 0));
    }

    private static long below(long[] seen, int counter, long value) {
        return Math.max(0, (seen.length >= COUNTERS ? seen[counter] : 0) - value);
    }
}

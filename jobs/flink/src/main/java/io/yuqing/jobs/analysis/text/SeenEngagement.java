/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import io.yuqing.jobs.model.Item;

/**
 * Who wrote an item and when, and the highest engagement counters seen on it: likes, comments,
 * reposts, views. A counter only counts when it rises above what was seen before, so the sum of
 * rises is the highest snapshot in whatever order the snapshots come.
 *
 * <p>Behind them stands when the item counts, where that is not when it was published: a repeat is
 * recorded later, and must count in the same minute.
 */
final class SeenEngagement {
    static final long[] NONE = {};

    /** Author and time stand first. */
    private static final int FIRST_COUNTER = 1;

    private static final int WITH_COUNTERS = FIRST_COUNTER + 4;

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
        long writing = seen.length == 0 ? writing(item) : seen[0];
        boolean published = item.eventAt == item.publishedAt;
        if (!item.hasEngagement) {
            return published ? new long[] {writing} : new long[] {writing, item.eventAt};
        }
        item.likes += below(seen, 0, item.likes);
        item.comments += below(seen, 1, item.comments);
        item.reposts += below(seen, 2, item.reposts);
        item.views += below(seen, 3, item.views);
        return published
                ? new long[] {writing, item.likes, item.comments, item.reposts, item.views}
                : new long[] {
                    writing, item.likes, item.comments, item.reposts, item.views, item.eventAt
                };
    }

    /**
     * When it was published, as it was read when it first came: a collector that reads the time
     * more exactly later must not move what was counted. Milliseconds are not remembered.
     */
    static long publishedAt(long[] seen, Item item) {
        long first = seen[0] & 0xFFFF_FFFFL;
        boolean same = (Math.floorDiv(item.publishedAt, 1000L) & 0xFFFF_FFFFL) == first;
        return same ? item.publishedAt : first * 1000;
    }

    /** When the item counts, as it was found when it first came. */
    static long eventAt(long[] seen, Item item) {
        boolean published = seen.length == FIRST_COUNTER || seen.length == WITH_COUNTERS;
        return published ? item.publishedAt : seen[seen.length - 1];
    }

    /**
     * Whether somebody else wrote this one, at another time: then two items came under one id. An
     * author alone may be renamed, a time alone read less exactly.
     */
    static boolean isOfAnother(long[] seen, Item item) {
        int author = (int) (seen[0] >>> Integer.SIZE);
        boolean anotherAuthor = author != 0 && item.voice != 0 && author != item.voice;
        return anotherAuthor && (int) seen[0] != (int) writing(item);
    }

    /** The author in the upper half, seconds in the lower. */
    private static long writing(Item item) {
        long seconds = Math.floorDiv(item.publishedAt, 1000L);
        return (long) item.voice << Integer.SIZE | (seconds & 0xFFFF_FFFFL);
    }

    private static long above(long[] seen, int counter, long value) {
        return Math.max(0, value - highestBefore(seen, counter));
    }

    private static long below(long[] seen, int counter, long value) {
        return Math.max(0, highestBefore(seen, counter) - value);
    }

    private static long highestBefore(long[] seen, int counter) {
        return seen.length >= WITH_COUNTERS ? seen[FIRST_COUNTER + counter] : 0;
    }
}

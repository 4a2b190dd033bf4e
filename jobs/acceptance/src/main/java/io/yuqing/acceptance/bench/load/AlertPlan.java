/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.load;

/**
 * Which item is sent when. Every n-th item belongs to a thread that gets as many as the rule asks
 * for, a second's worth of other threads apart, so that alerts come evenly; the items between them
 * are threads of one item, which never reach it. Immutable.
 *
 * @param perSecond items a second
 * @param every how many items there are for one that may lead to an alert
 */
public record AlertPlan(int perSecond, int every) {
    private static final int EVERY_SECOND = 2;

    /** Comments of one thread within an hour that fire the rule. */
    public static final int THRESHOLD = 5;

    private static final int THREAD_ITEMS = 1 + THRESHOLD;

    /** With as many alerts as possible. */
    AlertPlan(int perSecond) {
        this(perSecond, EVERY_SECOND);
    }

    /**
     * An item of the plan.
     *
     * @param thread number of its thread; negative for a thread of one item
     * @param place in its thread; 0 is the original, all others are comments
     */
    record Slot(long thread, int place) {
        boolean reachesThreshold() {
            return place == THRESHOLD;
        }
    }

    /** The item at a position, from 0; the same position gives the same item. */
    Slot at(long position) {
        if (position % every != 0) {
            return new Slot(-1 - position, 0);
        }
        long counted = position / every;
        int place = (int) (counted % THREAD_ITEMS);
        long thread = counted / THREAD_ITEMS - (long) place * threadsPerSecond();
        // Before the first second has passed no thread is old enough for its next item.
        return thread < 0 ? new Slot(-1 - position, 0) : new Slot(thread, place);
    }

    private long threadsPerSecond() {
        return Math.max(1, perSecond / (every * THREAD_ITEMS));
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench;

/**
 * Which item is sent when. Every second item belongs to a thread that gets as many as the rule asks
 * for, a second's worth of other threads apart, so that alerts come evenly; the items between them
 * are threads of one item, which never reach it. Immutable.
 *
 * @param perSecond items a second
 */
record AlertPlan(int perSecond) {
    /** Items of one thread within an hour that fire the rule. */
    static final int THRESHOLD = 5;

    /**
     * An item of the plan.
     *
     * @param thread number of its thread; negative for a thread of one item
     * @param place in its thread, from 0
     */
    record Slot(long thread, int place) {
        boolean reachesThreshold() {
            return place == THRESHOLD - 1;
        }
    }

    /** The item at a position, from 0; the same position gives the same item. */
    Slot at(long position) {
        if (position % 2 == 1) {
            return new Slot(-1 - position, 0);
        }
        long even = position / 2;
        int place = (int) (even % THRESHOLD);
        long thread = even / THRESHOLD - (long) place * threadsPerSecond();
        // Before the first second has passed no thread is old enough for its next item.
        return thread < 0 ? new Slot(-1 - position, 0) : new Slot(thread, place);
    }

    private long threadsPerSecond() {
        return Math.max(1, perSecond / (2 * THRESHOLD));
    }
}

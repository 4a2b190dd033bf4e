/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

/**
 * The three times of a record, in epoch milliseconds: when its item was published, when a collector
 * saw it, and when Kafka got it. Each can only come after the one before, so where a clock says
 * otherwise the earliest is believed.
 *
 * @param recorded 0 or less if the record has no timestamp
 */
record ItemTimes(long published, long collected, long recorded) {

    /** When the item counts. */
    long event() {
        return Math.min(published, witnessed());
    }

    /** How far the item's own times lie ahead of those who saw it; 0 if they do not. */
    long ahead() {
        return Math.max(published, collected) - witnessed();
    }

    private long witnessed() {
        return recorded > 0 ? Math.min(collected, recorded) : collected;
    }
}

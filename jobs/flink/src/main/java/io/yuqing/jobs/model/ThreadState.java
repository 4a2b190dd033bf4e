/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import java.util.List;

/**
 * What is remembered of a thread. State: the name of the class and its fields are public surface.
 */
public class ThreadState {
    /** Whether the original has been seen; until then its topics are unknown. */
    public boolean rootSeen;

    /** Topics of the original, inherited by everything below it. */
    public List<String> topics = List.of();

    /** Newest event time of its items, epoch milliseconds. */
    public long lastItemAt = Long.MIN_VALUE;

    /** Items whose text waits for the original. */
    public int waitingItems;

    /** Event time at which the oldest of them has waited enough. */
    public long waitUntil = Long.MAX_VALUE;

    /** Event time of the one pending timer; {@code Long.MAX_VALUE} if none is. */
    public long timer = Long.MAX_VALUE;
}

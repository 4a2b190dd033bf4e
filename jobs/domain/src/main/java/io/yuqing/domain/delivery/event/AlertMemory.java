/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.rule.Level;

/** What is remembered of an alert. Lives in Flink state. Times are wall clock in ms. */
public final class AlertMemory {
    public static final long NEVER = Long.MAX_VALUE;

    /** The latest of it. */
    public AlertNews news = new AlertNews();

    /** The level people were told last; null: nothing yet. */
    public Level told;

    /** The highest level they were told; whoever heard of that is to hear of the end. */
    public Level highestTold;

    /** Whether people were told the end. */
    public boolean over;

    /** Whether late items corrected it since it began; said in every further notice. */
    public boolean corrected;

    public int reminders;

    /** When to remind; {@link #NEVER}: not. */
    public long remindAt = NEVER;

    /** When to look again at an alert that was withheld for a time; {@link #NEVER}: not. */
    public long recheckAt = NEVER;

    /** Whether it was withheld as long ago; else for a silence. */
    public boolean longAgo;

    /** What is added to versions, because they began anew below those that were here. */
    public long ahead;

    /** The latest step of a version that was no higher, if it is not what people know. */
    public AlertNews aside;

    /** When that is taken for how things stand; 0: there is none, as in state of before. */
    public long asideUntil;

    /** Whether a higher alert of the same subject speaks for it. */
    public boolean muted;

    /** When to forget it. */
    public long forgetAt = NEVER;
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

/** Items of one hour of one platform and channel, as gathered by a task; none of none: it runs. */
public class SourceDelta {
    public String platform = "";
    public String channel = "";

    /** Whether people imported them, as a file or by hand. */
    public boolean imported;

    /** Event times of the first and the last of them, epoch milliseconds. */
    public long oldest = Long.MAX_VALUE;

    public long newest = Long.MIN_VALUE;
    public int items;

    /** How many of them lie ahead of the clock, and by how many ms the one that does most. */
    public int aheadItems;

    public long aheadMillis;
}

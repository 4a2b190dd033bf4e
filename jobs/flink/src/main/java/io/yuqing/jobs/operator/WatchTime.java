/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.operator;

/** What the watch over sources knows of time. State: names of class and fields stay. */
public class WatchTime {
    /** Event time in ms since when items could have been seen. */
    public long since;

    /** The watermark last seen, and the machine's time when it was first seen, in ms. */
    public long watermark = Long.MIN_VALUE;

    public long seenAt;

    /** Whether event time is where it was when last asked; remembers it otherwise. */
    boolean standsStill(long nowWatermark, long machineTime) {
        if (nowWatermark == watermark && watermark != Long.MIN_VALUE) {
            return true;
        }
        watermark = nowWatermark;
        seenAt = machineTime;
        return false;
    }

    /** Event time as if it had gone on with the machine's. */
    long carriedOnTo(long machineTime) {
        return watermark + (machineTime - seenAt);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.replay;

import java.time.Duration;

/**
 * What Kafka acknowledged.
 *
 * @param complete false if the replay was stopped before the end of the files
 */
public record ReplayReport(long posts, long comments, boolean complete, Duration took) {
    public long records() {
        return posts + comments;
    }

    /** Records a second, over the whole replay. */
    public double rate() {
        return took.isZero() ? 0 : records() * 1e9 / took.toNanos();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

/**
 * What was said in an hour.
 *
 * @param age hours ago, 0 for the one that has begun
 * @param daysAgo by the calendar of Beijing, 0 for today
 */
public record HourCount(
        int age,
        int daysAgo,
        long originals,
        long reposts,
        long comments,
        long negative,
        long neutral,
        long positive) {

    public long items() {
        return originals + reposts + comments;
    }
}

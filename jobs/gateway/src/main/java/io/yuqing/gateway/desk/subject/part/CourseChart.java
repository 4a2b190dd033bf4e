/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.part;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.read.HourCount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The course of a week, an hour a bar. */
public final class CourseChart {
    private static final int HOURS = 168;

    private CourseChart() {}

    /**
     * @param hourStart when the youngest hour began
     */
    public static Chart of(List<HourCount> counts, Instant hourStart, Instant now) {
        long[] items = new long[HOURS];
        for (HourCount hour : counts) {
            if (hour.age() < HOURS) {
                items[hour.age()] += hour.items();
            }
        }
        List<Chart.Point> points = new ArrayList<>();
        for (int age = HOURS - 1; age >= 0; age--) {
            points.add(
                    new Chart.Point(
                            ShanghaiTime.moment(hourStart.minus(Duration.ofHours(age)), now),
                            items[age],
                            Words.number(items[age]) + " 条",
                            false));
        }
        return Chart.of(points, Words.number(Math.round(Chart.most(points))) + " 条/小时");
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.part;

import io.yuqing.domain.time.CountyTime;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.read.HourCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The attitude of a day.
 *
 * @param negativeWidth how wide its bar is, of {@link #WIDTH}; those of the others follow it
 */
public record DayLine(
        String day,
        String items,
        String negative,
        String neutral,
        String positive,
        String share,
        boolean alarming,
        long negativeWidth,
        long neutralWidth,
        long positiveWidth) {
    public static final int WIDTH = 100;

    private static final int DAYS = 7;

    /** The last seven days of the calendar, today first. */
    public static List<DayLine> of(List<HourCount> counts, Instant now) {
        List<DayLine> days = new ArrayList<>();
        for (int ago = 0; ago < DAYS; ago++) {
            long negative = 0;
            long neutral = 0;
            long positive = 0;
            for (HourCount hour : counts) {
                if (hour.daysAgo() == ago) {
                    negative += hour.negative();
                    neutral += hour.neutral();
                    positive += hour.positive();
                }
            }
            days.add(day(ago, negative, neutral, positive, now));
        }
        return List.copyOf(days);
    }

    private static DayLine day(int ago, long negative, long neutral, long positive, Instant now) {
        long items = negative + neutral + positive;
        long scale = Math.max(1, items);
        long red = Math.round(1.0 * WIDTH * negative / scale);
        long green = Math.round(1.0 * WIDTH * positive / scale);
        return new DayLine(
                ago == 0
                        ? "今日"
                        : ShanghaiTime.day(now.atZone(CountyTime.ZONE).minusDays(ago).toInstant()),
                Words.number(items),
                Words.number(negative),
                Words.number(neutral),
                Words.number(positive),
                Words.share(negative, items),
                Words.isAlarming(negative, items),
                red,
                items == 0 ? 0 : Math.max(0, WIDTH - red - green),
                green);
    }
}

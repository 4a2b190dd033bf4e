/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import io.yuqing.gateway.desk.situation.DayHour;
import io.yuqing.gateway.desk.situation.Seen;
import java.util.ArrayList;
import java.util.List;

/**
 * How much was said today, and in which mood.
 *
 * @param known false until it was read for the first time
 * @param items of today
 * @param change against yesterday by this time of day
 * @param negative share of today, and of yesterday by this time
 * @param hours of today up to now
 * @param course the same for the chart, as JSON
 */
public record DayPart(
        boolean known,
        String items,
        String change,
        String negative,
        String negativeYesterday,
        List<Hour> hours,
        String course) {
    private static final int HOURS = 24;

    /** An hour of today beside that of yesterday. */
    public record Hour(
            String name, String negative, String neutral, String positive, String yesterday) {}

    static DayPart of(Seen<List<DayHour>> seen) {
        if (!seen.isKnown()) {
            return new DayPart(false, "", "", "", "", List.of(), "");
        }
        DayHour[][] days = days(seen.value());
        long items = sum(days[0], false);
        long yesterday = sum(days[1], false);
        return new DayPart(
                true,
                Words.number(items),
                yesterday == 0
                        ? "昨日此时没有"
                        : "昨日此时 " + Words.number(yesterday) + "，" + change(items, yesterday),
                Words.share(sum(days[0], true), items),
                Words.share(sum(days[1], true), yesterday),
                hours(days),
                DayCourse.json(days));
    }

    /** By days ago and hour; an hour without items is not null but empty. */
    private static DayHour[][] days(List<DayHour> read) {
        DayHour[][] days = new DayHour[2][HOURS];
        for (int day = 0; day < days.length; day++) {
            for (int hour = 0; hour < HOURS; hour++) {
                days[day][hour] = new DayHour(day, hour, 0, 0, 0, 0, 0);
            }
        }
        read.forEach(hour -> days[hour.daysAgo()][hour.hour()] = hour);
        return days;
    }

    private static long sum(DayHour[] day, boolean negative) {
        long sum = 0;
        for (DayHour hour : day) {
            sum += negative ? hour.negativeByNow() : hour.byNow();
        }
        return sum;
    }

    private static String change(long now, long before) {
        long percent = Math.round(100.0 * (now - before) / before);
        return percent == 0 ? "持平" : (percent > 0 ? "多 " : "少 ") + Math.abs(percent) + "%";
    }

    private static List<Hour> hours(DayHour[][] days) {
        int last = HOURS - 1;
        while (last > 0 && days[0][last].all() == 0) {
            last--;
        }
        List<Hour> hours = new ArrayList<>();
        for (int hour = 0; hour <= last; hour++) {
            DayHour today = days[0][hour];
            hours.add(
                    new Hour(
                            hour + " 时",
                            Words.number(today.negative()),
                            Words.number(today.neutral()),
                            Words.number(today.positive()),
                            Words.number(days[1][hour].all())));
        }
        return List.copyOf(hours);
    }
}

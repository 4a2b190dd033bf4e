/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people in China read them, in Asia/Shanghai wherever a process runs. Pure. */
public final class ShanghaiTime {

    private static final ZoneId ZONE = CountyTime.ZONE;
    private static final DateTimeFormatter DAY = format("M月d日");
    private static final DateTimeFormatter DATE = format("yyyy年M月d日");
    private static final DateTimeFormatter TIME = format("HH:mm");
    private static final DateTimeFormatter MOMENT = format("M月d日 HH:mm");
    private static final DateTimeFormatter FULL = format("yyyy年M月d日 HH:mm");

    private ShanghaiTime() {}

    /** 11月22日 */
    public static String day(Instant time) {
        return at(time).format(DAY);
    }

    /** 2026年11月22日 */
    public static String date(Instant time) {
        return at(time).format(DATE);
    }

    /** 11月22日 13:05, with the year if it is not that of the other time. */
    public static String moment(Instant time, Instant seenAt) {
        return at(time).format(at(time).getYear() == at(seenAt).getYear() ? MOMENT : FULL);
    }

    /** 13:05 of the day on which it is read, else with its day. */
    public static String shortMoment(Instant time, Instant seenAt) {
        boolean sameDay = at(time).toLocalDate().equals(at(seenAt).toLocalDate());
        return sameDay ? at(time).format(TIME) : moment(time, seenAt);
    }

    /** 11月22日 13:05 至 15:20, with the second day if it is another. */
    public static String range(Instant from, Instant to) {
        boolean sameDay = at(from).toLocalDate().equals(at(to).toLocalDate());
        return moment(from, to) + " 至 " + (sameDay ? at(to).format(TIME) : moment(to, to));
    }

    /** 25 分钟, 2 小时 15 分钟, 3 天 4 小时; negative times count as nothing. */
    public static String span(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        if (minutes == 0) {
            return "不到 1 分钟";
        }
        if (minutes < 60) {
            return minutes + " 分钟";
        }
        long hours = minutes / 60;
        return hours < 24
                ? two(hours, "小时", minutes % 60, "分钟")
                : two(hours / 24, "天", hours % 24, "小时");
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        String begin = large + " " + largeUnit;
        return small == 0 ? begin : begin + " " + small + " " + smallUnit;
    }

    private static ZonedDateTime at(Instant time) {
        return time.atZone(ZONE);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.CHINA);
    }
}

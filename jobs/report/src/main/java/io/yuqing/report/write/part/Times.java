/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.part;

import io.yuqing.domain.time.CountyTime;
import io.yuqing.report.ask.Row;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Run;
import io.yuqing.report.model.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Times as papers say them, in Beijing. */
public final class Times {
    public static final long HOUR = Duration.ofHours(1).toMillis();
    public static final long DAY = Duration.ofDays(1).toMillis();

    private Times() {}

    /** {@code 2026年7月1日}. */
    public static String day(long at) {
        ZonedDateTime time = in(at);
        return "%d年%d月%d日".formatted(time.getYear(), time.getMonthValue(), time.getDayOfMonth());
    }

    /** {@code 7月1日 08:05}. */
    public static String minute(long at) {
        ZonedDateTime time = in(at);
        return String.format(
                Locale.ROOT,
                "%d月%d日 %02d:%02d",
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute());
    }

    /** {@code 7月1日}. */
    public static String shortDay(long at) {
        ZonedDateTime time = in(at);
        return time.getMonthValue() + "月" + time.getDayOfMonth() + "日";
    }

    /** {@code 14时}. */
    public static String hour(long at) {
        return in(at).getHour() + "时";
    }

    /** {@code 7月1日 14时}, and {@code 7月1日} at its midnight. */
    public static String dayAndHour(long at) {
        return shortDay(at) + (in(at).getHour() == 0 ? "" : " " + hour(at));
    }

    /** {@code 3 天}, {@code 5 小时}, {@code 20 分钟}: in the largest unit that it fills. */
    public static String length(long millis) {
        if (millis >= DAY) {
            return millis / DAY + " 天";
        }
        return millis >= HOUR ? millis / HOUR + " 小时" : millis / 60_000 + " 分钟";
    }

    /** From the first day to the last, both in it: {@code 2026年7月1日至7日}. */
    public static String days(long from, long to) {
        LocalDate first = in(from).toLocalDate();
        LocalDate last = in(to - 1).toLocalDate();
        if (first.equals(last)) {
            return day(from);
        }
        if (first.getYear() != last.getYear()) {
            return day(from) + "至" + day(to - 1);
        }
        return day(from)
                + "至"
                + (first.getMonth() == last.getMonth()
                        ? last.getDayOfMonth() + "日"
                        : shortDay(to - 1));
    }

    /** Of a column that holds epoch millis. */
    public static Run minute(Row row, String column, String otherwise) {
        return row.isNull(column) ? new Missing(otherwise) : new Words(minute(row.whole(column)));
    }

    /** When the day began. */
    public static long midnight(long at) {
        return in(at).toLocalDate().atStartOfDay(CountyTime.ZONE).toInstant().toEpochMilli();
    }

    private static ZonedDateTime in(long at) {
        return Instant.ofEpochMilli(at).atZone(CountyTime.ZONE);
    }
}

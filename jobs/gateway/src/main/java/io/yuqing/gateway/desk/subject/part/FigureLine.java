/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.part;

import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.read.HourCount;
import io.yuqing.gateway.desk.subject.read.Hours;
import java.util.List;

/**
 * How much was said within some time.
 *
 * @param pace how many times that of the same time before; empty if there was nothing at all
 * @param alarming whether the share of negative items is as high as boards show in red
 */
public record FigureLine(
        String name, String items, String pace, String before, String negative, boolean alarming) {
    private static final int DAY = 24;
    private static final int WEEK = 168;

    /** Of an hour, a day, a week. */
    public static List<FigureLine> of(Hours hours) {
        Hours.Lately lately = hours.lately();
        return List.of(
                of("近 1 小时", "前 1 小时", lately.items(), lately.before(), lately.negative()),
                of("近 24 小时", "前 24 小时", hours.counts(), DAY),
                of("近 7 天", "前 7 天", hours.counts(), WEEK));
    }

    private static FigureLine of(String name, String earlier, List<HourCount> counts, int length) {
        long items = 0;
        long before = 0;
        long negative = 0;
        for (HourCount hour : counts) {
            if (hour.age() < length) {
                items += hour.items();
                negative += hour.negative();
            } else if (hour.age() < 2 * length) {
                before += hour.items();
            }
        }
        return of(name, earlier, items, before, negative);
    }

    private static FigureLine of(
            String name, String earlier, long items, long before, long negative) {
        return new FigureLine(
                name,
                Words.number(items),
                items == 0 && before == 0 ? "" : Words.growth(items, before),
                earlier + " " + Words.number(before) + " 条",
                Words.share(negative, items),
                Words.isAlarming(negative, items));
    }
}

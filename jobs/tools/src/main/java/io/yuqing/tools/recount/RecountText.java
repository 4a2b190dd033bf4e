/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.recount;

import io.yuqing.jobs.recount.DayReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A recount for staff. */
final class RecountText {
    private RecountText() {}

    static String beginning(List<LocalDate> days, boolean dryRun) {
        return "按明细表现有的条目%s %s 至 %s 的窗口：\n"
                .formatted(dryRun ? "试算" : "重算", days.get(0), days.get(days.size() - 1));
    }

    static String of(DayReport day) {
        String smaller = day.smaller() == 0 ? "" : number("，其中变小 %,d", day.smaller());
        return String.format(
                Locale.ROOT,
                "  %s：条目 %,d，窗口 %,d，不同 %,d%s",
                day.day(),
                day.items(),
                day.windows(),
                day.corrections(),
                smaller);
    }

    /** Days without anything, in one line however many. */
    static String empty(Days days) {
        return days.from().equals(days.to())
                ? "  %s：没有条目，也没有窗口".formatted(days.from())
                : "  %s 至 %s：没有条目，也没有窗口".formatted(days.from(), days.to());
    }

    static String firstItem(LocalDate first) {
        return "明细表中最早的条目是 %s 的；如果写错了年份，请改 --from。".formatted(first);
    }

    static String end(List<DayReport> days, boolean dryRun) {
        long corrections = days.stream().mapToLong(DayReport::corrections).sum();
        String done =
                dryRun
                        ? number("共 %,d 个窗口不同，没有写入任何数据。", corrections)
                        : number("共改写 %,d 个窗口；再运行一次，结果不变。没有重新判断预警。", corrections);
        return done + "发声人数仍是按时到达的条目的：谁写了哪一条，不存入任何表。\n";
    }

    /** What was not counted because it is too early. */
    static String left(LateLeft left, RecountRange range) {
        return String.format(
                Locale.ROOT,
                "%s 至 %s 还有 %,d 条历史没有补算，作业可能还在更正这些日子；请从 %s 起再运行 ./yuqing recount --from %s。",
                left.from(),
                left.to(),
                left.items(),
                range.closedOn(left.to()),
                left.from());
    }

    private static String number(String sentence, long number) {
        return String.format(Locale.ROOT, sentence, number);
    }
}

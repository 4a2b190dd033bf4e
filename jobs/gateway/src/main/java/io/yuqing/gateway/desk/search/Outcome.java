/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import static io.yuqing.gateway.desk.search.SearchWords.number;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.search.find.Progress;
import java.time.Instant;

/** Says how much was found and how far was looked, and never more than is known. */
final class Outcome {
    private Outcome() {}

    /**
     * Of a page.
     *
     * @param before how many were found on the pages before
     * @param shown how many of those that were found are on this one
     */
    static String of(Progress progress, long before, int shown, Instant now) {
        long found = before + progress.found();
        return switch (progress.end()) {
            case ALL -> whole(found, before, shown);
            case CHECKED -> stopped(progress, found, "", now) + page(before, shown);
            case ENOUGH, LATE -> stopped(progress, found, "用时已到上限，", now) + page(before, shown);
            case STOPPED ->
                    stopped(progress, found, "ClickHouse 没有再应答，", now) + page(before, shown);
        };
    }

    private static String whole(long found, long before, int shown) {
        if (found == 0) {
            return "没有找到。";
        }
        boolean listed = shown == 0 || found == shown;
        return "共 " + number(found) + " 条" + (listed ? "，都已列出。" : page(before, shown));
    }

    private static String stopped(Progress progress, long found, String why, Instant now) {
        String seen =
                "已看到 "
                        + ShanghaiTime.moment(progress.reached().moment(), now)
                        + "，核对 "
                        + number(progress.checked())
                        + " 条";
        return (found == 0 ? seen + "，没有找到；" : "至少 " + number(found) + " 条：" + seen + "；")
                + why
                + "更早的还没有查";
    }

    private static String page(long before, int shown) {
        return shown == 0
                ? "。"
                : "；这一页是第 " + number(before + 1) + " 至 " + number(before + shown) + " 条，从新到旧。";
    }

    /** The last line of a file; empty if nothing is missing in it. */
    static String ofFile(Progress progress) {
        String reached = SearchWords.second(progress.reached().moment());
        return switch (progress.end()) {
            case ALL -> "";
            case ENOUGH -> "〔未完〕一个文件最多 " + number(progress.found()) + " 条，更早的没有导出；请缩小日期范围后再导出。";
            case CHECKED, LATE -> "〔未完〕只查到 " + reached + "，更早的没有导出；请缩小日期范围后再导出。";
            case STOPPED -> "〔未完〕ClickHouse 没有再应答，只查到 " + reached + "；请稍后重新导出。";
        };
    }

    /** Of the last days, for a topic that is to be made. */
    static String ofDays(Progress progress, int days, Instant now) {
        return progress.isWhole()
                ? "最近 " + days + " 天有 " + number(progress.found()) + " 条会归入这个话题。"
                : "最近 "
                        + days
                        + " 天至少有 "
                        + number(progress.found())
                        + " 条会归入这个话题（只查到 "
                        + ShanghaiTime.moment(progress.reached().moment(), now)
                        + "）。";
    }
}

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
     */
    static String of(Progress progress, long before, Instant now) {
        long found = before + progress.found();
        String reached = ShanghaiTime.moment(progress.reached().moment(), now);
        String checked = "，共核对 " + number(progress.checked()) + " 条";
        return switch (progress.end()) {
            case ALL -> found == 0 ? "没有找到。" : "共 " + number(found) + " 条，都已列出。";
            case ENOUGH ->
                    "至少 " + number(found) + " 条；这一页是其中的 " + number(progress.found()) + " 条，从新到旧。";
            case CHECKED -> "已查到 " + reached + checked + "，找到" + found(found) + "；更早的还没有查。";
            case LATE -> "已查到 " + reached + checked + "，找到" + found(found) + "；用时已到上限，更早的还没有查。";
            case STOPPED ->
                    "已查到 "
                            + reached
                            + checked
                            + "，找到"
                            + found(found)
                            + "；ClickHouse 没有再应答，更早的还没有查。";
        };
    }

    private static String found(long found) {
        return found == 0 ? " 0 条" : "至少 " + number(found) + " 条";
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

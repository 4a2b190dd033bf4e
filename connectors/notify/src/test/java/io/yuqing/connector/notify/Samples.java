/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Notices that tests send. */
public final class Samples {

    public static final Instant SINCE = Instant.parse("2026-11-22T05:05:00Z");
    public static final Instant NOW = Instant.parse("2026-11-22T05:30:00Z");
    public static final String BOARD = "https://board.example.gov.cn/d/yq?var-topic=canteen";

    private Samples() {}

    public static Notice small(String key) {
        return new Notice(
                key,
                Tone.ORANGE,
                "🟠 橙色预警（重大）｜学校食堂",
                List.of(Line.of("近1小时跟帖 1.2万 条")),
                BOARD,
                false);
    }

    /** Of so many lines of 300 bytes. */
    public static Notice long_(String key, int lines) {
        return new Notice(
                key,
                Tone.RED,
                "🔴 红色预警（特别重大）｜洪水预警",
                IntStream.range(0, lines)
                        .mapToObj(
                                i ->
                                        Line.of(
                                                "%04d".formatted(i)
                                                        + "水位上涨请注意安全".repeat(11).substring(0, 98)))
                        .toList(),
                BOARD,
                false);
    }

    /** An alert as the delivery job writes it. */
    public static Notice canteenNotice() {
        return new Notice(
                "alert-7:fired:office",
                Tone.ORANGE,
                "🟠 橙色预警（重大）｜学校食堂",
                List.of(
                        Line.of(
                                Span.plain("近1小时跟帖 "),
                                Span.bold("1.2万 条"),
                                Span.plain("，平时约 320 条（39 倍），预警线 5,000 条")),
                        Line.of("自 11月22日 13:05 起，已 25 分钟"),
                        Line.quote(
                                Span.plain("1、微博 13:01：食堂的馒头发霉了，[用户] 说已经不是第一次 #学校食堂# "),
                                Span.link("原文", "https://weibo.example.com/1")),
                        Line.of("编号 7f3a9c21｜规则：话题一小时热度很高")),
                BOARD,
                false);
    }
}

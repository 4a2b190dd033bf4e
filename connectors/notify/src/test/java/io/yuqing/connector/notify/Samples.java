/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import io.yuqing.connector.notify.text.AlertText;
import io.yuqing.connector.notify.text.Deadline;
import io.yuqing.connector.notify.text.Happening;
import io.yuqing.connector.notify.text.NoticeFacts;
import io.yuqing.connector.notify.text.NoticeFactsBuilder;
import io.yuqing.connector.notify.text.Quantity;
import io.yuqing.connector.notify.text.Sample;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Notices that tests send. */
final class Samples {

    static final Instant SINCE = Instant.parse("2026-11-22T05:05:00Z");
    static final Instant NOW = Instant.parse("2026-11-22T05:30:00Z");
    static final String BOARD = "https://board.example.gov.cn/d/yq?var-topic=canteen";

    private Samples() {}

    static Notice small(String key) {
        return new Notice(
                key,
                Tone.ORANGE,
                "🟠 橙色预警（重大）｜学校食堂",
                List.of(Line.of("近1小时跟帖 1.2万 条")),
                BOARD,
                false);
    }

    /** Of so many lines of 300 bytes. */
    static Notice long_(String key, int lines) {
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

    static NoticeFactsBuilder canteen(Happening happening) {
        return NoticeFacts.builder("alert-7:fired:office", "7f3a9c21d4e8", happening)
                .level("orange")
                .subject("学校食堂")
                .rule("话题一小时热度很高")
                .quantity(new Quantity("跟帖", "近1小时", Quantity.Form.ITEMS, 12_345, 320.0, 5_000.0))
                .times(SINCE, NOW)
                .category("网络舆情")
                .topics(List.of("学校食堂"))
                .channels(List.of("微博", "论坛", "短视频", "新闻跟帖"))
                .regions(List.of("城关镇"))
                .words(List.of("食堂", "发霉"))
                .origin(
                        new Sample(
                                "论坛",
                                Instant.parse("2026-11-22T04:40:00Z"),
                                "今天食堂的馒头",
                                "https://bbs.example.com/t/1"))
                .samples(
                        List.of(
                                new Sample(
                                        "微博",
                                        Instant.parse("2026-11-22T05:01:00Z"),
                                        "食堂的馒头发霉了，[用户] 说已经不是第一次 #学校食堂#",
                                        "https://weibo.example.com/1"),
                                new Sample(
                                        "论坛",
                                        Instant.parse("2026-11-22T05:12:00Z"),
                                        "家长都在问：\n谁来管？",
                                        null)))
                .deadline(
                        new Deadline(
                                "发布权威信息", Instant.parse("2026-11-22T10:05:00Z"), "国办发〔2016〕80号"))
                .department("网宣")
                .link(BOARD);
    }

    static Notice canteenNotice() {
        return AlertText.notice(canteen(Happening.FIRED).build());
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import io.yuqing.domain.delivery.CaseHappening;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Measure;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words of the tables as staff say them; the same as on the boards. */
public final class Words {
    /** Of few items a share says nothing. */
    private static final long ENOUGH = 20;

    private static final double ALARMING = 0.6;

    private static final Map<String, String> KINDS =
            Map.of("digest", "汇总", "heartbeat", "每日监测状态", "case", "事项");

    private static final Map<String, String> HAPPENINGS = happenings();

    private static final Map<String, String> OUTCOMES =
            Map.of(
                    "delivered", "已送达",
                    "rate_limited", "被限流，稍后重试",
                    "rejected", "被拒绝",
                    "failed", "失败，稍后重试",
                    "uncertain", "未知是否送达，重试",
                    "given_up", "放弃",
                    "superseded", "由更新的通知代替");

    private static final Map<String, String> ATTITUDES =
            Map.of("negative", "负面", "neutral", "中性", "positive", "正面");

    private static final Map<String, String> ITEM_KINDS =
            Map.of("original", "原发", "repost", "转发", "comment", "跟帖");

    private Words() {}

    private static Map<String, String> happenings() {
        Map<String, String> words = new HashMap<>();
        words.put("fired", "触发");
        words.put("upgraded", "升级");
        words.put("downgraded", "降级");
        words.put("reminder", "提醒");
        words.put("resolved", "解除");
        for (CaseHappening happening : CaseHappening.values()) {
            words.put(happening.name().toLowerCase(Locale.ROOT), happening.text());
        }
        return Map.copyOf(words);
    }

    /** 橙 Ⅱ */
    public static String level(String code) {
        return Level.find(code)
                .map(level -> level.colour() + " " + level.grade().replace("级", ""))
                .orElse(code);
    }

    /** What a message is about, if not one alert; empty for one alert. */
    public static String kind(String code) {
        return KINDS.getOrDefault(code, "");
    }

    public static String happening(String code) {
        return HAPPENINGS.getOrDefault(code, "");
    }

    /** What a rule counts. */
    public static String measure(String code) {
        return Measure.find(code).map(Measure::noticeText).orElse(code);
    }

    /** 负面, 中性, 正面. */
    public static String attitude(String code) {
        return ATTITUDES.getOrDefault(code, "未知");
    }

    /** 原发, 转发, 跟帖. */
    public static String itemKind(String code) {
        return ITEM_KINDS.getOrDefault(code, code);
    }

    public static String outcome(String code) {
        return OUTCOMES.getOrDefault(code, code);
    }

    /** {@code good}, {@code open}: it is not over, {@code bad}: somebody must do something. */
    public static String outcomeState(String code) {
        return switch (code) {
            case "delivered", "superseded" -> "good";
            case "rejected", "given_up" -> "bad";
            default -> "open";
        };
    }

    /** 12,345 */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** 38%; empty if there is nothing to take a share of. */
    public static String share(long part, long whole) {
        return whole == 0 ? "" : Math.round(100.0 * part / whole) + "%";
    }

    /** Whether so many of these items are negative that boards show it in red. */
    public static boolean isAlarming(long negative, long items) {
        return items >= ENOUGH && negative >= ALARMING * items;
    }

    /** 2.4 倍, 新. */
    public static String growth(long now, long before) {
        return before == 0
                ? "新"
                : String.format(
                        Locale.ROOT, now < 10 * before ? "%.1f 倍" : "%.0f 倍", 1.0 * now / before);
    }
}

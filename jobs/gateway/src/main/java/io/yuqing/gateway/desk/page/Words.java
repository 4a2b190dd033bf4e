/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import io.yuqing.domain.rule.Level;
import java.util.Locale;
import java.util.Map;

/** Words of the tables as staff say them; the same as on the boards. */
final class Words {
    private static final Map<String, String> KINDS = Map.of("digest", "汇总", "heartbeat", "每日监测状态");

    private static final Map<String, String> HAPPENINGS =
            Map.of(
                    "fired", "触发",
                    "upgraded", "升级",
                    "downgraded", "降级",
                    "reminder", "提醒",
                    "resolved", "解除");

    private static final Map<String, String> OUTCOMES =
            Map.of(
                    "delivered", "已送达",
                    "rate_limited", "被限流，稍后重试",
                    "rejected", "被拒绝",
                    "failed", "失败，稍后重试",
                    "uncertain", "未知是否送达，重试",
                    "given_up", "放弃",
                    "superseded", "由更新的通知代替");

    private Words() {}

    /** 橙 Ⅱ */
    static String level(String code) {
        return Level.find(code)
                .map(level -> level.colour() + " " + level.grade().replace("级", ""))
                .orElse(code);
    }

    /** What a message is about, if not one alert; empty for one alert. */
    static String kind(String code) {
        return KINDS.getOrDefault(code, "");
    }

    static String happening(String code) {
        return HAPPENINGS.getOrDefault(code, "");
    }

    static String outcome(String code) {
        return OUTCOMES.getOrDefault(code, code);
    }

    /** 12,345 */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** 38%; empty if there is nothing to take a share of. */
    static String share(long part, long whole) {
        return whole == 0 ? "" : Math.round(100.0 * part / whole) + "%";
    }

    /** 2.4 倍, 新. */
    static String growth(long now, long before) {
        return before == 0
                ? "新"
                : String.format(
                        Locale.ROOT, now < 10 * before ? "%.1f 倍" : "%.0f 倍", 1.0 * now / before);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.status;

import io.yuqing.tools.status.StackSituation.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The state of affairs as one line of Chinese for whoever watches the terminal. */
public final class SituationText {
    private static final Map<String, String> LEVELS =
            Map.of("red", "红", "orange", "橙", "yellow", "黄", "blue", "蓝");

    private SituationText() {}

    static String of(StackSituation now) {
        return String.format(
                Locale.ROOT,
                "已读 %,d 条＝计入 %,d＋重复 %,d＋迟到 %,d＋死信 %,d，%s｜告警 %s｜最热话题 %s",
                now.read(),
                now.counted(),
                now.duplicate(),
                now.late(),
                now.rejected(),
                account(now),
                alerts(now),
                topics(now.topics()));
    }

    /** {@code rate}: records read a second, just now. */
    public static String of(StackSituation now, double rate) {
        return of(now) + String.format(Locale.ROOT, "｜%,.0f 条/秒", rate);
    }

    /** While records are on their way the account is open, which is no fault. */
    private static String account(StackSituation now) {
        if (now.isBalanced()) {
            return "账平";
        }
        return now.open() > 0 && now.missing() == 0
                ? String.format(Locale.ROOT, "在途 %,d", now.open())
                : "核对中";
    }

    /** For an account that stays open although nothing moves any more. */
    public static String fault(StackSituation now) {
        return String.format(
                Locale.ROOT,
                "账不平：%,d 条已读而未入账，%,d 条偏移缺失。请查看 Flink 界面的异常和视图 v_ledger。",
                now.open(),
                now.missing());
    }

    private static String alerts(StackSituation now) {
        String firing =
                now.alerts().stream()
                        .map(
                                level ->
                                        LEVELS.getOrDefault(level.name(), level.name())
                                                + level.count())
                        .collect(Collectors.joining(" "));
        return (firing.isEmpty() ? "无" : firing) + "（已解除 " + now.resolvedAlerts() + "）";
    }

    private static String topics(List<Named> topics) {
        return topics.isEmpty()
                ? "暂无"
                : topics.stream()
                        .map(topic -> topic.name() + " " + topic.count())
                        .collect(Collectors.joining("、"));
    }
}

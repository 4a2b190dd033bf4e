/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert;

import io.yuqing.domain.alert.judge.TransitionReason;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes of alerts as staff say them; the same words as on the boards. */
final class AlertWords {
    private static final Map<String, String> STATES =
            Map.of("pending", "观察中", "firing", "持续中", "resolved", "已解除", "withdrawn", "已撤销");

    private static final Map<String, String> SOURCES =
            Map.of(
                    "ok", "来源正常",
                    "never_seen", "来源从未收到",
                    "slow", "来源间隔偏长",
                    "silent", "来源已中断",
                    "low", "来源明显偏少",
                    "high", "来源明显偏多",
                    "unregistered", "来源未登记",
                    "removed", "来源登记已变更",
                    "ahead", "来源时钟超前");

    private static final Map<String, String> STEPS =
            Stream.of(TransitionReason.values())
                    .collect(Collectors.toMap(TransitionReason::code, AlertWords::step));

    private static final Map<String, String> WITHHELD =
            Map.of(
                    "outdated_version", "与已告知的不一致，稍后如无新进展即按此告知",
                    "long_ago", "事发过久，如仍在持续则随汇总告知",
                    "ended_untold", "从未通知过的预警已结束",
                    "silenced", "处于静默期",
                    "muted_by_higher", "同一对象已有更高级别的预警",
                    "handled", "事项已办结，或应提醒的单位已签收");

    private static final Map<String, String> FACTORS =
            Map.of("nature", "性质", "reach", "影响范围", "media", "媒体介入", "consequence", "可能后果");

    private AlertWords() {}

    /** Whether somebody was told is another question, answered beside it. */
    private static String step(TransitionReason reason) {
        return switch (reason) {
            case FIRED_AT_ONCE -> "达到预警线，立即触发";
            case FOR_ELAPSED_FIRED -> "持续满规定时间，触发";
            default -> reason.text();
        };
    }

    static String state(String code) {
        return STATES.getOrDefault(code, code);
    }

    /** Why a step was taken; of an alert of a source the state of the source. */
    static String reason(String code) {
        return STEPS.getOrDefault(code, source(code));
    }

    static String source(String code) {
        return SOURCES.getOrDefault(code, code);
    }

    /** Why nobody was told. */
    static String withheld(String code) {
        return WITHHELD.getOrDefault(code, code);
    }

    static String factor(String code) {
        return FACTORS.getOrDefault(code, code);
    }
}

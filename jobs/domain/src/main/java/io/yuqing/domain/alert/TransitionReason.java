/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import java.util.Locale;

/** Why an evaluation ended as it did; logged, counted and stored with the alert. */
public enum TransitionReason {
    BELOW_THRESHOLD("未达到阈值"),
    MIN_COUNT_NOT_MET("窗口内条数未达到最低数量，不作判断"),
    BASELINE_TOO_SHORT("历史窗口不足，无法计算基线"),
    ABOVE_PENDING("已达到阈值，等待持续时间"),
    STILL_PENDING("仍在等待持续时间"),
    PENDING_CANCELLED("未持续满规定时间，取消预警"),
    FOR_ELAPSED_FIRED("已持续满规定时间，发出预警"),
    FIRED_AT_ONCE("达到阈值，立即发出预警"),
    STILL_FIRING("预警持续中"),
    KEPT_FIRING("已回落，观察期内暂不解除"),
    /** The condition of a live alert is false so far, in a window that does not end before now. */
    WINDOW_STILL_FILLING("窗口尚未结束，暂不判断是否回落"),
    /** The condition is false for a time before the one it was last true for. */
    OLDER_THAN_LAST_TRUE("数据早于最近一次达到阈值的时间，不影响预警"),
    RESOLVED("已回落并满观察期，解除预警"),
    /** A late item shows that the episode had not ended; same alert, not a new one. */
    REOPENED("迟到数据表明预警尚未结束，恢复原预警"),
    /** A late item makes the condition true inside or before an episode that was alarmed. */
    LATE_MERGED("迟到数据属于已预警的时段，并入原预警"),
    RULE_REPLACED("规则的对象、指标或窗口已更换，结束原预警"),
    RULE_DELETED("规则已删除，结束原预警"),
    RULE_NOT_APPLICABLE("规则不再适用于该对象，结束原预警");

    private final String text;

    TransitionReason(String text) {
        this.text = text;
    }

    /** The word in logs, metrics, Kafka and ClickHouse. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public String text() {
        return text;
    }

    /** Whether the evidence of this evaluation is what the alert must carry from now on. */
    public boolean takesEvidence() {
        return switch (this) {
            case ABOVE_PENDING, FOR_ELAPSED_FIRED, FIRED_AT_ONCE -> true;
            default -> false;
        };
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import java.util.Locale;

/** Why a judgement or a step of an alert ended as it did; logged, counted and stored with it. */
public enum TransitionReason {
    BELOW_THRESHOLD("未达到阈值"),
    MIN_COUNT_NOT_MET("窗口内条数未达到最低数量，不作判断"),
    VOICES_NOT_MET("发声人数不足，不提到更高级别"),
    SOURCES_NOT_MET("涉及的渠道或平台不足，不作判断"),
    OUTSIDE_FILTER("窗口内多数条目不属于规则限定的类别、渠道或地区"),
    BASELINE_TOO_SHORT("历史窗口不足，无法计算基线"),
    EARLIER_UNKNOWN("先前窗口尚未监测或采集中断，无法比较"),
    ABOVE_PENDING("已达到阈值，等待持续时间"),
    STILL_PENDING("仍在等待持续时间"),
    PENDING_CANCELLED("未持续满规定时间，取消预警", State.WITHHELD),
    FOR_ELAPSED_FIRED("已持续满规定时间，发出预警", State.GIVEN),
    FIRED_AT_ONCE("达到阈值，立即发出预警", State.GIVEN),
    STILL_FIRING("预警持续中"),
    LEVEL_RAISED("达到更高级别，预警升级", State.GIVEN),
    /** The value has left the level, but not yet for as long as {@code keep_firing_for}. */
    KEPT_FIRING("已回落，观察期内级别不变"),
    LEVEL_LOWERED("回落满观察期，预警降级", State.GIVEN),
    RESOLVED("已回落并满观察期，解除预警", State.GIVEN),
    /** What is false in a window that still fills may be true at its end. */
    WINDOW_STILL_FILLING("窗口尚未结束，暂不判断是否回落"),
    /** Late items show that the episode had not ended; same alert, not a new one. */
    REOPENED("迟到数据表明预警尚未结束，恢复原预警", State.WITHHELD),
    /** Late items change times or numbers of an alert that has been told; no second alarm. */
    CORRECTED("迟到数据更正了原预警，不再重复通知", State.WITHHELD),
    /** Late items show that what was told is part of another alert, or was never there. */
    WITHDRAWN("迟到数据表明该预警并入另一预警或不成立，撤销", State.WITHHELD),
    RULE_REPLACED("规则的对象、指标或窗口已更换，结束原预警", State.WITHHELD),
    RULE_DELETED("规则已删除，结束原预警", State.WITHHELD),
    RULE_NOT_APPLICABLE("规则不再适用于该对象，结束原预警", State.WITHHELD);

    private enum State {
        NO_ROW,
        GIVEN,
        WITHHELD
    }

    private final String text;
    private final State notice;

    TransitionReason(String text) {
        this(text, State.NO_ROW);
    }

    TransitionReason(String text, State notice) {
        this.text = text;
        this.notice = notice;
    }

    /** The word in logs, metrics, Kafka and ClickHouse. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public String text() {
        return text;
    }

    /** Whether people are to be told of a step with this reason; others only correct the record. */
    public boolean givesNotice() {
        return notice == State.GIVEN;
    }

    /** Whether the step calls people: a beginning or a rise. */
    public boolean alarms() {
        return this == FIRED_AT_ONCE || this == FOR_ELAPSED_FIRED || this == LEVEL_RAISED;
    }
}

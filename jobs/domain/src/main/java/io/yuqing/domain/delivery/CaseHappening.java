/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

/** What has happened in a case, to those whom it concerns. */
public enum CaseHappening {
    OPENED("新事项"),
    REOPENED("重开"),
    ASSIGNED("转办"),
    /** Another unit leads now. */
    RELIEVED("改派"),
    RETURNED("退回"),
    ASKED("交办核实"),
    REPORTED("已反馈"),
    REPORT_REJECTED("要求补充"),
    EXTENSION_ASKED("申请延期"),
    EXTENSION_GRANTED("同意延期"),
    EXTENSION_DENIED("不同意延期"),
    INSTRUCTED("批示"),
    SUPERVISED("督办"),
    LIFTED("督办销号"),
    CONSULT("会商"),
    URGED("催办"),
    COPIED("抄送"),
    DEADLINE_NEAR("时限将到"),
    OVERDUE("超时"),
    CLOSED("办结");

    private final String text;

    CaseHappening(String text) {
        this.text = text;
    }

    /** What people read. */
    public String text() {
        return text;
    }

    /** Whether it calls as an alert of the second highest level does, however mild the case is. */
    public boolean isUrgent() {
        return this == OVERDUE || this == SUPERVISED || this == INSTRUCTED;
    }

    /** Whether the unit that is told has something to do. */
    public boolean asksForWork() {
        return switch (this) {
            case RELIEVED, EXTENSION_GRANTED, LIFTED, COPIED, CLOSED -> false;
            default -> true;
        };
    }
}

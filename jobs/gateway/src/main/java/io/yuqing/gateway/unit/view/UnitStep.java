/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

import io.yuqing.domain.cases.log.EntryType;
import java.util.Arrays;
import java.util.Optional;

/** What a unit may do by its link, in the order of the buttons. */
public enum UnitStep {
    ACKNOWLEDGE(EntryType.ACKNOWLEDGE, false, "已签收。"),
    REPORT(EntryType.REPORT, true, "已反馈。"),
    ANSWER(EntryType.ANSWER, true, "已登记回应。"),
    EXTEND(EntryType.EXTEND, true, "已申请延期，等待批准。"),
    RETURN(EntryType.RETURN, false, "已退回，值班台已收到。"),
    NOTE(EntryType.NOTE, false, "已记下备注。");

    private final EntryType type;
    private final boolean weighty;
    private final String done;

    UnitStep(EntryType type, boolean weighty, String done) {
        this.type = type;
        this.weighty = weighty;
        this.done = done;
    }

    public EntryType type() {
        return type;
    }

    /** In the path. */
    public String code() {
        return type.code();
    }

    /** On the button. */
    public String word() {
        return type.text();
    }

    /** Whether the link alone does not suffice. */
    public boolean isWeighty() {
        return weighty;
    }

    /** What people read when it was done. */
    public String done() {
        return done;
    }

    public static Optional<UnitStep> find(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }

    static Optional<UnitStep> of(EntryType type) {
        return Arrays.stream(values()).filter(step -> step.type == type).findFirst();
    }
}

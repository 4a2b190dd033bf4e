/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What a unit may do by its link, in the order of the buttons. */
public enum UnitStep {
    ACKNOWLEDGE(EntryType.ACKNOWLEDGE, false, "", "已于 %s 签收。"),
    REPORT(EntryType.REPORT, true, "反馈内容", "反馈已于 %s 提交，由值班台审核；要补充请写备注。"),
    ANSWER(EntryType.ANSWER, true, "", "回应已于 %s 登记。"),
    EXTEND(EntryType.EXTEND, true, "延期理由", "延期申请已于 %s 提交，等待批准。"),
    RETURN(EntryType.RETURN, false, "退回理由", "已于 %s 退回，值班台已收到。"),
    NOTE(EntryType.NOTE, false, "备注内容", "备注已于 %s 记下。");

    private final EntryType type;
    private final boolean weighty;
    private final String text;
    private final String done;

    UnitStep(EntryType type, boolean weighty, String text, String done) {
        this.type = type;
        this.weighty = weighty;
        this.text = text;
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

    /** What its text is called; empty if it needs none. */
    public String text() {
        return text;
    }

    public boolean needsText() {
        return !text.isEmpty();
    }

    /** What people read when it was done. */
    String done(long at, Instant now) {
        return done.formatted(ShanghaiTime.shortMoment(Instant.ofEpochMilli(at), now));
    }

    public static Optional<UnitStep> find(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }

    static Optional<UnitStep> of(EntryType type) {
        return Arrays.stream(values()).filter(step -> step.type == type).findFirst();
    }
}

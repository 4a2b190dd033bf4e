/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What may be done with a paper. */
public enum Step {
    MAKE("make", "生成", State.DRAFT, EnumSet.noneOf(State.class), false),
    REVIEW("review", "审核通过", State.REVIEWED, EnumSet.of(State.DRAFT, State.RETURNED), false),
    SIGN("sign", "签发", State.SIGNED, EnumSet.of(State.REVIEWED), false),
    RETURN("return", "退回", State.RETURNED, EnumSet.of(State.DRAFT, State.REVIEWED), true),
    VOID(
            "void",
            "作废",
            State.VOID,
            EnumSet.of(State.DRAFT, State.REVIEWED, State.SIGNED, State.RETURNED),
            true),
    /** Somebody has filled in by hand what only people can say. */
    FILL("fill", "放回填写稿", null, EnumSet.of(State.DRAFT, State.RETURNED), false),
    /** Its questions were asked again. */
    CHECK("check", "复核", null, EnumSet.complementOf(EnumSet.of(State.VOID)), false),
    /** It went out by mail, or did not. */
    MAIL("mail", "发送邮件", null, EnumSet.complementOf(EnumSet.of(State.VOID)), false),
    /** Its time is over, and its files are deleted. */
    EXPIRE("expire", "到期删除", null, EnumSet.complementOf(EnumSet.of(State.SIGNED)), false);

    private final String code;
    private final String text;
    private final State next;
    private final Set<State> from;
    private final boolean reasonNeeded;

    Step(String code, String text, State next, Set<State> from, boolean reasonNeeded) {
        this.code = code;
        this.text = text;
        this.next = next;
        this.from = from;
        this.reasonNeeded = reasonNeeded;
    }

    /** In the journal and in addresses. */
    public String code() {
        return code;
    }

    public String text() {
        return text;
    }

    /** Whether somebody has to say why. */
    public boolean isReasonNeeded() {
        return reasonNeeded;
    }

    /** Whether whoever takes it answers for what the paper says. */
    public boolean isJudgement() {
        return this == REVIEW || this == SIGN;
    }

    /** Whether it can be done with a paper in this state. */
    public boolean isFrom(State state) {
        return from.contains(state);
    }

    State after(State state) {
        return next == null ? state : next;
    }

    public static Optional<Step> of(String code) {
        for (Step step : values()) {
            if (step.code.equals(code)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}

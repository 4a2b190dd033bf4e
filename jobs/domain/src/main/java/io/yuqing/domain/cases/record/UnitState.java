/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import java.util.Locale;
import java.util.Optional;

/** Where the part of one unit stands. */
public enum UnitState implements Coded {
    ASSIGNED("待签收"),
    ACKNOWLEDGED("已签收"),
    REPORTED("已反馈"),
    /** Given back by the unit. */
    RETURNED("已退回"),
    /** Taken away by the desk, which gave the case to another unit. */
    RELIEVED("已改派");

    private final String text;

    UnitState(String text) {
        this.text = text;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public String text() {
        return text;
    }

    /** Whether the unit still has a part in the case. */
    public boolean takesPart() {
        return compareTo(RETURNED) < 0;
    }

    public static Optional<UnitState> find(String code) {
        return Codes.find(UnitState.class, code);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import java.util.Locale;
import java.util.Optional;

/** Where a case stands. While it is open it follows from the unit that leads it. */
public enum CaseState implements Coded {
    NEW("待受理"),
    ACCEPTED("已受理"),
    ASSIGNED("已转办"),
    WORKING("办理中"),
    REPORTED("已反馈"),
    CLOSED("已办结"),
    DECLINED("不予受理"),
    FALSE_ALARM("误报"),
    MERGED("已合并");

    private final String text;

    CaseState(String text) {
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

    public boolean isOpen() {
        return compareTo(CLOSED) < 0;
    }

    public static Optional<CaseState> find(String code) {
        return Codes.find(CaseState.class, code);
    }
}

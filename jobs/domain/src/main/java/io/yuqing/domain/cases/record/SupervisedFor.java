/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import io.yuqing.domain.rule.Coded;
import java.util.Locale;

/** Why a case is supervised (督办). */
public enum SupervisedFor implements Coded {
    INSTRUCTION,
    OVERDUE,
    HAND;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

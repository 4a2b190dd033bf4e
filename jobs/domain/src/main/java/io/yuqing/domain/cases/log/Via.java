/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import java.util.Locale;
import java.util.Optional;

/** The way on which an entry came. */
public enum Via implements Coded {
    /** A page behind a log-in. */
    DESK,
    /** A signed link: somebody with access to the unit's group. */
    LINK,
    CLI,
    DINGTALK,
    FEISHU,
    MAIL,
    MACHINE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether who writes has shown by a log-in or a shell what duty they have. */
    public boolean provesDuty() {
        return this == DESK || this == CLI;
    }

    public static Optional<Via> find(String code) {
        return Codes.find(Via.class, code);
    }
}

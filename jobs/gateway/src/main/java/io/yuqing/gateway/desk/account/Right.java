/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.account;

import io.yuqing.wire.account.Duty;
import java.util.EnumSet;
import java.util.Set;

/** What one may do at the desk. */
public enum Right {
    /** See all pages. */
    READ(EnumSet.allOf(Duty.class)),
    /** Change topics, rules, silences and sources. */
    SET(EnumSet.of(Duty.WATCH, Duty.PUBLICITY, Duty.ADMIN)),
    /** Give units their PINs, and end their links. */
    UNITS(EnumSet.of(Duty.PUBLICITY, Duty.ADMIN)),
    /** See which accounts there are. */
    ACCOUNTS(EnumSet.of(Duty.ADMIN));

    private final Set<Duty> duties;

    Right(Set<Duty> duties) {
        this.duties = duties;
    }

    /** Whether a duty has it. */
    public boolean isOf(Duty duty) {
        return duties.contains(duty);
    }
}

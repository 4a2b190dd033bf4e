/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import java.util.Locale;

/** Where an alert stands. */
public enum Phase {
    /** Nothing to remember. As a row: the alert of a rule that is gone. */
    INACTIVE,
    /** The condition holds, but not yet for as long as the rule's {@code for}. */
    PENDING,
    FIRING,
    /** Over or cancelled, and remembered so that late items raise no second alarm for that time. */
    RESOLVED;

    /** The word in the alerts table and topic: pending, firing or resolved. */
    public String state() {
        return this == INACTIVE ? RESOLVED.state() : name().toLowerCase(Locale.ROOT);
    }

    /** Whether time passing can change it. */
    public boolean live() {
        return this == PENDING || this == FIRING;
    }
}

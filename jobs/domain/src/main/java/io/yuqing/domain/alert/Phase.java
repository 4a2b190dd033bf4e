/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import java.util.Locale;

/** Where an alert stands. */
public enum Phase {
    /** Nothing to remember. As a row: a pending or firing alert that was taken back. */
    INACTIVE,
    /** The condition holds, but not yet for as long as the rule's {@code for}. */
    PENDING,
    FIRING,
    /** Over, and remembered so that late items do not raise a second alarm for the same time. */
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

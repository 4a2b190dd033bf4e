/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import java.util.Locale;

/** Where an alert stands. */
public enum Phase {
    /** Nothing is told. */
    INACTIVE,
    /** The condition holds, but not yet for as long as the rule's {@code for}. */
    PENDING,
    FIRING,
    /** Over, and remembered as long as late items may change it. */
    RESOLVED,
    /** Told and taken back: late items merged it into another alert or showed it was none. */
    WITHDRAWN;

    /** The word in the alerts table and topic. */
    public String state() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether time passing can change it. */
    public boolean live() {
        return this == PENDING || this == FIRING;
    }
}

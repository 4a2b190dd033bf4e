/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.account;

/**
 * How the links of a unit are guarded: the PIN that weighty steps ask for, and since when links are
 * believed. Stands among the accounts under a key of its own; no person is named.
 *
 * @param revision one more with each change
 * @param pin null if the unit has none yet
 * @param pinEpoch another one since which nobody is remembered to have typed it
 * @param linksSince in ms: links that were made before hold no longer; 0: all hold
 */
public record UnitAccess(
        String unit, long revision, PasswordHash pin, long pinEpoch, long linksSince) {
    private static final String SPACE = "unit/";

    /** One about which nothing was said yet. */
    public static UnitAccess of(String unit) {
        return new UnitAccess(unit, 0, null, 0, 0);
    }

    /** The same with another PIN; whoever was remembered is so no longer. */
    public UnitAccess withPin(PasswordHash other, long now) {
        return new UnitAccess(unit, revision + 1, other, Math.max(now, pinEpoch + 1), linksSince);
    }

    /** The same, whose links made before now hold no longer; nor does what browsers remember. */
    public UnitAccess revoked(long now) {
        return new UnitAccess(
                unit, revision + 1, pin, Math.max(now, pinEpoch + 1), Math.max(now, linksSince));
    }

    public String key() {
        return SPACE + unit;
    }

    /** Whether a key of the topic of accounts is that of a unit. */
    public static boolean isKey(String key) {
        return key.startsWith(SPACE);
    }

    /** The unit of such a key. */
    public static String unit(String key) {
        return key.substring(SPACE.length());
    }
}

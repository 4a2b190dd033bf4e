/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.account;

import java.security.SecureRandom;

/** The six digits that weighty steps of a unit ask for. */
public final class UnitPin {
    private static final int ALL = 1_000_000;

    private UnitPin() {}

    /** Not one that is tried first. */
    public static String random() {
        SecureRandom random = new SecureRandom();
        String pin;
        do {
            pin = "%06d".formatted(random.nextInt(ALL));
        } while (isPlain(pin));
        return pin;
    }

    private static boolean isPlain(String pin) {
        return "01234567890".contains(pin)
                || "09876543210".contains(pin)
                || pin.chars().distinct().count() <= 2;
    }
}

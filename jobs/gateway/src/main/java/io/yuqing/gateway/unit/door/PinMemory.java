/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.door;

import io.yuqing.domain.cases.link.LinkKeys;
import io.yuqing.wire.account.UnitAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * That a browser has typed the PIN of a unit: so it need not for a month, unless the PIN is
 * another.
 */
public final class PinMemory {
    static final Duration LENGTH = Duration.ofDays(30);

    private static final String PURPOSE = "pin";

    private final LinkKeys keys;
    private final Clock clock;

    public PinMemory(LinkKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What the browser is to keep. */
    public String remembered(UnitAccess access) {
        long until = clock.instant().plus(LENGTH).getEpochSecond();
        return until + "." + keys.seal(PURPOSE, text(access, until));
    }

    /**
     * Whether it was typed in time.
     *
     * @param cookie null if there is none
     */
    public boolean holds(String cookie, UnitAccess access) {
        if (cookie == null || !cookie.matches("[0-9]{1,12}[.][\\w-]{1,64}")) {
            return false;
        }
        int dot = cookie.indexOf('.');
        long until = Long.parseLong(cookie.substring(0, dot));
        return clock.instant().isBefore(Instant.ofEpochSecond(until))
                && access.pin() != null
                && keys.isSeal(cookie.substring(dot + 1), PURPOSE, text(access, until));
    }

    private static String text(UnitAccess access, long until) {
        return until + "\n" + access.pinEpoch() + "\n" + access.unit();
    }
}

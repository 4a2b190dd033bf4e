/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import io.yuqing.domain.time.ShanghaiTime;
import java.time.Clock;
import java.time.Instant;

/** Why what is shown may be old. Set by the thread that reads, read by any. */
final class StandTrouble {
    private final Clock clock;
    private Instant awaySince;
    private String why = "";
    private String unreadable = "";

    StandTrouble(Clock clock) {
        this.clock = clock;
    }

    /** Nothing comes; what is known stays as it was. */
    synchronized void away(String because) {
        awaySince = awaySince == null ? clock.instant() : awaySince;
        why = because;
    }

    synchronized void back() {
        awaySince = null;
    }

    /** A record that this version cannot read was passed over. */
    synchronized void unreadable(String what) {
        unreadable = unreadable.isEmpty() ? what : unreadable;
    }

    /** All is read anew. */
    synchronized void forget() {
        unreadable = "";
    }

    /** Null if there is none. */
    synchronized String sentence() {
        if (awaySince != null) {
            return "事项自 %s 起没有更新：%s。"
                    .formatted(ShanghaiTime.shortMoment(awaySince, clock.instant()), why);
        }
        return unreadable.isEmpty() ? null : unreadable;
    }
}

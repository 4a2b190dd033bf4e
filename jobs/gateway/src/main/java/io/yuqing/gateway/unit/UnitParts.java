/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import io.yuqing.domain.cases.link.LinkKeys;
import io.yuqing.gateway.desk.account.UnitAccesses;
import io.yuqing.gateway.desk.page.PlatformWords;
import io.yuqing.gateway.unit.door.PinCheck;
import io.yuqing.gateway.unit.door.UnitDoor;
import io.yuqing.gateway.unit.known.Excerpts;
import io.yuqing.gateway.unit.known.UnitCases;
import java.time.Clock;

/** What the pages of units need. */
public record UnitParts(
        LinkKeys keys,
        UnitAccesses accesses,
        PinCheck pins,
        UnitCases cases,
        Excerpts excerpts,
        PlatformWords platforms,
        Clock clock) {
    UnitDoor door() {
        return new UnitDoor(keys, accesses, cases, clock);
    }
}

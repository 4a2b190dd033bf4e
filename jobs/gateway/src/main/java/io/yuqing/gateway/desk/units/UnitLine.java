/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.units;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.wire.account.UnitAccess;
import java.time.Instant;

/**
 * How the links of a unit are guarded.
 *
 * @param path of what can be done with it
 * @param pin whether it has one
 * @param locked whether it was typed wrong too often
 * @param links which of its links hold
 */
public record UnitLine(String unit, String path, boolean pin, boolean locked, String links) {
    static UnitLine of(UnitAccess access, boolean locked, Instant now) {
        return new UnitLine(
                access.unit(),
                UnitsPart.PATH + "/" + DeskLinks.encoded(access.unit()),
                access.pin() != null,
                locked,
                links(access.linksSince(), now));
    }

    private static String links(long since, Instant now) {
        if (since == 0) {
            return "有效";
        }
        // Of a record that cannot be read none holds.
        return since > now.toEpochMilli()
                ? "全部停用"
                : ShanghaiTime.moment(Instant.ofEpochMilli(since), now) + " 之后发出的有效";
    }
}

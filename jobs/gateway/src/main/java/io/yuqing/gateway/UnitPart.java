/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway;

import io.yuqing.gateway.config.DeskSettings;
import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.config.cases.LinkSettings;
import io.yuqing.gateway.desk.account.AccountsTopic;
import io.yuqing.gateway.desk.cases.source.KafkaCases;
import io.yuqing.gateway.desk.page.PlatformWords;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.unit.UnitPages;
import io.yuqing.gateway.unit.UnitParts;
import io.yuqing.gateway.unit.door.PinCheck;
import io.yuqing.gateway.unit.door.UnitCookies;
import io.yuqing.gateway.unit.known.Excerpts;
import io.yuqing.gateway.unit.known.LiveCases;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** The pages of units as the settings ask for them. */
final class UnitPart {
    private UnitPart() {}

    /**
     * @throws IOException in one sentence if the certificates of the tables cannot be used
     */
    static UnitPages of(
            GatewayConfig config, AccountsTopic accounts, KafkaCases cases, PinCheck pins)
            throws IOException {
        LinkSettings links = config.cases().links().orElseThrow();
        Optional<DeskSettings> desk = config.desk();
        Optional<Tables> tables =
                desk.isEmpty() ? Optional.empty() : Optional.of(new Tables(desk.get()));
        return new UnitPages(
                new UnitParts(
                        links.keys(),
                        accounts,
                        pins,
                        new LiveCases(cases),
                        new Excerpts(tables, new OnDemand()),
                        new PlatformWords(config.ingest().platforms()),
                        Clock.systemUTC()),
                new UnitCookies(links.secure()),
                links.plain());
    }
}

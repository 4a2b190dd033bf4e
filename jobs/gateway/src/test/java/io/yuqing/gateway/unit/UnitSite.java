/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.NoticeLink;
import io.yuqing.domain.cases.link.CaseToken;
import io.yuqing.domain.cases.link.LinkKeys;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.Durations;
import io.yuqing.gateway.ManualClock;
import io.yuqing.gateway.desk.page.PlatformWords;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.http.OpenGateway;
import io.yuqing.gateway.unit.door.PinCheck;
import io.yuqing.gateway.unit.door.UnitCookies;
import io.yuqing.gateway.unit.known.Excerpts;
import io.yuqing.wire.account.UnitAccess;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.PlatformsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of units over HTTP, with an office in memory. */
final class UnitSite implements AutoCloseable {
    static final String UNIT = "水务局";

    private static final Path FILE =
            Path.of(System.getProperty("yuqing.root", "../.."), "deploy", "platforms.yaml");

    final OfficeCases cases = new OfficeCases();
    final KnownUnits units = new KnownUnits();
    final Acts acts = new Acts();
    final LinkKeys keys = NoticeLink.keys();
    final ManualClock clock;
    final OpenGateway gateway;

    UnitSite() throws IOException, ControlException {
        this(false, false);
    }

    UnitSite(boolean secure, boolean plain) throws IOException, ControlException {
        clock = new ManualClock(Instant.ofEpochMilli(cases.office.now()));
        units.put(UnitAccess.of(UNIT).withPin(KnownUnits.HASH, 1));
        UnitPages pages =
                new UnitPages(
                        new UnitParts(
                                keys,
                                units,
                                new PinCheck(clock),
                                cases,
                                new Excerpts(Optional.empty(), new OnDemand()),
                                new PlatformWords(PlatformsFile.read("platforms", FILE)),
                                clock),
                        new UnitCookies(secure),
                        plain);
        gateway = OpenGateway.with(pages::addTo);
    }

    static LinkKeys keys(int first) {
        byte[] key = new byte[LinkKeys.KEY_BYTES];
        Arrays.fill(key, (byte) first);
        return LinkKeys.of(List.of(key));
    }

    UnitBrowser browser() {
        return new UnitBrowser(gateway.address());
    }

    /** Both clocks go on. */
    void pass(String duration) {
        cases.office.pass(duration);
        clock.pass(Durations.parse(duration));
    }

    /** From now on these departments hear for units of other names. */
    void heardBy(Map<String, List<String>> departments) {
        cases.act(CaseOffice.settings("settings/2", CasePlans.heardBy(departments)));
    }

    /** Opens a case by hand; returns its id. */
    String opened(String title) {
        return cases.act(acts.open(title, Level.ORANGE)).events().get(0).caseId();
    }

    /** One that the unit leads. */
    String assigned(String title, String... helpers) {
        String id = opened(title);
        cases.act(acts.accept(id));
        cases.act(acts.assign(id, UNIT, helpers), "请核实并回应。");
        return id;
    }

    String linkOf(String caseId) {
        return linkOf(caseId, UNIT);
    }

    String linkOf(String caseId, String unit) {
        return "/c/" + keys.sign(CaseToken.ofCase(caseId, unit, clock.millis()));
    }

    String linkOfAlert(String toldAs) {
        return "/c/" + keys.sign(CaseToken.ofAlert(toldAs, UNIT, clock.millis()));
    }

    String listOf(String unit) {
        return "/unit/" + keys.sign(CaseToken.ofList(unit, clock.millis()));
    }

    static String path(String caseId) {
        return "/case/" + CaseIds.shortForm(caseId);
    }

    @Override
    public void close() {
        gateway.close();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.door;

import io.yuqing.domain.cases.link.CaseToken;
import io.yuqing.domain.cases.link.LinkKeys;
import io.yuqing.domain.cases.link.LinkTarget;
import io.yuqing.domain.cases.link.LinkTerm;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.gateway.desk.account.UnitAccesses;
import io.yuqing.gateway.unit.known.UnitCases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a link leads, and whether it still does. The token says what it was made for; the case says
 * how long, and the unit's record since when. Thread-safe.
 */
public final class UnitDoor {
    private final LinkKeys keys;
    private final UnitAccesses accesses;
    private final UnitCases cases;
    private final Clock clock;

    public UnitDoor(LinkKeys keys, UnitAccesses accesses, UnitCases cases, Clock clock) {
        this.keys = keys;
        this.accesses = accesses;
        this.cases = cases;
        this.clock = clock;
    }

    /** Why nobody can be let in yet; empty if who comes can be looked at. */
    public Optional<String> trouble() {
        return accesses.trouble().or(cases::trouble);
    }

    /** What a link leads to; empty if it is forged, over or revoked, or leads to a list. */
    public Optional<UnitVisit> follow(String signed) {
        return keys.open(signed)
                .filter(token -> token.target() != LinkTarget.LIST)
                .flatMap(token -> visit(UnitSession.begin(signed, token)));
    }

    /** The list of a unit to which a link leads. */
    public Optional<UnitSession> followToList(String signed) {
        return keys.open(signed)
                .filter(this::holdsList)
                .map(token -> UnitSession.begin(signed, token));
    }

    /**
     * The same later, by what the browser kept; where it leads may be another case by now.
     *
     * @param cookie null if there is none
     */
    public Optional<UnitVisit> returned(String cookie) {
        return UnitSession.read(cookie, keys)
                .filter(session -> session.token().target() != LinkTarget.LIST)
                .flatMap(this::visit);
    }

    /**
     * The list of a unit later.
     *
     * @param cookie null if there is none
     */
    public Optional<UnitSession> returnedToList(String cookie) {
        return UnitSession.read(cookie, keys).filter(session -> holdsList(session.token()));
    }

    /**
     * A case of the list; empty if the unit has none of this name.
     *
     * @param cookie null if there is none
     */
    public Optional<UnitVisit> fromList(String cookie, String shortForm) {
        return returnedToList(cookie)
                .flatMap(
                        session ->
                                parts(session).stream()
                                        .map(UnitPart::record)
                                        .filter(each -> shortForm(each).equals(shortForm))
                                        .findFirst()
                                        .flatMap(record -> visit(session, record, shortForm)));
    }

    /**
     * The cases of a list; where a department hears for several units, each with a link of its own.
     */
    public List<UnitPart> parts(UnitSession session) {
        CaseToken token = session.token();
        List<String> units = addressees(token).all(token.unit());
        List<UnitPart> parts = new ArrayList<>();
        for (CaseRecord record : cases.all()) {
            for (String unit : units) {
                if (Addressees.hadPart(record, unit)) {
                    String path =
                            units.size() > 1
                                    ? link(token, record, unit)
                                    : "/case/" + shortForm(record);
                    parts.add(new UnitPart(unit, record, path));
                }
            }
        }
        return parts;
    }

    /** By unit the link with which somebody says that they come for it. */
    public Map<String, String> choices(UnitVisit visit) {
        Map<String, String> links = new LinkedHashMap<>();
        for (String unit : visit.units()) {
            links.put(unit, link(visit.session().token(), visit.record(), unit));
        }
        return links;
    }

    /** As old as the one by which they came, so that it ends with it. */
    private String link(CaseToken token, CaseRecord record, String unit) {
        return "/c/"
                + keys.sign(
                        new CaseToken(
                                LinkTarget.CASE,
                                record.caseId,
                                unit,
                                token.duty(),
                                token.issuedAt()));
    }

    private Optional<UnitVisit> visit(UnitSession session) {
        CaseToken token = session.token();
        boolean alert = token.target() == LinkTarget.ALERT;
        CaseRecord record =
                (alert ? cases.ofAlert(token.id()) : cases.find(token.id())).orElse(null);
        if ((record == null && !alert) || !holds(token, record)) {
            return Optional.empty();
        }
        return visit(session, record, record == null ? pending(token.id()) : shortForm(record));
    }

    private Optional<UnitVisit> visit(UnitSession session, CaseRecord record, String shortForm) {
        CaseToken token = session.token();
        List<String> units =
                token.target() == LinkTarget.CASE
                        ? List.of(token.unit())
                        : addressees(token).of(token.unit(), record);
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnitVisit(session, record, shortForm, units));
    }

    private Addressees addressees(CaseToken token) {
        return new Addressees(
                cases.plan(), unit -> token.issuedAt() >= accesses.ofUnit(unit).linksSince());
    }

    private static String shortForm(CaseRecord record) {
        return CaseIds.shortForm(record.caseId);
    }

    /** Of an alert without a case; never that of a case, which begins with another letter. */
    private static String pending(String toldAs) {
        return "a" + CaseIds.shortForm(CaseIds.caseId("alert\n" + toldAs, 1)).substring(1);
    }

    private boolean holds(CaseToken token, CaseRecord record) {
        return LinkTerm.holds(
                token,
                record == null ? 0 : lastStep(record),
                accesses.ofUnit(token.unit()).linksSince(),
                clock.millis());
    }

    private boolean holdsList(CaseToken token) {
        return token.target() == LinkTarget.LIST && holds(token, null);
    }

    private long lastStep(CaseRecord record) {
        List<CaseEvent> history = cases.history(record.caseId);
        return history.isEmpty()
                ? Math.max(record.moved.at(), record.endedAt)
                : history.get(history.size() - 1).at();
    }
}

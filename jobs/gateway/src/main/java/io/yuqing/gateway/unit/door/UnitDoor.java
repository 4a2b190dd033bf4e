/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.door;

import io.yuqing.domain.cases.guard.CaseClocks;
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
import java.util.List;
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
                                of(session.unit()).stream()
                                        .filter(
                                                record ->
                                                        CaseIds.shortForm(record.caseId)
                                                                .equals(shortForm))
                                        .findFirst()
                                        .map(record -> new UnitVisit(session, record, shortForm)));
    }

    /** Those in which a unit has, or had, something to do. */
    public List<CaseRecord> of(String unit) {
        return cases.all().stream()
                .filter(
                        record ->
                                record.units.containsKey(unit) || CaseClocks.isAsked(record, unit))
                .toList();
    }

    private Optional<UnitVisit> visit(UnitSession session) {
        CaseToken token = session.token();
        boolean alert = token.target() == LinkTarget.ALERT;
        CaseRecord record =
                (alert ? cases.ofAlert(token.id()) : cases.find(token.id())).orElse(null);
        if ((record == null && !alert) || !holds(token, record)) {
            return Optional.empty();
        }
        String shortForm = record == null ? pending(token.id()) : CaseIds.shortForm(record.caseId);
        return Optional.of(new UnitVisit(session, record, shortForm));
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

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import io.javalin.http.Context;
import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseActException;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.gateway.desk.account.UnitAccesses;
import io.yuqing.gateway.unit.door.PinCheck;
import io.yuqing.gateway.unit.door.PinMemory;
import io.yuqing.gateway.unit.door.PinRefusal;
import io.yuqing.gateway.unit.door.UnitCookies;
import io.yuqing.gateway.unit.door.UnitVisit;
import io.yuqing.gateway.unit.form.PinNeed;
import io.yuqing.gateway.unit.known.UnitCases;
import io.yuqing.gateway.unit.view.UnitStep;
import io.yuqing.wire.account.UnitAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PIN that weighty steps ask for: whether a form asks for it, and whether it is right. */
final class UnitPins {
    private static final Logger LOG = LoggerFactory.getLogger(UnitPins.class);

    /** Of a request that has brought the right one: its browser keeps that from now on. */
    private static final String TYPED = "yuqing.pin.typed";

    private static final String LOCKED_NOTE =
            "办理码连续输错 5 次：本单位的链接 15 分钟内不能反馈、登记回应和申请延期。如不是本单位操作，请换办理码并停用旧链接。";

    private final UnitCases cases;
    private final UnitAccesses accesses;
    private final UnitCookies cookies;
    private final PinCheck pins;
    private final PinMemory memory;

    UnitPins(UnitParts parts, UnitCookies cookies) {
        this.cases = parts.cases();
        this.accesses = parts.accesses();
        this.cookies = cookies;
        this.pins = parts.pins();
        this.memory = new PinMemory(parts.keys(), parts.clock());
    }

    boolean hasPin(UnitVisit visit) {
        return accesses.ofUnit(visit.unit()).pin() != null;
    }

    PinNeed need(Context request, UnitVisit visit, UnitStep step) {
        if (!step.isWeighty() || isKnown(request, visit)) {
            return PinNeed.NONE;
        }
        return hasPin(visit) ? PinNeed.ASKED : PinNeed.LACKING;
    }

    private boolean isKnown(Context request, UnitVisit visit) {
        return request.attribute(TYPED) != null
                || memory.holds(cookies.ofPin(request), accesses.ofUnit(visit.unit()));
    }

    /**
     * Returns if the step needs none, or it is right.
     *
     * @throws PinRefusal if not, with the sentence that whoever tries is told
     */
    void check(Context request, UnitVisit visit, UnitStep step, String typed) throws PinRefusal {
        if (need(request, visit, step) == PinNeed.NONE) {
            return;
        }
        UnitAccess access = accesses.ofUnit(visit.unit());
        try {
            pins.check(access, typed);
        } catch (PinRefusal e) {
            if (e.locks()) {
                tellDesk(visit);
            }
            throw e;
        }
        cookies.setPin(request, memory.remembered(access));
        request.attribute(TYPED, true);
    }

    /** Where the desk looks: in the case. */
    private void tellDesk(UnitVisit visit) {
        try {
            cases.append(
                    CaseAct.of(EntryType.NOTE)
                            .caseId(visit.record().caseId)
                            .by(visit.by())
                            .text(LOCKED_NOTE)
                            .write());
        } catch (CaseActException | CaseLogException e) {
            LOG.warn("The desk could not be told of wrong PINs. {}", e.getMessage());
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.door;

import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.cases.record.CaseRecord;
import java.util.List;
import java.util.Optional;

/**
 * Somebody of a unit who may see a case.
 *
 * @param record null while the alert of the link has none
 * @param shortForm of the case, as it stands in the path
 * @param units as which they may act; several only if one department hears for several that have a
 *     part in the case
 */
public record UnitVisit(
        UnitSession session, CaseRecord record, String shortForm, List<String> units) {

    /** The same a moment later, if the case is still there. */
    public UnitVisit with(Optional<CaseRecord> now) {
        return new UnitVisit(session, now.orElse(record), shortForm, units);
    }

    /** Whether they have to say first for which unit they come. */
    public boolean mustChoose() {
        return units.size() > 1;
    }

    /** The unit; as long as it is not chosen, the department that the link was sent to. */
    public String unit() {
        return mustChoose() ? session.addressee() : units.get(0);
    }

    /** As whom they act: a group shares the link, so it says nothing of a person. */
    public By by() {
        return new By(unit(), session.token().duty(), Via.LINK, null, null);
    }

    public String path() {
        return "/case/" + shortForm;
    }
}

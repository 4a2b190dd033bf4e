/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.door;

import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.cases.record.CaseRecord;

/**
 * Somebody of a unit who may see a case.
 *
 * @param record null while the alert of the link has none
 * @param shortForm of the case, as it stands in the path
 */
public record UnitVisit(UnitSession session, CaseRecord record, String shortForm) {
    public String unit() {
        return session.unit();
    }

    /** As whom they act: a group shares the link, so it says nothing of a person. */
    public By by() {
        return new By(unit(), session.token().duty(), Via.LINK, null, null);
    }

    public String path() {
        return "/case/" + shortForm;
    }
}

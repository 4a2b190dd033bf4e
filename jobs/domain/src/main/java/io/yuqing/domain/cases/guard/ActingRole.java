/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.plan.CasePlan;
import java.util.EnumSet;
import java.util.Set;

/** As what somebody acts in a case. */
public enum ActingRole {
    DESK("值班台"),
    SUPERVISE("督查"),
    LEAD("领导"),
    UNIT("承办单位");

    private final String text;

    ActingRole(String text) {
        this.text = text;
    }

    /** What people read. */
    public String text() {
        return text;
    }

    /** All that somebody may act as. Who writes for another unit acts as that unit only. */
    static Set<ActingRole> of(By by, CasePlan plan, String category) {
        Set<ActingRole> roles = EnumSet.noneOf(ActingRole.class);
        if (by.unit().isEmpty()) {
            return roles;
        }
        roles.add(UNIT);
        if (by.onBehalf() != null || !by.via().provesDuty()) {
            return roles;
        }
        if (plan.isDesk(by.unit(), category)) {
            roles.add(DESK);
        }
        if (by.unit().equals(plan.supervise())) {
            roles.add(SUPERVISE);
        }
        if (by.duty() != null && by.duty().leads()) {
            roles.add(LEAD);
        }
        return roles;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.door;

import io.yuqing.domain.cases.guard.CaseClocks;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import java.util.List;
import java.util.function.Predicate;

/**
 * For which units somebody comes whose link was sent to a department: notices of alerts go to
 * departments, and the settings of cases say for whom each of them hears. Where one hears for
 * several, the desk has chosen by what it gave to whom.
 */
final class Addressees {
    private final CasePlan plan;

    /** Whose links of that time still hold. */
    private final Predicate<String> valid;

    Addressees(CasePlan plan, Predicate<String> valid) {
        this.plan = plan;
        this.valid = valid;
    }

    /** All for which a department hears; of one that hears for none, itself. */
    List<String> all(String department) {
        List<String> behind = plan.unitsBehind(department);
        return (behind.isEmpty() ? List.of(department) : behind).stream().filter(valid).toList();
    }

    /**
     * Those that a case concerns. If it concerns none yet, the unit of the department's own name,
     * which may look and make remarks.
     *
     * @param record null if there is none yet
     * @return empty if no link of that time holds any more
     */
    List<String> of(String department, CaseRecord record) {
        List<String> all = all(department);
        if (record == null || all.size() < 2) {
            return all.size() < 2 ? all : List.of(department);
        }
        List<String> now = all.stream().filter(unit -> hasPart(record, unit)).toList();
        List<String> ever = all.stream().filter(unit -> hadPart(record, unit)).toList();
        List<String> meant = now.isEmpty() ? ever : now;
        return meant.isEmpty() ? List.of(department) : meant;
    }

    static boolean hadPart(CaseRecord record, String unit) {
        return record.units.containsKey(unit) || CaseClocks.isAsked(record, unit);
    }

    private static boolean hasPart(CaseRecord record, String unit) {
        return record.part(unit) != null || CaseClocks.isAsked(record, unit);
    }
}

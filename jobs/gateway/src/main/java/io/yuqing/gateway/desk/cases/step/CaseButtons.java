/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.step;

import io.yuqing.domain.cases.guard.Guards;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Medium;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody may do with a case now, as the guards of the log have it.
 *
 * @param next what comes next
 * @param steps others that bring the case on
 * @param over what those over the units do
 * @param notes what is written beside it, or moves it elsewhere
 */
public record CaseButtons(
        NextStep next, List<Button> steps, List<Button> over, List<Button> notes) {
    /** What units do, which the desk may write down for them. */
    private static final Set<EntryType> OF_UNITS =
            EnumSet.of(EntryType.ACKNOWLEDGE, EntryType.RETURN, EntryType.REPORT, EntryType.EXTEND);

    private static final Set<EntryType> OVER = EnumSet.range(EntryType.INSTRUCT, EntryType.APPROVE);

    private static final Set<EntryType> NOTES =
            EnumSet.of(
                    EntryType.CONFIRM,
                    EntryType.NOTE,
                    EntryType.CC,
                    EntryType.MERGE,
                    EntryType.SPLIT,
                    EntryType.STRIKE);

    public static CaseButtons of(CaseRecord record, CasePlan plan, By by, Instant now) {
        Set<EntryType> allowed = Guards.allowed(record, plan, by, now.toEpochMilli());
        NextStep next = NextStep.of(record, allowed, unit -> forUnit(record, plan, by, unit, now));
        EnumSet<EntryType> over = EnumSet.copyOf(OVER);
        over.add(EntryType.URGE);
        EnumSet<EntryType> steps = EnumSet.complementOf(EnumSet.copyOf(NOTES));
        steps.removeAll(over);
        return new CaseButtons(
                next,
                buttons(record, allowed, steps, next),
                buttons(record, allowed, over, next),
                buttons(record, allowed, NOTES, next));
    }

    private static List<Button> buttons(
            CaseRecord record, Set<EntryType> allowed, Set<EntryType> among, NextStep next) {
        return among.stream()
                .filter(allowed::contains)
                .map(type -> Button.of(record.caseId, type))
                .filter(button -> !button.equals(next.button()))
                .toList();
    }

    /** What the desk may write down for a unit. */
    public static List<Button> forUnit(
            CaseRecord record, CasePlan plan, By by, String unit, Instant now) {
        if (unit.equals(by.unit())) {
            return List.of();
        }
        By heard = new By(by.unit(), by.duty(), by.via(), unit, Medium.TELEPHONE);
        return OF_UNITS.stream()
                .filter(
                        type ->
                                Guards.objection(record, plan, heard, type, now.toEpochMilli())
                                        == null)
                .map(type -> Button.forUnit(record.caseId, type, unit))
                .toList();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.guard.Guards;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Medium;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.gateway.desk.page.DeskLinks;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody may do with a case now, as the guards of the log have it.
 *
 * @param steps that bring the case on
 * @param over what those over the units do
 * @param notes what is written beside it, or moves it elsewhere
 */
public record CaseButtons(List<Button> steps, List<Button> over, List<Button> notes) {
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

    static CaseButtons of(CaseRecord record, CasePlan plan, By by, Instant now) {
        Set<EntryType> allowed = Guards.allowed(record, plan, by, now.toEpochMilli());
        EnumSet<EntryType> over = EnumSet.copyOf(OVER);
        over.add(EntryType.URGE);
        EnumSet<EntryType> steps = EnumSet.complementOf(EnumSet.copyOf(NOTES));
        steps.removeAll(over);
        return new CaseButtons(
                buttons(record, allowed, steps),
                buttons(record, allowed, over),
                buttons(record, allowed, NOTES));
    }

    private static List<Button> buttons(
            CaseRecord record, Set<EntryType> allowed, Set<EntryType> among) {
        EntryType first = first(record);
        return among.stream()
                .filter(allowed::contains)
                .sorted((one, other) -> Boolean.compare(other == first, one == first))
                .map(
                        type ->
                                new Button(
                                        type.text(),
                                        DeskLinks.caseForm(record.caseId, type.code()),
                                        type == first))
                .toList();
    }

    /** What usually comes next; null if that is not the desk's. */
    private static EntryType first(CaseRecord record) {
        return switch (record.state()) {
            case NEW -> EntryType.ACCEPT;
            case ACCEPTED -> EntryType.ASSIGN;
            case REPORTED -> EntryType.CLOSE;
            default -> null;
        };
    }

    /** What the desk may write down for a unit. */
    static List<Button> forUnit(CaseRecord record, CasePlan plan, By by, String unit, Instant now) {
        if (unit.equals(by.unit())) {
            return List.of();
        }
        By heard = new By(by.unit(), by.duty(), by.via(), unit, Medium.TELEPHONE);
        return OF_UNITS.stream()
                .filter(
                        type ->
                                Guards.objection(record, plan, heard, type, now.toEpochMilli())
                                        == null)
                .map(
                        type ->
                                new Button(
                                        "代录" + type.text(),
                                        DeskLinks.caseForm(record.caseId, type.code())
                                                + "?unit="
                                                + DeskLinks.encoded(unit),
                                        false))
                .toList();
    }
}

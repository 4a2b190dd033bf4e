/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.step;

import io.yuqing.domain.cases.guard.CaseClocks;
import io.yuqing.domain.cases.guard.CloseGuard;
import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Proposal;
import io.yuqing.domain.cases.log.ReportResult;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.UnitState;
import io.yuqing.domain.cases.record.UnitTask;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a case waits for.
 *
 * @param sentence why, or for whom it waits; empty of a case that has ended
 * @param button to do it, or to write down that a unit has; null if whoever looks can do neither
 */
public record NextStep(String sentence, Button button) {
    private static final NextStep NOTHING = new NextStep("", null);

    /**
     * @param allowed what whoever looks may do
     * @param forUnit what they may write down for a unit
     */
    static NextStep of(
            CaseRecord record, Set<EntryType> allowed, Function<String, List<Button>> forUnit) {
        return switch (record.state()) {
            case NEW -> step(record, allowed, EntryType.ACCEPT, "不该办的，不予受理或判为误报");
            case ACCEPTED -> step(record, allowed, EntryType.ASSIGN, "交给主办单位");
            case ASSIGNED ->
                    waiting(
                            record,
                            EntryType.ACKNOWLEDGE,
                            "等" + record.lead().unit() + "签收",
                            forUnit);
            case WORKING -> waiting(record, EntryType.REPORT, "等" + owing(record) + "反馈", forUnit);
            case REPORTED -> ofReported(record, allowed);
            default -> NOTHING;
        };
    }

    private static NextStep step(
            CaseRecord record, Set<EntryType> allowed, EntryType type, String why) {
        return allowed.contains(type)
                ? new NextStep(why, Button.of(record.caseId, type))
                : new NextStep("等值班台" + type.text(), null);
    }

    private static NextStep waiting(
            CaseRecord record,
            EntryType type,
            String what,
            Function<String, List<Button>> forUnit) {
        String lead = record.lead().unit();
        Button heard = Button.forUnit(record.caseId, type, lead);
        boolean may = forUnit.apply(lead).contains(heard);
        return new NextStep(may ? what + "；单位在电话里、书面上或会上说的，可以代录" : what, may ? heard : null);
    }

    /** What the desk can do itself comes before what others owe. */
    private static NextStep ofReported(CaseRecord record, Set<EntryType> allowed) {
        if (record.answerNeeded && record.answers.isEmpty()) {
            return step(record, allowed, EntryType.ANSWER, "还没有公开回应；不需要的，在研判里写明");
        }
        if (record.result == ReportResult.UNTRUE && !isClarified(record)) {
            return step(record, allowed, EntryType.ANSWER, "反馈不属实，还没有在各平台澄清");
        }
        if (record.instructed && !record.submitted.contains(Proposal.HANDLING)) {
            return step(record, allowed, EntryType.SUBMIT, "领导有批示，须报告“办理情况”");
        }
        String owing = owing(record);
        if (!owing.isEmpty()) {
            return new NextStep("等" + owing + "反馈", null);
        }
        String asked = asked(record);
        return asked.isEmpty()
                ? step(record, allowed, EntryType.CLOSE, "该有的都齐了")
                : new NextStep("等" + asked + "核实", null);
    }

    private static boolean isClarified(CaseRecord record) {
        return record.answers.stream().anyMatch(each -> each.kind() == AnswerKind.CLARIFICATION)
                && CloseGuard.unclarified(record).isEmpty();
    }

    /** Who has not reported, the leading unit first; helpers must, too, before a case is closed. */
    private static String owing(CaseRecord record) {
        return Stream.of(
                        units(record, UnitTask::lead, ""),
                        units(record, part -> !part.lead(), "（协办）"))
                .filter(units -> !units.isEmpty())
                .collect(Collectors.joining("、"));
    }

    private static String units(CaseRecord record, Predicate<UnitTask> which, String mark) {
        String units =
                record.parts()
                        .filter(which)
                        .filter(part -> part.state() != UnitState.REPORTED)
                        .map(UnitTask::unit)
                        .collect(Collectors.joining("、"));
        return units.isEmpty() ? "" : units + mark;
    }

    private static String asked(CaseRecord record) {
        return record.clocks.values().stream()
                .filter(clock -> clock.spec().id().equals(CaseClocks.VERIFY) && clock.runs())
                .map(Clock::unit)
                .collect(Collectors.joining("、"));
    }
}

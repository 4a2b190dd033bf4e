/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import static io.yuqing.domain.cases.guard.ActingRole.DESK;
import static io.yuqing.domain.cases.guard.ActingRole.LEAD;
import static io.yuqing.domain.cases.guard.ActingRole.SUPERVISE;
import static io.yuqing.domain.cases.guard.ActingRole.UNIT;
import static io.yuqing.domain.cases.guard.CommandRule.by;
import static io.yuqing.domain.cases.guard.Guard.since;
import static io.yuqing.domain.cases.record.CaseState.ACCEPTED;
import static io.yuqing.domain.cases.record.CaseState.ASSIGNED;
import static io.yuqing.domain.cases.record.CaseState.CLOSED;
import static io.yuqing.domain.cases.record.CaseState.DECLINED;
import static io.yuqing.domain.cases.record.CaseState.FALSE_ALARM;
import static io.yuqing.domain.cases.record.CaseState.NEW;
import static io.yuqing.domain.cases.record.CaseState.REPORTED;
import static io.yuqing.domain.cases.record.CaseState.WORKING;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The table of commands: who may give which, when, and what it needs. */
final class CommandRules {
    /** From these rules on steps of a case follow one another, and none is taken twice. */
    private static final int ORDER = 2;

    private static final Map<EntryType, CommandRule> ALL = table();

    private CommandRules() {}

    static CommandRule of(EntryType type) {
        return ALL.get(type);
    }

    private static Map<EntryType, CommandRule> table() {
        Map<EntryType, CommandRule> all = new EnumMap<>(EntryType.class);
        triage(all);
        units(all);
        answers(all);
        leaders(all);
        ends(all);
        all.put(EntryType.URGE, by(DESK, SUPERVISE));
        all.put(EntryType.NOTE, by(DESK, SUPERVISE, UNIT).says("备注内容").where(PartGuards::outsider));
        all.put(EntryType.CC, by(DESK, SUPERVISE).needs(EntryDetail.UNITS));
        all.put(
                EntryType.STRIKE,
                by(DESK).inAny()
                        .needs(EntryDetail.ENTRY)
                        .says("删去的理由")
                        .unless(ReasonGuards::strike)
                        .where(ReasonGuards::texts));
        return Collections.unmodifiableMap(all);
    }

    private static void triage(Map<EntryType, CommandRule> all) {
        all.put(
                EntryType.OPEN,
                by(DESK, UNIT)
                        .needs(EntryDetail.SOURCE, EntryDetail.TITLE, EntryDetail.LEVEL)
                        .unless(since(ORDER, OpenGuards::times)));
        all.put(EntryType.ACCEPT, by(DESK).in(NEW).onFreshPage());
        all.put(
                EntryType.DECLINE,
                by(DESK).in(NEW, ACCEPTED)
                        .needs(EntryDetail.REASON)
                        .onFreshPage()
                        .unless(ReasonGuards::decline));
        all.put(
                EntryType.FALSE_ALARM,
                by(DESK).in(NEW, ACCEPTED)
                        .needs(EntryDetail.REASON)
                        .onFreshPage()
                        .unless(ReasonGuards::falseAlarm));
        all.put(
                EntryType.ASSESS,
                by(DESK, LEAD)
                        .needs(
                                EntryDetail.NATURE,
                                EntryDetail.REACH,
                                EntryDetail.MEDIA,
                                EntryDetail.CONSEQUENCE,
                                EntryDetail.ANSWER_NEEDED,
                                EntryDetail.LEVEL)
                        .onFreshPage());
    }

    private static void units(Map<EntryType, CommandRule> all) {
        all.put(
                EntryType.ASSIGN,
                by(DESK).in(ACCEPTED, ASSIGNED, WORKING, REPORTED)
                        .needs(EntryDetail.LEAD)
                        .says("办理要求")
                        .onFreshPage()
                        .unless(DeadlineGuards::assignment));
        all.put(
                EntryType.ACKNOWLEDGE,
                by(UNIT).onFreshPart()
                        .unless(since(ORDER, PartGuards::order))
                        .where(since(ORDER, PartGuards::given), PartGuards::acknowledge));
        all.put(
                EntryType.RETURN,
                by(UNIT).onFreshPart()
                        .says("退回理由")
                        .unless(since(ORDER, PartGuards::order))
                        .where(since(ORDER, PartGuards::given), PartGuards::giveBack));
        all.put(
                EntryType.VERIFY,
                by(DESK).needs(EntryDetail.UNITS, EntryDetail.UNTIL)
                        .says("核实的问题")
                        .unless(DeadlineGuards::future));
        all.put(
                EntryType.REPORT,
                by(UNIT).onFreshPart()
                        .needs(EntryDetail.RESULT)
                        .says("反馈内容")
                        .unless(since(ORDER, PartGuards::order))
                        .where(
                                since(ORDER, PartGuards::given),
                                since(ORDER, PartGuards::signed),
                                PartGuards::report));
        all.put(
                EntryType.REJECT_REPORT,
                by(DESK, SUPERVISE)
                        .says("还缺什么")
                        .onFreshPage()
                        .unless(PartGuards::rejectReport)
                        .where(PartGuards::reported));
        all.put(
                EntryType.EXTEND,
                by(UNIT).onFreshPart()
                        .needs(EntryDetail.DEADLINE, EntryDetail.UNTIL)
                        .says("延期理由")
                        .unless(DeadlineGuards::extension)
                        .where(DeadlineGuards::running));
        all.put(
                EntryType.GRANT,
                by(DESK, LEAD)
                        .needs(EntryDetail.DEADLINE)
                        .onFreshPage()
                        .unless(DeadlineGuards::grant)
                        .where(DeadlineGuards::requests));
        all.put(
                EntryType.DENY,
                by(DESK, LEAD)
                        .needs(EntryDetail.DEADLINE)
                        .onFreshPage()
                        .unless(DeadlineGuards::request)
                        .where(DeadlineGuards::requests));
    }

    private static void answers(Map<EntryType, CommandRule> all) {
        all.put(
                EntryType.ANSWER,
                by(UNIT, DESK)
                        .needs(EntryDetail.KIND, EntryDetail.SPEAKER, EntryDetail.OUTLETS)
                        .unless(AnswerGuards::publication, since(ORDER, AnswerGuards::registered))
                        .where(PartGuards::outsider));
        all.put(EntryType.CONFIRM, by(UNIT).where(AnswerGuards::confirmation));
    }

    private static void leaders(Map<EntryType, CommandRule> all) {
        all.put(
                EntryType.INSTRUCT,
                by(LEAD, DESK).says("批示内容").unless(LeaderGuards::heard, DeadlineGuards::future));
        all.put(EntryType.SUPERVISE, by(SUPERVISE).says("督办理由").onFreshPage());
        all.put(EntryType.LIFT, by(SUPERVISE).onFreshPage().where(LeaderGuards::lift));
        all.put(
                EntryType.CONSULT,
                by(DESK, LEAD).needs(EntryDetail.UNITS, EntryDetail.LEVEL).says("会商意见"));
        all.put(
                EntryType.SUBMIT,
                by(DESK, UNIT)
                        .needs(EntryDetail.PROPOSAL)
                        .says("报审内容")
                        .unless(LeaderGuards::proposal)
                        .where(PartGuards::outsider));
        all.put(
                EntryType.APPROVE,
                by(LEAD, DESK)
                        .needs(EntryDetail.PROPOSAL)
                        .unless(LeaderGuards::heard, LeaderGuards::submitted)
                        .where(LeaderGuards::anySubmitted));
    }

    private static void ends(Map<EntryType, CommandRule> all) {
        all.put(
                EntryType.MERGE,
                by(DESK).needs(EntryDetail.INTO).onFreshPage().unless(GroupGuards::merge));
        all.put(
                EntryType.SPLIT,
                by(DESK).needs(EntryDetail.ALERTS)
                        .onFreshPage()
                        .unless(GroupGuards::split)
                        .where(GroupGuards::several));
        all.put(EntryType.CLOSE, by(DESK).in(REPORTED).onFreshPage().unless(CloseGuard::complete));
        all.put(
                EntryType.REOPEN,
                by(DESK).in(CLOSED, DECLINED, FALSE_ALARM).says("重开理由").onFreshPage());
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.cases.record.Move;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.domain.cases.record.UnitTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a command may be carried out; else one sentence that says what to do. */
public final class Guards {
    private static final Guard FIRST =
            Guard.all(
                    Guards::role,
                    Guards::hearsay,
                    Guards::stale,
                    Guards::state,
                    Guards::fields,
                    WordGuards::known,
                    WordGuards::units);

    /** What can be asked before anything is filled in. */
    private static final Guard OFFERED =
            Guard.all(
                    Guards::role,
                    Guards::hearsay,
                    Guards::state,
                    WordGuards::units,
                    attempt -> CommandRules.of(attempt.type()).standing().against(attempt));

    private Guards() {}

    /** Null if it may. */
    public static CaseRefusal against(Attempt attempt) {
        CommandRule rule = CommandRules.of(attempt.type());
        return Guard.all(FIRST, rule.guard(), rule.standing()).against(attempt);
    }

    /**
     * What is against it whatever is filled in, so that a page need not offer it; null if nothing.
     *
     * @param record of the case; an empty one for what opens a case
     * @param now the time by which the page is made, in ms
     */
    public static CaseRefusal objection(
            CaseRecord record, CasePlan plan, By by, EntryType type, long now) {
        // The clock of a page may be behind that of the log.
        long at = Math.max(now, record.openedAt);
        return OFFERED.against(new Attempt(record, null, blank(record, by, type), plan, at));
    }

    /** The commands that somebody can give now, in the order of the constants. */
    public static Set<EntryType> allowed(CaseRecord record, CasePlan plan, By by, long now) {
        return Arrays.stream(EntryType.values())
                .filter(type -> !type.isOfMachine() && type != EntryType.OPEN)
                .filter(type -> objection(record, plan, by, type, now) == null)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntryType.class)));
    }

    /** Nothing is filled in yet. */
    private static Entry blank(CaseRecord record, By by, EntryType type) {
        return Entry.act("", type, by).about(record.caseId, record.eventKey);
    }

    private static CaseRefusal role(Attempt attempt) {
        CommandRule rule = CommandRules.of(attempt.type());
        if (attempt.roles().stream().anyMatch(rule.roles()::contains)) {
            return null;
        }
        String who = rule.roles().stream().map(ActingRole::text).collect(Collectors.joining("、"));
        return new CaseRefusal(
                RefusalReason.NOT_THEIR_ROLE,
                "“%s”由%s办理，请联系值班台".formatted(attempt.type().text(), who));
    }

    /** Only the desk writes for others, and says how it heard of it and when. */
    private static CaseRefusal hearsay(Attempt attempt) {
        if (attempt.by().onBehalf() != null) {
            if (!attempt.isByDesk()) {
                return new CaseRefusal(RefusalReason.NOT_THEIR_ROLE, "代录由值班台办理，请联系值班台");
            }
            if (attempt.by().medium() == null) {
                return new CaseRefusal(RefusalReason.NO_MEDIUM, "代录请选择得知方式：电话、纸质或会议");
            }
        }
        long happened = attempt.entry().happenedAt(attempt.at());
        if (happened > attempt.at()) {
            return new CaseRefusal(RefusalReason.WRONG_TIME, "发生时间晚于现在，请改正");
        }
        return happened < attempt.record().openedAt
                ? new CaseRefusal(
                        RefusalReason.WRONG_TIME,
                        "发生时间早于登记时间 %s，请改正".formatted(attempt.clock(attempt.record().openedAt)))
                : null;
    }

    /** What was done since the page was made, if it matters to this command. */
    private static CaseRefusal stale(Attempt attempt) {
        Entry entry = attempt.entry();
        if (entry.expect() == Entry.UNSEEN) {
            return null;
        }
        Move move = watched(attempt);
        if (move == null || move.seq() <= entry.expect()) {
            return null;
        }
        return new CaseRefusal(
                RefusalReason.STALE,
                "已由%s于 %s %s，请刷新"
                        .formatted(
                                move.unit().isEmpty() ? "系统" : move.unit(),
                                attempt.clock(move.at()),
                                move.type().text()));
    }

    /** The last move of what the command watches; null if there is none. */
    private static Move watched(Attempt attempt) {
        UnitTask own = attempt.ownPart();
        return switch (CommandRules.of(attempt.type()).watches()) {
            case NOTHING -> null;
            case PART -> own == null ? null : own.moved();
            case CASE -> attempt.record().moved;
        };
    }

    private static CaseRefusal state(Attempt attempt) {
        CommandRule rule = CommandRules.of(attempt.type());
        CaseState state = attempt.record().state();
        if (rule.states().contains(state)) {
            return null;
        }
        String when =
                rule.states().equals(CommandRule.OPEN)
                        ? "办结前"
                        : rule.states().stream()
                                .map(CaseState::text)
                                .collect(Collectors.joining("、", "", "时"));
        String into = state == CaseState.MERGED ? "，请到事项 " + attempt.record().mergedInto : "";
        return new CaseRefusal(
                RefusalReason.WRONG_STATE,
                "本事项现为“%s”，“%s”只能在%s办理%s"
                        .formatted(state.text(), attempt.type().text(), when, into));
    }

    private static CaseRefusal fields(Attempt attempt) {
        CommandRule rule = CommandRules.of(attempt.type());
        List<String> missing = new ArrayList<>();
        for (EntryDetail detail : rule.needs()) {
            if (!attempt.details().has(detail)) {
                missing.add(detail.word());
            }
        }
        if (!rule.text().isEmpty() && !attempt.entry().hasText()) {
            missing.add(rule.text());
        }
        return missing.isEmpty()
                ? null
                : new CaseRefusal(
                        RefusalReason.MISSING_FIELD,
                        "“%s”还缺：%s，请补填"
                                .formatted(attempt.type().text(), String.join("、", missing)));
    }
}

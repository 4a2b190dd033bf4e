/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.plan.DueTimes;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.RefusalReason;
import java.util.OptionalLong;

/** Until when something is to be done, and whether that can be put off. */
final class DeadlineGuards {
    private DeadlineGuards() {}

    static CaseRefusal future(Attempt attempt) {
        long until = attempt.details().number(EntryDetail.UNTIL);
        return until == 0 || until > attempt.at()
                ? null
                : new CaseRefusal(RefusalReason.WRONG_TIME, "期限不晚于现在，请改正");
    }

    /** A unit has no more time than the case, unless the case's time is over anyway. */
    static CaseRefusal assignment(Attempt attempt) {
        long until = attempt.details().number(EntryDetail.UNTIL);
        long end = CaseClocks.end(attempt.record());
        boolean beyond = end > attempt.at() && until > end;
        return beyond
                ? new CaseRefusal(
                        RefusalReason.BEYOND_CASE,
                        "期限晚于本事项的时限 %s，请提前".formatted(attempt.clock(end)))
                : future(attempt);
    }

    static CaseRefusal extension(Attempt attempt) {
        Clock clock = clock(attempt, attempt.by().acting());
        String id = attempt.text(EntryDetail.DEADLINE);
        if (clock == null || !clock.runs()) {
            return new CaseRefusal(
                    RefusalReason.NO_DEADLINE, "时限“%s”没有在计时，无须延期".formatted(Quoted.of(id)));
        }
        if (clock.dueAt() > 0 && attempt.at() > clock.dueAt()) {
            return new CaseRefusal(
                    RefusalReason.WRONG_TIME,
                    "时限 %s 已过，不能再申请延期".formatted(attempt.clock(clock.dueAt())));
        }
        if (clock.spec().isLegal() && clock.spec().extendable() == null) {
            return new CaseRefusal(
                    RefusalReason.LEGAL_DEADLINE,
                    "时限“%s”由%s规定，不能延期；请在备注说明情况".formatted(Quoted.of(id), clock.spec().source()));
        }
        return length(attempt, clock);
    }

    private static CaseRefusal length(Attempt attempt, Clock clock) {
        long until = attempt.details().number(EntryDetail.UNTIL);
        if (until <= Math.max(clock.dueAt(), attempt.at())) {
            return new CaseRefusal(RefusalReason.WRONG_TIME, "延期后的期限不晚于原期限，请改正");
        }
        if (clock.spec().extendable() == null) {
            return null;
        }
        if (attempt.record().granted.contains(clock.key())) {
            return new CaseRefusal(RefusalReason.ALREADY_DONE, "这个时限已延期一次，不能再延");
        }
        OptionalLong most =
                DueTimes.end(attempt.plan(), clock.spec().extendable(), clock.dueAt(), false);
        return most.isEmpty() || until <= most.getAsLong()
                ? null
                : new CaseRefusal(
                        RefusalReason.TOO_LONG,
                        "最多可延至 %s，请改正".formatted(attempt.clock(most.getAsLong())));
    }

    /** Whether anything runs that whoever acts could ask more time for. */
    static CaseRefusal running(Attempt attempt) {
        return CaseClocks.extendable(attempt.record(), attempt.by().acting()).isEmpty()
                ? new CaseRefusal(RefusalReason.NO_DEADLINE, "没有正在计时、可以延期的时限")
                : null;
    }

    static CaseRefusal requests(Attempt attempt) {
        return attempt.record().requests.isEmpty() ? noRequest() : null;
    }

    private static CaseRefusal noRequest() {
        return new CaseRefusal(RefusalReason.NO_REQUEST, "没有待批的延期申请，请刷新");
    }

    static CaseRefusal request(Attempt attempt) {
        CaseRecord record = attempt.record();
        String key =
                Clock.key(
                        record.clocks.keySet(),
                        attempt.text(EntryDetail.DEADLINE),
                        attempt.text(EntryDetail.UNIT));
        return record.requests.containsKey(key) ? null : noRequest();
    }

    /** What is granted must still matter. */
    static CaseRefusal grant(Attempt attempt) {
        CaseRefusal none = request(attempt);
        if (none != null) {
            return none;
        }
        Clock clock = clock(attempt, attempt.text(EntryDetail.UNIT));
        if (!clock.runs()) {
            return new CaseRefusal(RefusalReason.NO_DEADLINE, "这个时限已不再计时，无须批准");
        }
        long until = attempt.record().requests.get(clock.key()).until();
        return until > attempt.at()
                ? null
                : new CaseRefusal(
                        RefusalReason.WRONG_TIME,
                        "申请延至的 %s 已过，请单位重新申请".formatted(attempt.clock(until)));
    }

    private static Clock clock(Attempt attempt, String unit) {
        CaseRecord record = attempt.record();
        return record.clocks.get(
                Clock.key(record.clocks.keySet(), attempt.text(EntryDetail.DEADLINE), unit));
    }
}

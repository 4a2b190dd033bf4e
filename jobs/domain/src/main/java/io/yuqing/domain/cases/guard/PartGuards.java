/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.domain.cases.record.UnitState;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Duration;

/** What a unit may do with its part in a case. */
final class PartGuards {
    private static final long MINUTE = 60_000;

    private PartGuards() {}

    static CaseRefusal acknowledge(Attempt attempt) {
        UnitTask part = attempt.ownPart();
        if (part == null) {
            return noPart(attempt);
        }
        return part.state() == UnitState.ASSIGNED
                ? null
                : new CaseRefusal(
                        RefusalReason.ALREADY_DONE,
                        "已由%s于 %s 签收".formatted(part.unit(), attempt.clock(part.acknowledgedAt())));
    }

    /** Nobody signs for a case, gives it back or reports on it before it was given to somebody. */
    static CaseRefusal given(Attempt attempt) {
        boolean given = attempt.record().parts().findAny().isPresent() || isAsked(attempt);
        return given
                ? null
                : new CaseRefusal(
                        RefusalReason.NO_PART,
                        "本事项还没有承办单位，不能%s；请值班台先转办".formatted(attempt.type().text()));
    }

    /** Whoever owes a report signs first, also if the report answers a question as well. */
    static CaseRefusal signed(Attempt attempt) {
        UnitTask part = attempt.ownPart();
        return part != null && part.state() == UnitState.ASSIGNED ? unsigned() : null;
    }

    private static CaseRefusal unsigned() {
        return new CaseRefusal(RefusalReason.WRONG_STATE, "请先签收，再反馈");
    }

    /**
     * What the desk wrote down later came after what it follows; who types a time types no seconds.
     */
    static CaseRefusal order(Attempt attempt) {
        UnitTask part = attempt.ownPart();
        if (part == null || !attempt.details().has(EntryDetail.HAPPENED_AT)) {
            return null;
        }
        boolean signed = attempt.type() == EntryType.REPORT && part.acknowledgedAt() > 0;
        long before = signed ? part.acknowledgedAt() : part.assignedAt();
        return attempt.entry().happenedAt(attempt.at()) >= before - before % MINUTE
                ? null
                : new CaseRefusal(
                        RefusalReason.WRONG_TIME,
                        "%s时间早于%s时间 %s，请改正"
                                .formatted(
                                        attempt.type().text(),
                                        signed ? "签收" : "转办",
                                        attempt.clock(before)));
    }

    /** A unit gives a case back once and soon; after that the desk decides, and writes it down. */
    static CaseRefusal giveBack(Attempt attempt) {
        UnitTask part = attempt.ownPart();
        if (part == null) {
            return noPart(attempt);
        }
        if (part.state() == UnitState.REPORTED) {
            return new CaseRefusal(
                    RefusalReason.ALREADY_DONE,
                    "%s已于 %s 反馈，不能退回".formatted(part.unit(), attempt.clock(part.reportedAt())));
        }
        if (attempt.by().onBehalf() != null) {
            return null;
        }
        if (attempt.record().returned > 0) {
            return new CaseRefusal(RefusalReason.RETURNED_BEFORE, "本事项已退回过，再退回由值班台决定，请联系值班台");
        }
        long since = attempt.at() - part.assignedAt();
        Duration within = attempt.plan().returnWithin();
        return since <= within.toMillis()
                ? null
                : new CaseRefusal(
                        RefusalReason.RETURN_LATE,
                        "转办已超过 %s，退回由值班台决定，请联系值班台".formatted(ShanghaiTime.span(within)));
    }

    /** Of its part, or of a question that it was asked. */
    static CaseRefusal report(Attempt attempt) {
        if (isAsked(attempt)) {
            return null;
        }
        UnitTask part = attempt.ownPart();
        if (part == null) {
            return noPart(attempt);
        }
        return switch (part.state()) {
            case ASSIGNED -> unsigned();
            case REPORTED ->
                    new CaseRefusal(
                            RefusalReason.ALREADY_DONE,
                            "已由%s于 %s 反馈；要补充请写备注"
                                    .formatted(part.unit(), attempt.clock(part.reportedAt())));
            default -> null;
        };
    }

    private static boolean isAsked(Attempt attempt) {
        return CaseClocks.isAsked(attempt.record(), attempt.by().acting());
    }

    static CaseRefusal rejectReport(Attempt attempt) {
        String unit = reporting(attempt.record(), attempt.text(EntryDetail.UNIT));
        UnitTask part = attempt.record().part(unit);
        return part != null && part.state() == UnitState.REPORTED
                ? null
                : new CaseRefusal(
                        RefusalReason.WRONG_STATE,
                        "%s还没有反馈，无须补充".formatted(unit.isEmpty() ? "主办单位" : Quoted.of(unit)));
    }

    /** Whether there is a report at all that can be asked to say more. */
    static CaseRefusal reported(Attempt attempt) {
        boolean any = attempt.record().parts().anyMatch(part -> part.state() == UnitState.REPORTED);
        return any ? null : new CaseRefusal(RefusalReason.WRONG_STATE, "还没有单位反馈，无须补充");
    }

    private static String reporting(CaseRecord record, String unit) {
        boolean said = !unit.isEmpty() || record.lead() == null;
        return said ? unit : record.lead().unit();
    }

    /** Only those who have a part in a case act in it, beside the offices over it. */
    static CaseRefusal outsider(Attempt attempt) {
        boolean office = attempt.roles().stream().anyMatch(role -> role != ActingRole.UNIT);
        return office || attempt.ownPart() != null || isAsked(attempt) ? null : noPart(attempt);
    }

    private static CaseRefusal noPart(Attempt attempt) {
        return new CaseRefusal(
                RefusalReason.NO_PART, "%s不是本事项的承办单位，请联系值班台".formatted(attempt.by().acting()));
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.Proposal;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.domain.cases.record.SupervisedFor;

/** What goes to leaders and comes from them. */
final class LeaderGuards {
    private LeaderGuards() {}

    /** The desk writes down what a leader said, and how it heard of it. */
    static CaseRefusal heard(Attempt attempt) {
        boolean leader = attempt.roles().contains(ActingRole.LEAD);
        return leader || attempt.by().medium() != null
                ? null
                : new CaseRefusal(RefusalReason.NO_MEDIUM, "代录领导意见请选择得知方式：电话、纸质或会议");
    }

    static CaseRefusal lift(Attempt attempt) {
        CaseRecord record = attempt.record();
        if (record.supervisedFor.isEmpty()) {
            return new CaseRefusal(RefusalReason.NOT_SUPERVISED, "本事项没有督办，无须销号");
        }
        return record.supervisedFor.contains(SupervisedFor.INSTRUCTION) && !isTold(record)
                ? new CaseRefusal(RefusalReason.LEADER_NOT_TOLD, "领导批示事项须先报告办理情况再销号，请先报审“办理情况”")
                : null;
    }

    static boolean isTold(CaseRecord record) {
        return record.submitted.contains(Proposal.HANDLING);
    }

    /** Units propose that a case be closed, and tell how an instruction was carried out. */
    static CaseRefusal proposal(Attempt attempt) {
        boolean office = attempt.roles().contains(ActingRole.DESK);
        Proposal proposal = Proposal.find(attempt.text(EntryDetail.PROPOSAL)).orElseThrow();
        return office || proposal == Proposal.CLOSE || proposal == Proposal.HANDLING
                ? null
                : new CaseRefusal(
                        RefusalReason.NOT_THEIR_ROLE, "“%s”由值班台报审".formatted(proposal.code()));
    }

    static CaseRefusal submitted(Attempt attempt) {
        Proposal proposal = Proposal.find(attempt.text(EntryDetail.PROPOSAL)).orElseThrow();
        return attempt.record().submitted.contains(proposal)
                ? null
                : new CaseRefusal(
                        RefusalReason.NOTHING_SUBMITTED,
                        "“%s”还没有报审，请先报审".formatted(proposal.code()));
    }

    static CaseRefusal anySubmitted(Attempt attempt) {
        return attempt.record().submitted.isEmpty()
                ? new CaseRefusal(RefusalReason.NOTHING_SUBMITTED, "还没有报审，请先报审")
                : null;
    }
}

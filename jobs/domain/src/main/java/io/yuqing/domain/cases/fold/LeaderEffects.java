/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.guard.CaseClocks;
import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.log.Proposal;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.PublicAnswer;
import io.yuqing.domain.cases.record.SupervisedFor;
import java.util.List;

/** What goes to the public, and between leaders and the desk. */
final class LeaderEffects {
    private LeaderEffects() {}

    /** Kept is what was published in time, whenever that was written down. */
    static void answer(Change change) {
        List<Outlet> outlets = change.details().outlets();
        long published = outlets.stream().mapToLong(Outlet::at).min().orElse(change.at);
        AnswerKind kind = AnswerKind.find(change.text(EntryDetail.KIND)).orElseThrow();
        change.record.answers.add(
                new PublicAnswer(
                        change.entry.actionId(),
                        kind,
                        change.text(EntryDetail.SPEAKER),
                        outlets,
                        published,
                        change.entry.rules() > Entry.FIRST_RULES ? change.at : 0));
        new Clockwork(change).satisfy(kind.code(), change.acting(), published);
    }

    /** What was told of an earlier instruction does not serve for this one. */
    static void instruct(Change change) {
        CaseRecord record = change.record;
        record.instructed = true;
        record.supervisedFor.add(SupervisedFor.INSTRUCTION);
        record.submitted.remove(Proposal.HANDLING);
        record.approved.remove(Proposal.HANDLING);
        long until = change.details().number(EntryDetail.UNTIL);
        if (until > 0) {
            DeadlineSpec spec =
                    DeadlineSpec.byHand(CaseClocks.INSTRUCTION, List.of(Proposal.HANDLING.code()));
            new Clockwork(change).startUntil(spec, "", until);
        }
    }

    static void supervise(Change change) {
        change.record.supervisedFor.add(SupervisedFor.HAND);
    }

    static void submit(Change change) {
        Proposal proposal = proposal(change);
        change.record.submitted.add(proposal);
        change.record.approved.remove(proposal);
        new Clockwork(change).satisfy(proposal.code(), change.acting(), change.happened());
    }

    static void approve(Change change) {
        change.record.approved.add(proposal(change));
    }

    private static Proposal proposal(Change change) {
        return Proposal.find(change.text(EntryDetail.PROPOSAL)).orElseThrow();
    }
}

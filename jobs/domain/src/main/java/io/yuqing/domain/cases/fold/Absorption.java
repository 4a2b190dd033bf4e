/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.log.Proposal;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.UnitTask;

/** What a case takes over from one that goes into it: nothing that somebody owes is lost. */
final class Absorption {
    private Absorption() {}

    static void of(CaseRecord source, Change change) {
        CaseRecord record = change.record;
        record.alerts.putAll(source.alerts);
        record.platforms.addAll(source.platforms);
        record.firstPostAt = AlertIntake.earlier(record.firstPostAt, source.firstPostAt);
        record.detectedAt = AlertIntake.earlier(record.detectedAt, source.detectedAt);
        record.confirmedBy.addAll(source.confirmedBy);
        record.answerNeeded |= source.answerNeeded;
        units(source, record);
        instructions(source, record);
        level(source, change);
        answers(source, change);
    }

    /** Units that worked on the other go on as helpers, with their clocks. */
    private static void units(CaseRecord source, CaseRecord record) {
        for (UnitTask part : source.parts().toList()) {
            if (record.part(part.unit()) == null) {
                record.units.put(part.unit(), part.as(false));
            }
        }
        source.clocks.forEach(
                (key, clock) -> {
                    if (clock.spec().whom() == DeadlineSpec.For.UNIT && clock.runs()) {
                        record.clocks.putIfAbsent(key, clock);
                    }
                });
    }

    private static void instructions(CaseRecord source, CaseRecord record) {
        record.supervisedFor.addAll(source.supervisedFor);
        if (source.instructed) {
            record.instructed = true;
            if (!source.submitted.contains(Proposal.HANDLING)) {
                record.submitted.remove(Proposal.HANDLING);
            }
        }
    }

    private static void level(CaseRecord source, Change change) {
        CaseRecord record = change.record;
        if (source.levelMachine.compareTo(record.levelMachine) > 0) {
            record.levelMachine = source.levelMachine;
        }
        if (source.level.compareTo(record.level) > 0) {
            record.level = source.level;
            new Clockwork(change).reconsider();
        }
    }

    private static void answers(CaseRecord source, Change change) {
        change.record.answers.addAll(source.answers);
        source.answers.forEach(
                answer ->
                        new Clockwork(change)
                                .satisfy(answer.kind().code(), answer.speaker(), answer.at()));
    }
}

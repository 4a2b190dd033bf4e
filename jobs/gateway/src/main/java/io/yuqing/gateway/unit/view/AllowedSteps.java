/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

import io.yuqing.domain.cases.guard.Attempt;
import io.yuqing.domain.cases.guard.Guards;
import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.log.ReportResult;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which steps the fold would carry out now, if a form filled them in: asks the same guards, with
 * everything said that a person could say.
 */
public final class AllowedSteps {
    private static final long MINUTE = 60_000;
    private static final String SOME_TEXT = "0".repeat(64);

    private final CaseRecord record;
    private final CasePlan plan;
    private final By by;
    private final long now;

    public AllowedSteps(CaseRecord record, CasePlan plan, By by, long now) {
        this.record = record;
        this.plan = plan;
        this.by = by;
        // The clock of a page may be behind that of the log.
        this.now = Math.max(now, record.openedAt);
    }

    public List<UnitStep> all() {
        return Arrays.stream(UnitStep.values()).filter(step -> refusal(step) == null).toList();
    }

    /** Null if it may be done, else one sentence. */
    public CaseRefusal refusal(UnitStep step) {
        if (step == UnitStep.EXTEND) {
            List<Clock> clocks = extendable();
            return clocks.isEmpty() ? refusal(step, extension(anyClock())) : null;
        }
        return refusal(step, details(step));
    }

    /** That the unit has taken a step, in a sentence; empty if it has not. */
    public Optional<String> done(UnitStep step) {
        return OwnSteps.done(record, by.acting(), step, Instant.ofEpochMilli(now));
    }

    /** The deadlines that the unit may ask to put off. */
    public List<Clock> extendable() {
        return record.clocks.values().stream()
                .filter(clock -> clock.unit().isEmpty() || clock.unit().equals(by.unit()))
                .filter(clock -> clock.dueAt() > 0)
                .filter(clock -> refusal(UnitStep.EXTEND, extension(clock)) == null)
                .toList();
    }

    private Clock anyClock() {
        return record.clocks.values().stream()
                .filter(clock -> clock.unit().equals(by.unit()))
                .findFirst()
                .orElse(null);
    }

    private Details extension(Clock clock) {
        return clock == null
                ? Details.NONE
                        .with(EntryDetail.DEADLINE, "-")
                        .withTime(EntryDetail.UNTIL, now + MINUTE)
                : Details.NONE
                        .with(EntryDetail.DEADLINE, clock.spec().id())
                        .withTime(EntryDetail.UNTIL, Math.max(clock.dueAt(), now) + MINUTE);
    }

    private Details details(UnitStep step) {
        return switch (step) {
            case REPORT -> Details.NONE.with(EntryDetail.RESULT, ReportResult.TRUE.code());
            case ANSWER ->
                    Details.NONE
                            .with(EntryDetail.KIND, AnswerKind.PRESS_CONFERENCE.code())
                            .with(EntryDetail.SPEAKER, by.unit())
                            .withOutlets(List.of(new Outlet(by.unit(), "", "", now)));
            default -> Details.NONE;
        };
    }

    private CaseRefusal refusal(UnitStep step, Details details) {
        String text = step == UnitStep.ACKNOWLEDGE || step == UnitStep.ANSWER ? "" : SOME_TEXT;
        return refusal(
                Entry.act("", step.type(), by)
                        .about(record.caseId, "")
                        .with(details)
                        .withText(text));
    }

    /** Of what was filled in: null if the log would take it as things stand, else one sentence. */
    public CaseRefusal refusal(Entry entry) {
        return Guards.against(new Attempt(record, null, entry.at(0, now), plan, now));
    }
}

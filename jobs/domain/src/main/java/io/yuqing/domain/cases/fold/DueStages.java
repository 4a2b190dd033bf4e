/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.plan.DueTimes;
import io.yuqing.domain.cases.plan.Escalation;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a timer has to write into the log. It never changes a case: it appends an entry, and whether
 * that still applies is decided when the entry is read.
 */
public final class DueStages {
    static final String NEAR = "near";

    private DueStages() {}

    /** A stage of a deadline and when it is reached. */
    record Stage(String name, long at, List<String> tell, boolean overdue, boolean supervises) {}

    /** When the next stage of any clock is reached; {@code Long.MAX_VALUE}: never. */
    public static long next(CaseRecord record, CasePlan plan) {
        long next = Long.MAX_VALUE;
        for (Clock clock : record.clocks.values()) {
            for (Stage stage : open(clock, plan)) {
                next = Math.min(next, stage.at());
            }
        }
        return next;
    }

    /** Entries for all stages that are reached and not in the log yet; the same at each call. */
    public static List<Entry> reached(CaseRecord record, CasePlan plan, long now) {
        List<Entry> entries = new ArrayList<>();
        for (Clock clock : record.clocks.values()) {
            for (Stage stage : open(clock, plan)) {
                if (stage.at() <= now) {
                    entries.add(entry(record, clock, stage));
                }
            }
        }
        return entries;
    }

    private static Entry entry(CaseRecord record, Clock clock, Stage stage) {
        Details details =
                Details.NONE
                        .with(EntryDetail.DEADLINE, clock.spec().id())
                        .with(EntryDetail.UNIT, clock.unit())
                        .with(EntryDetail.STAGE, stage.name())
                        .with(EntryDetail.TELL, stage.tell())
                        .withTime(EntryDetail.DUE_AT, clock.dueAt())
                        .withTime(EntryDetail.HAPPENED_AT, stage.at());
        String id =
                "due/%s/%s/%s/%d"
                        .formatted(record.caseId, clock.key(), stage.name(), clock.dueAt());
        return Entry.act(id, EntryType.DUE, By.MACHINE)
                .about(record.caseId, record.eventKey)
                .with(details);
    }

    /** Those of a clock that runs and has not reached them; none while nobody knows its end. */
    static List<Stage> open(Clock clock, CasePlan plan) {
        List<Stage> stages = new ArrayList<>();
        if (!clock.runs() || clock.dueAt() == 0) {
            return stages;
        }
        stages.add(new Stage(NEAR, clock.nearAt(), List.of("unit", "desk"), false, false));
        for (Escalation escalation : plan.escalations()) {
            OptionalLong at = DueTimes.end(plan, escalation.after(), clock.dueAt(), false);
            if (at.isPresent()) {
                stages.add(
                        new Stage(
                                escalation.stage(),
                                at.getAsLong(),
                                escalation.tell(),
                                true,
                                escalation.supervises()));
            }
        }
        stages.removeIf(stage -> clock.stages().contains(stage.name()));
        return stages;
    }
}

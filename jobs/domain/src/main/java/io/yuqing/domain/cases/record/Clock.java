/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import io.yuqing.domain.cases.plan.DeadlineSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A deadline that runs in a case. It keeps the wording under which it began, so that other settings
 * change no history. Times in ms, 0: not yet, or not known.
 *
 * @param unit whose it is; empty if it is the desk's or the case's
 * @param dueAt 0 while the calendar does not reach so far
 * @param nearAt when it is time to say that it is near
 * @param earlier what was due before it was extended
 * @param satisfiedAt when what was to be done was done, whenever that was written down
 * @param stoppedAt when it stopped to matter without that
 * @param stages that were reached
 */
public record Clock(
        DeadlineSpec spec,
        String unit,
        long startedAt,
        long dueAt,
        long nearAt,
        List<Long> earlier,
        long satisfiedAt,
        long stoppedAt,
        List<String> stages) {

    public Clock {
        earlier = List.copyOf(earlier);
        stages = List.copyOf(stages);
    }

    public static Clock started(DeadlineSpec spec, String unit, long startedAt) {
        return new Clock(spec, unit, startedAt, 0, 0, List.of(), 0, 0, List.of());
    }

    public String key() {
        return key(spec.id(), unit);
    }

    public static String key(String id, String unit) {
        return unit.isEmpty() ? id : id + "/" + unit;
    }

    /** That of the unit if it has one of this name, else that of the case. */
    public static String key(Set<String> known, String id, String unit) {
        String own = key(id, unit);
        return known.contains(own) ? own : id;
    }

    public boolean runs() {
        return satisfiedAt == 0 && stoppedAt == 0;
    }

    public Clock due(long due, int nearPercent) {
        long near = due - (due - startedAt) * nearPercent / 100;
        return new Clock(spec, unit, startedAt, due, near, earlier, satisfiedAt, stoppedAt, stages);
    }

    /** Due later; stages are reached anew. */
    public Clock extended(long until, int nearPercent) {
        List<Long> before = withDue();
        long near = until - (until - startedAt) * nearPercent / 100;
        return new Clock(spec, unit, startedAt, until, near, before, 0, 0, List.of());
    }

    public Clock startedAt(long start) {
        return new Clock(spec, unit, start, dueAt, nearAt, earlier, satisfiedAt, stoppedAt, stages);
    }

    /** Under another wording of it; what was due before is kept. */
    public Clock under(DeadlineSpec other, long newStart) {
        List<Long> before = withDue();
        return new Clock(other, unit, newStart, 0, 0, before, 0, 0, List.of());
    }

    private List<Long> withDue() {
        List<Long> all = new ArrayList<>(earlier);
        if (dueAt > 0) {
            all.add(dueAt);
        }
        return all;
    }

    public Clock satisfied(long at) {
        return new Clock(spec, unit, startedAt, dueAt, nearAt, earlier, at, 0, stages);
    }

    public Clock stopped(long at) {
        return new Clock(spec, unit, startedAt, dueAt, nearAt, earlier, 0, at, stages);
    }

    public Clock reached(String stage) {
        List<String> more = new ArrayList<>(stages);
        more.add(stage);
        return new Clock(
                spec, unit, startedAt, dueAt, nearAt, earlier, satisfiedAt, stoppedAt, more);
    }

    /** What an event tells of it. */
    public DeadlineStanding standing() {
        return new DeadlineStanding(
                spec.id(),
                unit,
                spec.source(),
                startedAt,
                dueAt,
                nearAt,
                satisfiedAt,
                stoppedAt,
                earlier,
                stages);
    }
}

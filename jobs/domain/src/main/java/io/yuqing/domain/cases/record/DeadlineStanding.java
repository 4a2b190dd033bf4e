/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import java.util.List;

/**
 * How a deadline of a case stands after an event. Times in ms, 0: not yet, or not known.
 *
 * @param unit empty if it is the desk's or the case's
 * @param source the law that sets it; empty if it is local
 * @param earlier what was due before it was extended
 */
public record DeadlineStanding(
        String id,
        String unit,
        String source,
        long startedAt,
        long dueAt,
        long nearAt,
        long satisfiedAt,
        long stoppedAt,
        List<Long> earlier,
        List<String> stages) {

    /** Whether it was kept. */
    public enum Kept {
        YES,
        NO,
        NOT_YET
    }

    public DeadlineStanding {
        earlier = List.copyOf(earlier);
        stages = List.copyOf(stages);
    }

    /** Decided by times, never by which entry came first. */
    public Kept kept(long now) {
        if (satisfiedAt > 0) {
            return satisfiedAt <= dueAt || dueAt == 0 ? Kept.YES : Kept.NO;
        }
        long seen = stoppedAt > 0 ? stoppedAt : now;
        return dueAt > 0 && seen > dueAt ? Kept.NO : Kept.NOT_YET;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import io.yuqing.domain.alert.episode.SubjectView;
import io.yuqing.domain.alert.evidence.SubjectSnapshot;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.count.SubjectCounter;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.SubjectKind;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A topic with one number of comments a day, from the day after the epoch on. */
record DailySeries(List<Double> comments) implements SubjectView {
    private static final long DAY = 86_400_000;

    @Override
    public SubjectKind kind() {
        return SubjectKind.TOPIC;
    }

    @Override
    public String id() {
        return "water";
    }

    @Override
    public Observation at(Rule rule, long windowEnd) {
        int day = (int) (windowEnd / DAY) - 1;
        return new Observation(
                windowEnd,
                new Counts(0, 0, comments.get(day).longValue(), 0),
                Counts.NONE,
                comments.subList(Math.max(0, day - 7), day),
                () -> Breadth.NONE);
    }

    @Override
    public Counts life() {
        return Counts.NONE;
    }

    @Override
    public SubjectCounter.Reached lifeReached(ToDoubleFunction<Counts> value, double least) {
        return new SubjectCounter.Reached(0, Counts.NONE);
    }

    @Override
    public SubjectSnapshot snapshot() {
        return SubjectSnapshot.NONE;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import io.yuqing.domain.alert.evidence.SubjectSnapshot;
import io.yuqing.domain.alert.judge.Observation;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.count.SubjectCounter;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.SubjectKind;
import java.util.function.ToDoubleFunction;

/** What a rule may ask about a subject, with everything in it that was counted so far. */
public interface SubjectView {
    SubjectKind kind();

    String id();

    /** The window of a rule that ends at an event time. */
    Observation at(Rule rule, long windowEnd);

    /** All that was ever counted. */
    Counts life();

    /** When a value over the whole life reached a number, which it must have. */
    SubjectCounter.Reached lifeReached(ToDoubleFunction<Counts> value, double least);

    /** What a person may want to see beside the numbers. */
    SubjectSnapshot snapshot();
}

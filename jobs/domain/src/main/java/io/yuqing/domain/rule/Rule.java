/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One rule, checked and complete. Immutable.
 *
 * <p>A deleted rule is a tombstone: it keeps id and revision so that an older revision arriving
 * late cannot bring the rule back; its measure, window, subject and level may be null.
 *
 * @param id stable name, part of every alert id
 * @param revision grows with every change; a lower or equal one is ignored
 * @param name what people read
 * @param subject what is watched
 * @param topics ids of the topics it is limited to; empty = all
 * @param threshold the value that must be reached (≥); not used by {@link Measure#BURST}
 * @param minCount least number of all items in the window; below it the condition is false
 * @param forDuration how long the condition must hold before the alert fires; zero = at once
 * @param keepFiringFor how long the condition must be false before a firing alert resolves
 * @param labels free pairs carried by the alert
 * @param baseline for {@link Measure#BURST} only, else null
 */
public record Rule(
        String id,
        long revision,
        String name,
        SubjectKind subject,
        Set<String> topics,
        Measure measure,
        RuleWindow window,
        double threshold,
        long minCount,
        Level level,
        Duration forDuration,
        Duration keepFiringFor,
        Map<String, String> labels,
        BaselineSpec baseline,
        boolean deleted) {

    public Rule {
        Objects.requireNonNull(id, "id");
        if (!deleted) {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(window, "window");
            Objects.requireNonNull(level, "level");
            if (measure == Measure.BURST) {
                Objects.requireNonNull(baseline, "baseline");
            }
        }
        topics = Set.copyOf(topics);
        labels = Map.copyOf(labels);
    }

    /** The record that deletes a rule. */
    public static Rule tombstone(String id, long revision) {
        return new Rule(
                id,
                revision,
                id,
                null,
                Set.of(),
                null,
                null,
                0,
                0,
                null,
                Duration.ZERO,
                Duration.ZERO,
                Map.of(),
                null,
                true);
    }

    /** Whether the rule is in force for a subject of this kind that carries these topics. */
    public boolean appliesTo(SubjectKind kind, Collection<String> topicsOfSubject) {
        return !deleted
                && subject == kind
                && (topics.isEmpty() || topicsOfSubject.stream().anyMatch(topics::contains));
    }
}

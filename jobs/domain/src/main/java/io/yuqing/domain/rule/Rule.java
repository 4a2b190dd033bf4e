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
 * late cannot bring the rule back; its subject, window and criteria are null.
 *
 * @param id stable name, part of every alert id
 * @param revision grows with every change; a lower or equal one is ignored
 * @param name what people read
 * @param subject what is watched
 * @param topics ids of the topics it is limited to; empty = all
 * @param earlier which window a ratio is taken to
 * @param baseline for {@link Compare#BASELINE} only, else null
 * @param forDuration how long the lowest level must hold before the alert fires; zero = at once
 * @param keepFiringFor how long a level must be left before the alert is lowered or resolved
 * @param labels free pairs carried by the alert
 */
public record Rule(
        String id,
        long revision,
        String name,
        SubjectKind subject,
        Set<String> topics,
        RuleWindow window,
        Criteria criteria,
        Earlier earlier,
        BaselineSpec baseline,
        Duration forDuration,
        Duration keepFiringFor,
        Map<String, String> labels,
        boolean deleted) {

    public Rule {
        Objects.requireNonNull(id, "id");
        if (!deleted) {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(window, "window");
            Objects.requireNonNull(criteria, "criteria");
            if (criteria.compare() == Compare.BASELINE) {
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
                null,
                null,
                Duration.ZERO,
                Duration.ZERO,
                Map.of(),
                true);
    }

    /** Whether the rule is in force for a subject of this kind that carries these topics. */
    public boolean appliesTo(SubjectKind kind, Collection<String> topicsOfSubject) {
        return !deleted
                && subject == kind
                && (topics.isEmpty() || topicsOfSubject.stream().anyMatch(topics::contains));
    }

    public Measure measure() {
        return criteria.measure();
    }

    /** Whether the rule is judged when an item arrives and not only when a window ends. */
    public boolean monotone() {
        return criteria.monotone();
    }

    /** How far apart the windows are that are judged, in milliseconds. */
    public long stepMillis() {
        return byTheHour() ? RuleWindow.H24.stepMillis() : window.stepMillis();
    }

    /** The first window end after a time that is judged. */
    public long firstEndAfter(long timestamp) {
        return Math.floorDiv(timestamp, stepMillis()) * stepMillis() + stepMillis();
    }

    /** How long after its time an item can have a part in a judgement, in milliseconds. */
    public long reachMillis() {
        return switch (criteria.compare()) {
            case THRESHOLD -> window.lengthMillis();
            case RATIO -> window.lengthMillis() + earlier.millisBefore(window);
            case BASELINE ->
                    window.lengthMillis() + BaselineSpec.EARS_PAST * baseline.strideMillis(window);
        };
    }

    /** Whether windows are runs of whole hours, as which alone the past is known for long. */
    public boolean byTheHour() {
        return window == RuleWindow.H24
                || (criteria.compare() == Compare.BASELINE && baseline.sameHourOfWeek())
                || (criteria.compare() == Compare.RATIO && earlier != Earlier.PREVIOUS);
    }
}

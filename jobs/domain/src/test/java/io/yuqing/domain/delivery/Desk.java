/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A desk with a clock, told step by step what happens to the alerts of one event. */
final class Desk {
    final EventMemory event = new EventMemory();
    final SilenceBook silences;
    private final EventDesk desk;
    private final Map<String, Long> versions = new HashMap<>();
    private long now =
            LocalDateTime.parse("2026-07-01T09:00").atZone(Plans.ZONE).toInstant().toEpochMilli();

    Desk(DeliveryPlan plan) {
        silences = new SilenceBook(plan.silences());
        desk = new EventDesk(plan, silences);
    }

    long now() {
        return now;
    }

    Desk at(String time) {
        now =
                LocalDateTime.parse("2026-07-01T" + time)
                        .atZone(Plans.ZONE)
                        .toInstant()
                        .toEpochMilli();
        return this;
    }

    /** What follows from it. */
    List<Dispatch> fires(String alert, Level level) {
        return takes(step(alert, level, StepState.FIRING));
    }

    List<Dispatch> resolves(String alert, Level level) {
        return takes(step(alert, level, StepState.RESOLVED));
    }

    List<Dispatch> takes(AlertStep step) {
        return desk.onStep(event, step, now);
    }

    /** Lets time pass, with every timer on the way. */
    List<Dispatch> passes(Duration time) {
        long until = now + time.toMillis();
        List<Dispatch> all = new ArrayList<>();
        while (desk.nextCheck(event) <= until) {
            now = desk.nextCheck(event);
            all.addAll(desk.onTime(event, now));
        }
        now = until;
        return all;
    }

    /** The job does not run for a time, and then has one look. */
    List<Dispatch> standsStill(Duration time) {
        now += time.toMillis();
        return desk.onTime(event, now);
    }

    boolean hasTimer() {
        return desk.nextCheck(event) != Long.MAX_VALUE;
    }

    /** A step of an alert on topic water, with the next version. */
    AlertStep step(String alert, Level level, StepState state) {
        AlertStep step = new AlertStep();
        step.alertId = alert;
        step.toldAs = alert;
        step.ruleId = "rule-" + alert;
        step.subjectKind = "topic";
        step.subjectId = "water";
        step.subjectName = "东湖水质";
        step.eventKey = "topic/water";
        step.level = level;
        step.state = state;
        step.version = versions.merge(alert, 1L, Long::sum);
        step.startedAt = now - 60_000;
        step.at = now;
        return step;
    }

    /** {@code fired at_once office}, or {@code -silenced} for what is withheld. */
    static List<String> shown(List<Dispatch> dispatches) {
        return dispatches.stream()
                .map(
                        dispatch ->
                                dispatch.isWithheld()
                                        ? "-" + dispatch.reason.code()
                                        : dispatch.reason.code()
                                                + " "
                                                + dispatch.handling.code()
                                                + " "
                                                + dispatch.channel)
                .collect(Collectors.toList());
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import static io.yuqing.domain.alert.episode.AlertInstance.NEVER;

import io.yuqing.domain.alert.evidence.SubjectSnapshot;
import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the episodes as they are now known with what was told of them, and tells the difference.
 * People are called for time of which nobody was told, and for a level that is higher than what was
 * told; everything else corrects the record. One instance serves one look.
 */
final class AlertDiff {
    private final Rule rule;
    private final SubjectView subject;
    private final Watch watch;
    private final AlertOptions options;
    private final AlertNumbers numbers;
    private final List<AlertRow> steps = new ArrayList<>();

    AlertDiff(Rule rule, SubjectView subject, Watch watch, AlertOptions options) {
        this.rule = rule;
        this.subject = subject;
        this.watch = watch;
        this.options = options;
        this.numbers = new AlertNumbers(rule, subject, options);
    }

    List<AlertRow> steps() {
        return steps;
    }

    void tell(List<Episode> episodes, Judge judge) {
        List<AlertInstance> before = List.copyOf(watch.told);
        List<AlertInstance> after = images(episodes);
        AlertMatching matters = new AlertMatching(before, after, rule.window() == RuleWindow.LIFE);
        for (AlertInstance old : before) {
            // The end of what is over was told; its row is the one that comes under its id now.
            if (matters.isGone(old) && (old.phase.live() || isFree(old.alertId, after))) {
                withdraw(old, old.toldAs);
            }
        }
        for (int i = 0; i < after.size(); i++) {
            AlertInstance next = after.get(i);
            AlertInstance same = matters.before(next);
            next.toldAs = same == null ? matters.freeName(next, watch.rows) : same.toldAs;
            boolean changed = numbers.fill(next, same, episodes.get(i), judge, watch);
            after.set(i, tellOne(next, same, before, changed, episodes.get(i), judge));
        }
        for (AlertInstance old : before) {
            if (!matters.isGone(old) && isFree(old.alertId, after)) {
                withdraw(old, old.alertId + "/moved");
            }
        }
        after.replaceAll(this::withoutOldTexts);
        watch.told = after;
    }

    /** A count over the whole life is remembered for as long as its subject is. */
    private AlertInstance withoutOldTexts(AlertInstance alert) {
        boolean old = alert.windowEnd + SubjectSnapshot.TEXTS_KEPT.toMillis() < watch.judgedUntil;
        boolean over = alert.window == RuleWindow.LIFE && alert.phase == Phase.RESOLVED;
        return old || over ? alert.withoutTexts() : alert;
    }

    private static boolean isFree(String alertId, List<AlertInstance> after) {
        return after.stream().noneMatch(next -> next.alertId.equals(alertId));
    }

    private List<AlertInstance> images(List<Episode> episodes) {
        List<AlertInstance> images = new ArrayList<>();
        long day = watch.settledDay;
        int ordinal = watch.settledOrdinal;
        for (Episode episode : episodes) {
            long started = episode.start() - rule.stepMillis();
            long itsDay = rule.window() == RuleWindow.LIFE ? AlertDay.LIFE : AlertDay.of(started);
            ordinal = itsDay == day ? ordinal + 1 : 1;
            day = itsDay;
            images.add(image(episode, day, ordinal));
        }
        return images;
    }

    private AlertInstance tellOne(
            AlertInstance next,
            AlertInstance same,
            List<AlertInstance> before,
            boolean changed,
            Episode episode,
            Judge judge) {
        if (next.phase == Phase.PENDING) {
            boolean told =
                    same != null
                            && same.phase == Phase.PENDING
                            && same.startedAt == next.startedAt
                            && same.alertId.equals(next.alertId);
            return told ? same : emit(next, TransitionReason.ABOVE_PENDING);
        }
        Known known = known(next, same, before);
        if (known.highest == null || next.highest.compareTo(known.highest) > 0) {
            return tellPeak(next, known);
        }
        if (next.phase == Phase.FIRING && next.level.compareTo(known.level) > 0) {
            // The record keeps the numbers of the highest level; people are told those of now.
            AlertInstance now = next.copy();
            now.windowEnd = episode.raised();
            numbers.ofLevel(now, judge.at(episode.raised(), episode.start()));
            next.version = emit(now, TransitionReason.LEVEL_RAISED).version;
            return next;
        }
        TransitionReason reason = change(next, same, changed);
        if (reason == null) {
            next.version = same.version;
            return next;
        }
        return emit(next, reason);
    }

    /** People hear of the highest level, also when it is over by the time it is known. */
    private AlertInstance tellPeak(AlertInstance next, Known known) {
        TransitionReason fired =
                rule.forDuration().isZero()
                        ? TransitionReason.FIRED_AT_ONCE
                        : TransitionReason.FOR_ELAPSED_FIRED;
        TransitionReason alarm = known.highest == null ? fired : TransitionReason.LEVEL_RAISED;
        boolean standing = next.phase == Phase.FIRING && next.level == next.highest;
        if (standing) {
            return emit(next, alarm);
        }
        AlertInstance peak = next.copy();
        peak.phase = Phase.FIRING;
        peak.level = next.highest;
        peak.resolvedAt = NEVER;
        emit(peak, alarm);
        return emit(
                next,
                next.phase == Phase.RESOLVED
                        ? TransitionReason.RESOLVED
                        : TransitionReason.LEVEL_LOWERED);
    }

    /** The levels that people were told of for the time of an alert; null = they were not. */
    private record Known(Level level, Level highest) {}

    private Known known(AlertInstance next, AlertInstance same, List<AlertInstance> before) {
        Level known = null;
        Level highest = null;
        for (AlertInstance old : before) {
            if (old.hasFired() && (old == same || AlertMatching.overlap(old, next))) {
                known = higher(known, old == same ? old.level : old.highest);
                highest = higher(highest, old.highest);
            }
        }
        return new Known(known, highest);
    }

    /** What else is to be told of an alert that was told before or overlaps one; null = nothing. */
    private static TransitionReason change(
            AlertInstance next, AlertInstance same, boolean changed) {
        if (same == null || same.phase == Phase.PENDING) {
            return TransitionReason.CORRECTED;
        }
        if (same.phase != next.phase) {
            return next.phase == Phase.RESOLVED
                    ? TransitionReason.RESOLVED
                    : TransitionReason.REOPENED;
        }
        if (next.phase == Phase.FIRING && next.level.compareTo(same.level) < 0) {
            return TransitionReason.LEVEL_LOWERED;
        }
        boolean moved =
                !same.alertId.equals(next.alertId)
                        || same.startedAt != next.startedAt
                        || same.firedAt != next.firedAt
                        || same.resolvedAt != next.resolvedAt
                        || same.level != next.level
                        || same.highest != next.highest;
        // The first minute of a live alert fills up; that is told when something else is.
        return moved || (changed && next.phase == Phase.RESOLVED)
                ? TransitionReason.CORRECTED
                : null;
    }

    /**
     * @param toldAs what it is for those who were told: a name nobody knows if the matter goes on
     *     under another id
     */
    private void withdraw(AlertInstance old, String toldAs) {
        AlertInstance taken = old.copy();
        taken.phase = Phase.WITHDRAWN;
        taken.toldAs = toldAs;
        emit(
                taken,
                old.phase == Phase.PENDING
                        ? TransitionReason.PENDING_CANCELLED
                        : TransitionReason.WITHDRAWN);
    }

    private AlertInstance emit(AlertInstance next, TransitionReason reason) {
        next.version = options.versionBase() + ++watch.rows;
        steps.add(AlertRow.of(next, reason));
        return next;
    }

    private AlertInstance image(Episode episode, long day, int ordinal) {
        AlertInstance next = new AlertInstance();
        next.alertId = AlertId.of(rule.id(), rule.subject(), subject.id(), day, ordinal);
        next.day = day;
        next.ordinal = ordinal;
        next.ruleId = rule.id();
        next.subjectKind = rule.subject();
        next.subjectId = subject.id();
        next.measure = rule.measure();
        next.window = rule.window();
        next.phase = episode.phase();
        next.level = episode.level();
        next.highest = episode.highest();
        next.startedAt = episode.start() - rule.stepMillis();
        next.firedAt = episode.hasFired() ? episode.fired() - rule.stepMillis() : NEVER;
        next.resolvedAt = episode.resolved();
        next.windowEnd = episode.decided();
        return next;
    }

    private static Level higher(Level one, Level other) {
        return one == null || other.compareTo(one) > 0 ? other : one;
    }
}

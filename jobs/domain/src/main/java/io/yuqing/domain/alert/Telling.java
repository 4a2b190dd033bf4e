/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import static io.yuqing.domain.alert.AlertInstance.NEVER;

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
final class Telling {
    private final Rule rule;
    private final SubjectView subject;
    private final Watch watch;
    private final AlertOptions options;
    private final List<AlertStep> steps = new ArrayList<>();

    Telling(Rule rule, SubjectView subject, Watch watch, AlertOptions options) {
        this.rule = rule;
        this.subject = subject;
        this.watch = watch;
        this.options = options;
    }

    List<AlertStep> steps() {
        return steps;
    }

    void tell(List<Episode> episodes, Judge judge) {
        List<AlertInstance> before = List.copyOf(watch.told);
        List<AlertInstance> after = new ArrayList<>();
        Numbers numbers = new Numbers(rule, subject, options);
        long day = watch.settledDay;
        int ordinal = watch.settledOrdinal;
        for (Episode episode : episodes) {
            long started = episode.start() - rule.stepMillis();
            long itsDay = rule.window() == RuleWindow.LIFE ? AlertDay.LIFE : AlertDay.of(started);
            ordinal = itsDay == day ? ordinal + 1 : 1;
            day = itsDay;
            AlertInstance same = find(before, day, ordinal);
            AlertInstance next = image(episode, day, ordinal);
            boolean changed = numbers.fill(next, same, episode, judge, watch);
            after.add(tellOne(next, same, before, changed));
        }
        for (AlertInstance old : before) {
            if (find(after, old.day, old.ordinal) == null) {
                withdraw(old);
            }
        }
        after.replaceAll(this::withoutOldTexts);
        watch.told = after;
    }

    /** A count over the whole life is remembered for as long as its subject is. */
    private AlertInstance withoutOldTexts(AlertInstance alert) {
        boolean old = alert.windowEnd + Exhibits.TEXTS_KEPT.toMillis() < watch.judgedUntil;
        boolean over = alert.window == RuleWindow.LIFE && alert.phase == Phase.RESOLVED;
        return old || over ? alert.withoutTexts() : alert;
    }

    /** Takes a new revision: what is over stays as it was told. */
    void adoptRevision() {
        if (watch.revision == 0) {
            watch.revision = rule.revision();
            return;
        }
        watch.revision = rule.revision();
        boolean otherQuestion =
                !watch.told.isEmpty()
                        && (watch.told.get(0).measure != rule.measure()
                                || watch.told.get(0).window != rule.window());
        AlertInstance live = watch.liveAlert();
        if (otherQuestion) {
            steps.addAll(end(watch, TransitionReason.RULE_REPLACED, watch.judgedUntil, options));
            live = null;
        }
        for (AlertInstance alert : watch.told) {
            if (alert != live && alert.day != AlertDay.LIFE) {
                watch.settledDay = alert.day;
                watch.settledOrdinal = alert.ordinal;
            }
        }
        watch.told = new ArrayList<>(live == null ? List.of() : List.of(live));
        watch.settledUntil = watch.judgedUntil;
        if (otherQuestion) {
            watch.runs = new VerdictRuns();
        } else if (watch.judgedUntil != NEVER) {
            long open = live == null ? watch.judgedUntil : live.startedAt;
            watch.runs.removeBefore(rule.firstEndAfter(open) / rule.stepMillis());
        }
        judgeAgainWhatIsOpen();
    }

    /** Ends what is live because its rule is gone; the watch may then be forgotten. */
    static List<AlertStep> end(
            Watch watch, TransitionReason reason, long eventTime, AlertOptions options) {
        AlertInstance live = watch.liveAlert();
        if (live == null) {
            return List.of();
        }
        AlertInstance over = live.copy();
        over.phase = Phase.RESOLVED;
        over.resolvedAt = Math.max(eventTime, live.startedAt);
        over.version = options.versionBase() + ++watch.rows;
        return List.of(new AlertStep(over, reason));
    }

    /** Windows that hold what is counted and are not over are judged by the new revision. */
    private void judgeAgainWhatIsOpen() {
        if (watch.judgedUntil == NEVER || rule.window() == RuleWindow.LIFE) {
            return;
        }
        long first = rule.firstEndAfter(watch.judgedUntil) / rule.stepMillis();
        long last = (watch.judgedUntil + rule.window().lengthMillis()) / rule.stepMillis();
        watch.runs.set(first, Math.max(first, last), VerdictRuns.UNKNOWN);
    }

    private AlertInstance tellOne(
            AlertInstance next, AlertInstance same, List<AlertInstance> before, boolean changed) {
        if (next.phase == Phase.PENDING) {
            boolean told =
                    same != null && same.phase == Phase.PENDING && same.startedAt == next.startedAt;
            return told ? same : emit(next, TransitionReason.ABOVE_PENDING);
        }
        TransitionReason alarm = alarm(next, same, before);
        if (alarm != null && next.phase == Phase.RESOLVED) {
            AlertInstance firing = next.copy();
            firing.phase = Phase.FIRING;
            firing.level = next.highest;
            firing.resolvedAt = NEVER;
            emit(firing, alarm);
            return emit(next, TransitionReason.RESOLVED);
        }
        TransitionReason reason = alarm != null ? alarm : change(next, same, changed);
        if (reason == null) {
            next.version = same.version;
            return next;
        }
        return emit(next, reason);
    }

    /** Why people are to be called, or null. */
    private TransitionReason alarm(
            AlertInstance next, AlertInstance same, List<AlertInstance> before) {
        Level known = null;
        Level knownHighest = null;
        long until = next.resolvedAt == NEVER ? Long.MAX_VALUE : next.resolvedAt;
        for (AlertInstance old : before) {
            // A count over the whole life is reached once, however late items move that time.
            boolean sameMatter = old == same && rule.window() == RuleWindow.LIFE;
            if (old.hasFired() && (sameMatter || old.overlaps(next.startedAt, until))) {
                known = higher(known, old == same ? old.level : old.highest);
                knownHighest = higher(knownHighest, old.highest);
            }
        }
        if (known == null) {
            return rule.forDuration().isZero()
                    ? TransitionReason.FIRED_AT_ONCE
                    : TransitionReason.FOR_ELAPSED_FIRED;
        }
        boolean rose =
                next.phase == Phase.FIRING
                        ? next.level.compareTo(known) > 0
                        : next.highest.compareTo(knownHighest) > 0;
        return rose ? TransitionReason.LEVEL_RAISED : null;
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
                same.startedAt != next.startedAt
                        || same.firedAt != next.firedAt
                        || same.resolvedAt != next.resolvedAt
                        || same.level != next.level
                        || same.highest != next.highest;
        // The first minute of a live alert fills up; that is told when something else is.
        return moved || (changed && next.phase == Phase.RESOLVED)
                ? TransitionReason.CORRECTED
                : null;
    }

    private void withdraw(AlertInstance old) {
        AlertInstance taken = old.copy();
        taken.phase = Phase.WITHDRAWN;
        emit(
                taken,
                old.phase == Phase.PENDING
                        ? TransitionReason.PENDING_CANCELLED
                        : TransitionReason.WITHDRAWN);
    }

    private AlertInstance emit(AlertInstance next, TransitionReason reason) {
        next.version = options.versionBase() + ++watch.rows;
        steps.add(new AlertStep(next, reason));
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

    private static AlertInstance find(List<AlertInstance> alerts, long day, int ordinal) {
        for (AlertInstance alert : alerts) {
            if (alert.day == day && alert.ordinal == ordinal) {
                return alert;
            }
        }
        return null;
    }

    private static Level higher(Level one, Level other) {
        return one == null || other.compareTo(one) > 0 ? other : one;
    }
}

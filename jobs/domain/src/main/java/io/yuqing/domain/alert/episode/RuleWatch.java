/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import static io.yuqing.domain.alert.episode.AlertInstance.NEVER;

import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.alert.judge.Values;
import io.yuqing.domain.alert.judge.Verdict;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.count.SubjectCounter;
import io.yuqing.domain.rule.Compare;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One rule on one subject. It keeps the verdicts on all windows that anything was counted in and
 * runs the {@link AlertMachine} over them, so the alerts are a function of what was counted and of
 * event time, whatever came first; {@link AlertDiff} compares them with what was told.
 *
 * <p>The caller reports each minute that grew with {@link #counted}, and calls {@link #look} at
 * once if that asks for it, else when event time has come to {@link #nextLook}. Decisions read no
 * clock. Not thread-safe.
 */
public final class RuleWatch {
    private static final long MAX = Long.MAX_VALUE;

    /** The watermark at the end of a bounded stream; leaves room for adding durations. */
    private static final long END_OF_TIME = MAX / 4;

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final Rule rule;
    private final SubjectView subject;
    private final Watch watch;
    private final AlertOptions options;

    /** What a new revision of the rule led to, told at the next look. */
    private final List<AlertRow> adopted = new ArrayList<>();

    /** Whether a level over the whole life may have been reached, or at another time. */
    private boolean grew;

    /** The rule must not be deleted and must apply to the subject. */
    public RuleWatch(Rule rule, SubjectView subject, Watch watch, AlertOptions options) {
        this.rule = rule;
        this.subject = subject;
        this.watch = watch;
        this.options = options;
    }

    /**
     * Something was counted in a minute, and it is in what the subject shows.
     *
     * @param most the largest value that any window with this minute has, for a {@link
     *     Rule#monotone()} rule
     * @return whether the rule must be looked at now, for it may call people. What changes windows
     *     judged before is looked at when event time moves on: many late items, one look
     */
    public boolean counted(long minute, double most) {
        boolean otherRevision = adoptRevision();
        if (rule.window() == RuleWindow.LIFE) {
            grew |= lifeChanged(minute);
            return grew || otherRevision;
        }
        long time = minute * MINUTE;
        boolean late = rule.firstEndAfter(time) <= watch.judgedUntil;
        long first = Math.max(rule.firstEndAfter(time), firstOpen());
        mark(first, time + rule.window().lengthMillis());
        if (late) {
            // Windows judged already may have this one in their past.
            mark(first, Math.min(time + rule.reachMillis(), watch.judgedUntil));
            if (rule.criteria().compare() == Compare.BASELINE) {
                watch.runs.forgetFrom(number(Math.max(episodeStart(first), firstOpen())));
            }
        }
        return otherRevision || (rule.monotone() && risesTo(levelOf(most)));
    }

    /**
     * Judges all windows that event time has passed, and of those that still fill what is certain.
     *
     * @param eventTime the watermark, or {@code Long.MIN_VALUE} if none is known yet
     * @return what is to be told, in order
     */
    public List<AlertRow> look(long eventTime) {
        watch.judgedUntil = Math.max(watch.judgedUntil, Math.min(eventTime, END_OF_TIME));
        adoptRevision();
        AlertDiff telling = new AlertDiff(rule, subject, watch, options);
        Judge judge = new Judge(rule, subject, grew);
        List<Episode> episodes =
                rule.window() == RuleWindow.LIFE ? life() : machine(judge).episodes();
        telling.tell(episodes, judge);
        prune();
        adopted.addAll(telling.steps());
        return adopted;
    }

    /** Verdicts of another revision may lie on another grid, so it comes before anything else. */
    private boolean adoptRevision() {
        boolean other = watch.revision != rule.revision() || Revisions.asksOther(watch, rule);
        boolean asked = watch.revision != 0;
        if (other) {
            adopted.addAll(Revisions.adopt(watch, rule, options));
        }
        return other && asked;
    }

    /**
     * Ends what is live because the rule is gone or covers the subject no more. The watch is to be
     * kept for as long as {@link Watch#isEmpty} says no, lest the rule come back and ids be given
     * twice.
     */
    public static List<AlertRow> end(
            Watch watch, TransitionReason reason, long eventTime, AlertOptions options) {
        return Revisions.end(watch, reason, eventTime, options);
    }

    /** The event time at which to look again if nothing is counted; {@code MAX_VALUE} = none. */
    public long nextLook() {
        boolean live = watch.live();
        if (rule.window() == RuleWindow.LIFE) {
            return live ? watch.liveAlert().windowEnd + keepMillis() : MAX;
        }
        long unknown = watch.runs.firstUnknown();
        if (!live && unknown == MAX) {
            return MAX;
        }
        if (watch.judgedUntil != NEVER && unknown <= number(watch.judgedUntil)) {
            return watch.judgedUntil + 1;
        }
        long soonest =
                watch.judgedUntil == NEVER
                        ? unknown * rule.stepMillis()
                        : rule.firstEndAfter(watch.judgedUntil);
        return live && watch.judgedUntil != NEVER
                ? soonest
                : Math.max(soonest, unknown == MAX ? soonest : unknown * rule.stepMillis());
    }

    private AlertMachine machine(Judge judge) {
        AlertMachine machine = new AlertMachine(rule.forDuration().toMillis(), keepMillis());
        VerdictRuns runs = watch.runs;
        for (long window = runs.firstFrom(Long.MIN_VALUE); window != MAX; ) {
            long end = window * rule.stepMillis();
            boolean goesOn =
                    end <= watch.judgedUntil
                            ? complete(machine, judge, window, end)
                            : filling(machine, judge, window, end);
            if (!goesOn) {
                break;
            }
            window = machine.live() ? window + 1 : runs.firstFrom(window + 1);
        }
        return machine;
    }

    private boolean complete(AlertMachine machine, Judge judge, long window, long end) {
        int code = watch.runs.get(window);
        if (code == VerdictRuns.UNKNOWN) {
            Verdict verdict = judge.at(end, machine.live() ? machine.start() : NEVER).verdict();
            code = VerdictRuns.code(verdict.reached(), verdict.held());
            watch.runs.set(window, window, code);
        }
        machine.step(end, VerdictRuns.reached(code), VerdictRuns.held(code));
        return true;
    }

    /** What is not certain yet neither begins nor ends anything. */
    private boolean filling(AlertMachine machine, Judge judge, long window, long end) {
        boolean more = !watch.runs.isEmpty() && window <= watch.runs.last();
        if (!rule.monotone() || !more) {
            return false;
        }
        if (machine.phase() == Phase.FIRING && !mayRaise(end, machine.level())) {
            return true;
        }
        Level reached = judge.at(end, NEVER).verdict().reached();
        TransitionReason reason = machine.stepFilling(end, reached);
        return reason != TransitionReason.WINDOW_STILL_FILLING || machine.phase() != Phase.PENDING;
    }

    /** By the numbers alone, which are cheaper than who and where. */
    private boolean mayRaise(long end, Level level) {
        Counts counts = subject.at(rule, end).current();
        Level most = levelOf(Values.atMost(rule.measure(), counts));
        return most != null && most.compareTo(level) > 0;
    }

    private List<Episode> life() {
        ToDoubleFunction<Counts> value = counts -> Values.of(rule.measure(), counts);
        if (!grew && !watch.told.isEmpty()) {
            return List.of(asTold(watch.told.get(0)));
        }
        Counts all = subject.life();
        Level highest = levelOf(value.applyAsDouble(all));
        if (highest == null || all.items() < rule.criteria().minCount()) {
            return List.of();
        }
        long start = reached(value, rule.criteria().levels().lowest());
        return List.of(standing(highest, start, reached(value, highest)));
    }

    /** When it was reached is known best when it is: the minutes may be forgotten since. */
    private Episode asTold(AlertInstance told) {
        return standing(told.highest, told.startedAt + rule.stepMillis(), told.windowEnd);
    }

    /** A count over the whole life never falls back: the alert stands for a while. */
    private Episode standing(Level highest, long start, long decided) {
        long over = decided + keepMillis();
        boolean resolved = over <= watch.judgedUntil;
        return new Episode(
                resolved ? Phase.RESOLVED : Phase.FIRING,
                highest,
                highest,
                start,
                start,
                decided,
                decided,
                resolved ? over : NEVER);
    }

    private long reached(ToDoubleFunction<Counts> value, Level level) {
        SubjectCounter.Reached reached =
                subject.lifeReached(value, rule.criteria().levels().of(level));
        return (reached.minute() + 1) * MINUTE;
    }

    /** Whether it reached a level, or an item came that may move the time at which it did. */
    private boolean lifeChanged(long minute) {
        Level level = levelOf(Values.of(rule.measure(), subject.life()));
        if (level == null) {
            return false;
        }
        AlertInstance told = watch.told.isEmpty() ? null : watch.told.get(0);
        return told == null || told.highest != level || minute * MINUTE < told.windowEnd;
    }

    /** Whether a window of this level would call people who have not been called. */
    private boolean risesTo(Level level) {
        AlertInstance live = watch.liveAlert();
        return level != null
                && (live == null || live.phase == Phase.PENDING || level.compareTo(live.level) > 0);
    }

    private Level levelOf(double value) {
        Level highest = null;
        for (Level level : rule.criteria().levels().asMap().keySet()) {
            highest = value >= rule.criteria().levels().of(level) ? level : highest;
        }
        return highest;
    }

    private void mark(long firstEnd, long lastEnd) {
        long first = number(firstEnd);
        long last = Math.floorDiv(lastEnd, rule.stepMillis());
        if (first <= last) {
            watch.runs.set(first, last, VerdictRuns.UNKNOWN);
        }
    }

    private long number(long end) {
        return Math.floorDiv(end, rule.stepMillis());
    }

    private long firstOpen() {
        return watch.settledUntil == NEVER ? NEVER : rule.firstEndAfter(watch.settledUntil);
    }

    /** The end of the window with which the told episode began that covers a window, or itself. */
    private long episodeStart(long end) {
        for (AlertInstance alert : watch.told) {
            boolean over = alert.resolvedAt != NEVER && alert.resolvedAt < end;
            if (alert.startedAt < end && !over) {
                return Math.min(end, alert.startedAt + rule.stepMillis());
            }
        }
        return end;
    }

    private long keepMillis() {
        return rule.keepFiringFor().toMillis();
    }

    /** Forgets whole days in which nothing can change any more. */
    private void prune() {
        if (watch.judgedUntil == NEVER || rule.window() == RuleWindow.LIFE) {
            return;
        }
        watch.forgetSettled(watch.judgedUntil - options.retentionMillis());
        long border =
                AlertDay.begin(AlertDay.of(watch.judgedUntil - options.retentionMillis()))
                        - rule.window().lengthMillis();
        border = AlertDay.begin(AlertDay.of(border));
        for (AlertInstance alert : watch.told) {
            if (alert.startedAt < border && alert.overlaps(border - keepMillis(), MAX)) {
                return;
            }
        }
        long before = border;
        watch.told.removeIf(alert -> alert.startedAt < before);
        watch.runs.removeBefore(number(rule.firstEndAfter(border)));
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.guard.CaseClocks;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.plan.DueTimes;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.ClockBasis;
import io.yuqing.domain.cases.record.UnitTask;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Starts, stops and moves the clocks of a case. */
final class Clockwork {
    private final CaseRecord record;
    private final CasePlan plan;
    private final long at;

    /** Whether the time of the case limits that of its units. */
    private final boolean limits;

    Clockwork(Change change) {
        this.record = change.record;
        this.plan = change.plan;
        this.at = change.at;
        this.limits = change.entry.rules() > Entry.FIRST_RULES;
    }

    /** All that hold for the case and its desk. */
    void startOfCase() {
        start(DeadlineSpec.For.CASE, "");
        if (!record.accepted) {
            start(DeadlineSpec.For.DESK, "");
        }
    }

    void startOfUnit(String unit) {
        start(DeadlineSpec.For.UNIT, unit);
    }

    /** A unit is to report once more: what it was to report by begins anew. */
    void startOfReport(String unit) {
        plan.deadlines(DeadlineSpec.For.UNIT, record.category, record.level).values().stream()
                .filter(spec -> spec.satisfiedBy().contains(EntryType.REPORT.code()))
                .forEach(spec -> put(timed(Clock.started(spec, unit, at))));
    }

    private void start(DeadlineSpec.For whom, String unit) {
        plan.deadlines(whom, record.category, record.level)
                .values()
                .forEach(spec -> put(fresh(spec, unit)));
    }

    /** One that a person sets; what was due before is kept. */
    void startUntil(DeadlineSpec spec, String unit, long until) {
        Clock before = record.clocks.get(Clock.key(spec.id(), unit));
        Clock begun =
                before != null && before.runs()
                        ? before.under(spec, at)
                        : Clock.started(spec, unit, at);
        put(begun.due(until, plan.nearPercent()));
    }

    private Clock fresh(DeadlineSpec spec, String unit) {
        return timed(Clock.started(spec, unit, start(spec)));
    }

    /** What would be over already begins now: nobody could have kept it. */
    private Clock timed(Clock clock) {
        OptionalLong due = end(clock);
        if (due.isPresent() && due.getAsLong() <= at) {
            Clock now = clock.startedAt(at);
            return limited(now, end(now));
        }
        return limited(clock, due);
    }

    /** A unit has no more time to report than the case has, unless that is over anyway. */
    private Clock limited(Clock clock, OptionalLong due) {
        if (due.isEmpty()) {
            return clock;
        }
        long end = limits && ClockBasis.yields(clock.spec()) ? CaseClocks.end(record) : 0;
        long latest = end > at ? Math.min(end, due.getAsLong()) : due.getAsLong();
        return clock.due(latest, plan.nearPercent());
    }

    private OptionalLong end(Clock clock) {
        DeadlineSpec spec = clock.spec();
        return DueTimes.end(plan, spec.within(), clock.startedAt(), spec.restsInQuietHours());
    }

    private long start(DeadlineSpec spec) {
        long first = spec.from() == DeadlineSpec.From.ASSIGNED ? at : record.time(spec.from());
        return first > 0 ? first : record.openedAt;
    }

    /**
     * Something was done that clocks wait for.
     *
     * @param what the code of a command, a kind of answer or a proposal
     * @param unit whose act it was
     * @param when it was done
     */
    void satisfy(String what, String unit, long when) {
        change(
                clock ->
                        clock.spec().satisfiedBy().contains(what)
                                && (clock.unit().isEmpty() || clock.unit().equals(unit)),
                clock -> clock.satisfied(when));
    }

    /** A unit has no part any more; a question that it was asked stays. */
    void stopUnit(String unit) {
        change(
                clock -> clock.unit().equals(unit) && !clock.spec().id().equals(CaseClocks.VERIFY),
                clock -> clock.stopped(at));
    }

    void stopAll() {
        change(clock -> true, clock -> clock.stopped(at));
    }

    void extend(String key, long until) {
        record.clocks.computeIfPresent(
                key, (name, clock) -> clock.extended(until, plan.nearPercent()));
    }

    /** Those that waited for a calendar that reaches so far. */
    void determine() {
        change(clock -> clock.dueAt() == 0, this::timed);
    }

    /** Other ones hold now, since the level or category is another. */
    void reconsider() {
        reconsider(DeadlineSpec.For.CASE, "");
        if (!record.accepted) {
            reconsider(DeadlineSpec.For.DESK, "");
        }
        record.parts()
                .map(UnitTask::unit)
                .toList()
                .forEach(unit -> reconsider(DeadlineSpec.For.UNIT, unit));
    }

    private void reconsider(DeadlineSpec.For whom, String unit) {
        Map<String, DeadlineSpec> held = plan.deadlines(whom, record.category, record.level);
        change(
                clock ->
                        clock.spec().whom() == whom
                                && clock.unit().equals(unit)
                                && clock.spec().within() != null
                                && !held.containsKey(clock.spec().id()),
                clock -> clock.stopped(at));
        for (DeadlineSpec spec : held.values()) {
            Clock clock = record.clocks.get(Clock.key(spec.id(), unit));
            if (clock == null) {
                if (whom != DeadlineSpec.For.UNIT) {
                    put(fresh(spec, unit));
                }
            } else if (clock.runs() && givesWay(clock, spec)) {
                put(timed(clock.under(spec, clock.startedAt())));
            } else if (clock.stoppedAt() > 0) {
                put(fresh(spec, unit));
            }
        }
    }

    /** What a person set or granted stays as it is. */
    private boolean givesWay(Clock clock, DeadlineSpec spec) {
        return !clock.spec().equals(spec)
                && clock.spec().within() != null
                && !record.granted.contains(clock.key());
    }

    /** What the case did not come to before it ended begins anew. */
    void restart() {
        List<Clock> stopped =
                record.clocks.values().stream()
                        .filter(clock -> clock.stoppedAt() > 0)
                        .filter(clock -> clock.spec().whom() == DeadlineSpec.For.CASE)
                        .toList();
        stopped.forEach(clock -> put(timed(clock.under(clock.spec(), at))));
        if (!record.accepted) {
            plan.deadlines(DeadlineSpec.For.DESK, record.category, record.level)
                    .values()
                    .forEach(spec -> put(timed(Clock.started(spec, "", at))));
        }
    }

    private void put(Clock clock) {
        record.clocks.put(clock.key(), clock);
    }

    private void change(Predicate<Clock> which, UnaryOperator<Clock> how) {
        record.clocks.replaceAll(
                (key, clock) -> clock.runs() && which.test(clock) ? how.apply(clock) : clock);
    }
}

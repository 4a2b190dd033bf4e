/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.operator;

import io.yuqing.domain.alert.AlertInstance;
import io.yuqing.domain.alert.Evidence;
import io.yuqing.domain.alert.EvidenceItem;
import io.yuqing.domain.alert.Observation;
import io.yuqing.domain.alert.RuleEvaluator;
import io.yuqing.domain.alert.Transition;
import io.yuqing.domain.alert.TransitionReason;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.count.SubjectCounter;
import io.yuqing.domain.count.Window;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleBook;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.model.AlertRow;
import io.yuqing.jobs.model.Sample;
import io.yuqing.jobs.model.SubjectKey;
import io.yuqing.jobs.model.SubjectState;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.MapState;

/**
 * Evaluates the rules on one subject for one update: monotone rules at once when something was
 * counted, the others and all live alerts when a window ends. Decisions are made by {@link
 * RuleEvaluator}; this class gives it what it looks at and keeps what it answers.
 */
final class SubjectAlerts {
    private final SubjectState state;
    private final Observations observations;
    private final RuleBook book;
    private final List<Rule> rules;
    private final MapState<String, AlertInstance> alerts;
    private final List<AlertRow> steps = new ArrayList<>();

    SubjectAlerts(
            String subject,
            SubjectState state,
            SubjectCounter counter,
            RuleBook book,
            MapState<String, AlertInstance> alerts) {
        SubjectKind kind = SubjectKey.kindOf(subject);
        this.state = state;
        this.book = book;
        this.alerts = alerts;
        String id = SubjectKey.idOf(subject);
        this.observations = new Observations(id, counter, state.firstMinute);
        this.rules =
                kind == SubjectKind.THREAD
                        ? book.rulesForThread(state.topics)
                        : book.rulesFor(kind, id);
    }

    /** Whether the step is the beginning of an alarm. */
    static boolean fired(AlertRow step) {
        return step.reason.equals(TransitionReason.FIRED_AT_ONCE.code())
                || step.reason.equals(TransitionReason.FOR_ELAPSED_FIRED.code());
    }

    /**
     * A minute grew. Told minute by minute in the order of event time, each before the next is
     * counted: so an alert begins in the minute in which its threshold was reached, and an old item
     * in the same delta as a new one is judged by its own time and raises no second alarm.
     *
     * @param time newest event time of the delta
     */
    void onCounted(long minute, long time) throws Exception {
        for (Rule rule : rules) {
            if (!rule.measure().monotone()) {
                check(rule.window(), time);
                continue;
            }
            Observation best = observations.best(rule, minute);
            if (best != null) {
                long now = Math.min(time, Window.M1.endOf(minute) - 1);
                evaluate(rule, best, find(rule.id()), now);
            }
        }
    }

    /** Event time has come to {@code time}. */
    void onTime(long time) throws Exception {
        boolean minute = state.minuteCheck <= time;
        boolean hour = state.hourCheck <= time;
        if (!minute && !hour) {
            return;
        }
        state.minuteCheck = minute ? Long.MAX_VALUE : state.minuteCheck;
        state.hourCheck = hour ? Long.MAX_VALUE : state.hourCheck;
        for (Rule rule : rules) {
            if (rule.window() == RuleWindow.H24 ? !hour : !minute) {
                continue;
            }
            AlertInstance alert = find(rule.id());
            if (!rule.measure().monotone() || isLive(alert)) {
                evaluate(rule, observations.at(rule, time), alert, time);
            }
        }
        withdraw(time);
    }

    /** What is to be told, in order. */
    List<AlertRow> steps() {
        return steps;
    }

    boolean anyLive() throws Exception {
        if (state.alerts == 0) {
            return false;
        }
        for (AlertInstance alert : alerts.values()) {
            if (isLive(alert)) {
                return true;
            }
        }
        return false;
    }

    /** Ends live alerts whose rule is gone or covers the subject no more. */
    private void withdraw(long time) throws Exception {
        if (state.alerts == 0) {
            return;
        }
        for (AlertInstance alert : copyOf(alerts.values())) {
            boolean covered = rules.stream().anyMatch(rule -> rule.id().equals(alert.ruleId));
            if (!covered && isLive(alert)) {
                Transition end =
                        book.find(alert.ruleId)
                                .filter(Rule::deleted)
                                .map(
                                        rule ->
                                                RuleEvaluator.evaluate(
                                                        rule,
                                                        Observation.of(
                                                                alert.subjectId, time, Counts.NONE),
                                                        alert,
                                                        time))
                                .orElseGet(() -> RuleEvaluator.notApplicable(alert, time));
                keep(alert.ruleId, alert, end);
                emit(end, end.instance());
            }
        }
    }

    private void evaluate(Rule rule, Observation seen, AlertInstance before, long now)
            throws Exception {
        Transition decided = RuleEvaluator.evaluate(rule, seen, before, now);
        AlertInstance after = decided.instance();
        if (decided.reason().takesEvidence()) {
            after = after.withEvidence(evidence(rule, seen, decided));
            decided = new Transition(after, decided.reason(), decided.emit());
        }
        keep(rule.id(), before, decided);
        emit(decided, after);
        if (isLive(after)) {
            check(rule.window(), now);
        }
    }

    private Evidence evidence(Rule rule, Observation seen, Transition decided) {
        List<EvidenceItem> items = new ArrayList<>();
        String version = "";
        for (Sample sample : state.samples) {
            items.add(new EvidenceItem(sample.id, sample.url.isEmpty() ? null : sample.url));
            version = sample.analysisVersion;
        }
        return Evidence.of(rule, seen, decided, version, items);
    }

    private void keep(String ruleId, AlertInstance before, Transition decided) throws Exception {
        AlertInstance after = decided.toStore();
        if (after == null && before != null) {
            alerts.remove(ruleId);
            state.alerts--;
        } else if (after != null && after != before) {
            alerts.put(ruleId, after);
            state.alerts += before == null ? 1 : 0;
        }
    }

    private void emit(Transition decided, AlertInstance after) {
        if (decided.emit()) {
            steps.add(AlertRow.of(after, decided.reason().code()));
        }
    }

    private void check(RuleWindow window, long now) {
        long next = window.firstEndAfter(now);
        if (window == RuleWindow.H24) {
            state.hourCheck = Math.min(state.hourCheck, next);
        } else {
            state.minuteCheck = Math.min(state.minuteCheck, next);
        }
    }

    private AlertInstance find(String ruleId) throws Exception {
        return state.alerts == 0 ? null : alerts.get(ruleId);
    }

    private static boolean isLive(AlertInstance alert) {
        return alert != null && alert.phase.live();
    }

    private static List<AlertInstance> copyOf(Iterable<AlertInstance> all) {
        List<AlertInstance> copy = new ArrayList<>();
        all.forEach(copy::add);
        return copy;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.alert.episode.AlertOptions;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.alert.episode.RuleWatch;
import io.yuqing.domain.alert.episode.Watch;
import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleBook;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.jobs.model.SubjectState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at one subject with all rules for one update. Decisions are made by {@link RuleWatch}; this
 * class finds out which rules an update can matter to, and keeps what they remember.
 */
final class SubjectAlerts {
    private final LiveSubject subject;
    private final SubjectState state;
    private final Observations observations;
    private final RuleBook book;
    private final List<Rule> rules;
    private final AlertOptions options;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final List<AlertRow> steps = new ArrayList<>();

    /** A watch that was read in this update. */
    private static final class Open {
        private final Watch watch;
        private final RuleWatch rule;
        private final boolean isNew;
        private boolean lookNow;

        private Open(Watch watch, RuleWatch rule, boolean isNew) {
            this.watch = watch;
            this.rule = rule;
            this.isNew = isNew;
        }
    }

    SubjectAlerts(
            LiveSubject subject, Observations observations, RuleBook book, AlertOptions options) {
        this.subject = subject;
        this.state = subject.state;
        this.observations = observations;
        this.book = book;
        this.options = options;
        this.rules = subject.rules(book);
    }

    /**
     * Minutes grew, and are counted.
     *
     * @param minutes numbers since the epoch
     * @param eventTime the watermark
     */
    void onCounted(long[] minutes, long eventTime) throws Exception {
        for (Rule rule : rules) {
            for (long minute : minutes) {
                report(rule, minute);
            }
        }
        for (Open each : open.values()) {
            if (each.lookNow) {
                steps.addAll(each.rule.look(eventTime));
            }
        }
        close();
    }

    /** Event time has come to {@code eventTime}. */
    void onTime(long eventTime) throws Exception {
        if (state.check > eventTime) {
            return;
        }
        state.check = Long.MAX_VALUE;
        for (String ruleId : subject.watches.rules()) {
            Optional<Rule> rule = rules.stream().filter(r -> r.id().equals(ruleId)).findAny();
            if (rule.isPresent()) {
                steps.addAll(open(rule.get()).rule.look(eventTime));
            } else {
                end(ruleId, eventTime);
            }
        }
        close();
    }

    /** What is to be told, in order. */
    List<AlertRow> steps() {
        return steps;
    }

    private void report(Rule rule, long minute) throws Exception {
        boolean mayHold = observations.mayHold(rule, minute);
        // A rule on shares or bursts is touched by items that could not call anybody.
        if (!mayHold && (rule.monotone() || state.watches == 0)) {
            return;
        }
        Open each = open(rule);
        if (mayHold || !each.isNew) {
            boolean most = rule.monotone() && rule.window() != RuleWindow.LIFE;
            each.lookNow |= each.rule.counted(minute, most ? observations.most(rule, minute) : 0);
        }
    }

    private Open open(Rule rule) throws Exception {
        Open known = open.get(rule.id());
        if (known == null) {
            Watch before = subject.watches.find(rule.id());
            Watch watch = before == null ? new Watch() : before;
            RuleWatch looking = new RuleWatch(rule, observations, watch, options);
            known = new Open(watch, looking, before == null);
            open.put(rule.id(), known);
        }
        return known;
    }

    /** Ends what is live under a rule that is gone or covers the subject no more. */
    private void end(String ruleId, long eventTime) throws Exception {
        boolean deleted = book.find(ruleId).map(Rule::deleted).orElse(true);
        Watch watch = subject.watches.find(ruleId);
        steps.addAll(
                RuleWatch.end(
                        watch,
                        deleted
                                ? TransitionReason.RULE_DELETED
                                : TransitionReason.RULE_NOT_APPLICABLE,
                        eventTime,
                        options));
        watch.forgetSettled(eventTime - options.retentionMillis());
        subject.watches.keep(ruleId, watch);
    }

    /** Keeps what was looked at, and notes when to look again. */
    private void close() throws Exception {
        for (Map.Entry<String, Open> entry : open.entrySet()) {
            Open each = entry.getValue();
            subject.watches.keep(entry.getKey(), each.watch);
            if (!each.watch.isEmpty()) {
                state.check = Math.min(state.check, each.rule.nextLook());
            }
        }
    }
}

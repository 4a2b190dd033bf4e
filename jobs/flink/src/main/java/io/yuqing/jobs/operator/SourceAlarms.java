/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.operator;

import io.yuqing.domain.alert.AlertId;
import io.yuqing.domain.source.SourceAlarm;
import io.yuqing.domain.source.SourceSpec;
import io.yuqing.domain.source.SourceState;
import io.yuqing.jobs.model.SourceAlert;
import io.yuqing.jobs.model.SourceRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Alerts out of two successive standings of a source: a fault fires, a worse or better one of the
 * same kind is the same alert, anything else ends it.
 */
final class SourceAlarms {
    /** Stands where alerts of rules name topic or thread. */
    private static final String SUBJECT = "source";

    private static final double MINUTE = Duration.ofMinutes(1).toMillis();
    private static final double SECONDS = 60;

    private SourceAlarms() {}

    /**
     * The steps to tell, in order; those of {@code now} are numbered on in it.
     *
     * @param before null if the source was not known
     * @param now takes over the alert of {@code before} if it goes on
     */
    static List<SourceAlert> between(SourceRow before, SourceRow now, long judgedAt) {
        List<SourceAlert> steps = new ArrayList<>();
        SourceAlarm old = before == null ? null : SourceAlarm.of(state(before));
        SourceAlarm alarm = SourceAlarm.of(state(now));
        boolean same = old == alarm;
        if (before != null) {
            now.alertSteps = before.alertSteps;
        }
        if (old != null && !same) {
            now.alertSteps++;
            steps.add(ended(before, now, old, judgedAt));
        }
        if (alarm == null) {
            return steps;
        }
        now.alertSince = same ? before.alertSince : now.since;
        if (!same || !before.state.equals(now.state)) {
            now.alertSteps++;
            steps.add(step(now, alarm, "firing", state(now), judgedAt));
        }
        return steps;
    }

    private static SourceAlert ended(
            SourceRow before, SourceRow now, SourceAlarm alarm, long judgedAt) {
        SourceAlert step = step(before, alarm, "resolved", state(now), judgedAt);
        step.resolvedAt = judgedAt;
        step.version = now.alertSteps;
        return step;
    }

    private static SourceAlert step(
            SourceRow row, SourceAlarm alarm, String state, SourceState cause, long judgedAt) {
        SourceAlert step = new SourceAlert();
        step.ruleId = alarm.ruleId();
        step.ruleName = alarm.title();
        step.sourceId = row.sourceId;
        step.platform = row.platform;
        step.alertId = AlertId.of(alarm.ruleId(), SUBJECT, row.sourceId, row.alertSince, 1);
        step.level = SourceAlarm.level(state(row)).code();
        step.state = state;
        step.reason = cause.code();
        step.reasonText = cause.text();
        step.startedAt = row.alertSince;
        step.judgedAt = judgedAt;
        step.measure = alarm.measure();
        if (alarm == SourceAlarm.VOLUME) {
            step.value = row.items24h;
            step.threshold = row.usual24h;
        } else {
            long last = row.lastItemAt == Long.MIN_VALUE ? row.alertSince : row.lastItemAt;
            step.value = Math.floor((judgedAt - last) / MINUTE);
            int gaps = state(row) == SourceState.SLOW ? 1 : SourceSpec.SILENT_AFTER;
            step.threshold = row.intervalSeconds / SECONDS * gaps;
        }
        step.version = row.alertSteps;
        return step;
    }

    private static SourceState state(SourceRow row) {
        return SourceState.valueOf(row.state.toUpperCase(Locale.ROOT));
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.source;

import io.yuqing.domain.alert.episode.AlertId;
import io.yuqing.domain.source.SourceAlarm;
import io.yuqing.domain.source.SourceAlert;
import io.yuqing.domain.source.SourceEpisode;
import io.yuqing.domain.source.SourceEpisodes;
import io.yuqing.domain.source.SourceHistory;
import io.yuqing.domain.source.SourceSpec;
import io.yuqing.domain.source.SourceState;
import io.yuqing.jobs.model.SourceRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The steps to tell when other alarms stand on a source than before. */
final class SourceAlarms {
    /** Stands where alerts of rules name topic or thread. */
    private static final String SUBJECT = "source";

    private static final double MINUTE = Duration.ofMinutes(1).toMillis();
    private static final double SECONDS = 60;

    private final StandingAlarms standing;
    private final SourceRow row;
    private final long judgedAt;
    private final List<SourceAlert> steps = new ArrayList<>();

    private SourceAlarms(StandingAlarms standing, SourceRow row, long judgedAt) {
        this.standing = standing;
        this.row = row;
        this.judgedAt = judgedAt;
    }

    /**
     * The steps, in order: what ended, then what began or got worse.
     *
     * @param standing as it was; as it is afterwards
     * @param row how the source stands at {@code judgedAt}
     */
    static List<SourceAlert> steps(
            StandingAlarms standing, SourceEpisodes now, SourceRow row, long judgedAt) {
        SourceEpisodes before = standing.episodes();
        SourceAlarms alarms = new SourceAlarms(standing, row, judgedAt);
        alarms.end(before.gaps(), now.gaps());
        alarms.end(before.clock(), now.clock());
        alarms.end(before.amount(), now.amount());
        alarms.fire(before.gaps(), now.gaps());
        alarms.fire(before.clock(), now.clock());
        alarms.fire(before.amount(), now.amount());
        standing.remember(now);
        return alarms.steps;
    }

    private void end(SourceEpisode before, SourceEpisode now) {
        if (before != null && !before.isOneWith(now)) {
            SourceAlert step = step(before, "resolved", SourceState.ofCode(row.state));
            step.resolvedAt = Math.max(judgedAt, before.since());
            steps.add(step);
        }
    }

    private void fire(SourceEpisode before, SourceEpisode now) {
        if (now != null && !(now.isOneWith(before) && now.worst() == before.worst())) {
            steps.add(step(now, "firing", now.worst()));
        }
    }

    private SourceAlert step(SourceEpisode episode, String state, SourceState cause) {
        SourceAlarm alarm = episode.alarm();
        SourceAlert step = new SourceAlert();
        step.ruleId = alarm.ruleId();
        step.ruleName = SourceAlarm.title(episode.worst());
        step.sourceId = row.sourceId;
        step.sourceName = row.name;
        step.platform = row.platform;
        step.alertId = AlertId.of(alarm.ruleId(), SUBJECT, row.sourceId, episode.since(), 1);
        step.level = SourceAlarm.level(episode.worst()).code();
        step.state = state;
        step.reason = cause.code();
        step.reasonText = cause.text();
        step.startedAt = episode.since();
        step.judgedAt = judgedAt;
        step.measure = alarm.measure();
        measure(step, alarm, episode);
        step.version = ++standing.steps;
        return step;
    }

    private void measure(SourceAlert step, SourceAlarm alarm, SourceEpisode episode) {
        switch (alarm) {
            case VOLUME -> {
                step.value = row.items24h;
                step.threshold = row.usual24h;
            }
            case CLOCK -> {
                step.value = Math.floor(row.aheadSeconds / SECONDS);
                step.threshold = SourceHistory.AHEAD.toMinutes();
            }
            case SILENCE, NEVER_SEEN -> {
                long last = row.lastItemAt == Long.MIN_VALUE ? episode.since() : row.lastItemAt;
                step.value = Math.max(0, Math.floor((judgedAt - last) / MINUTE));
                int gaps = episode.worst() == SourceState.SLOW ? 1 : SourceSpec.SILENT_AFTER;
                step.threshold = row.intervalSeconds / SECONDS * gaps;
            }
        }
    }
}

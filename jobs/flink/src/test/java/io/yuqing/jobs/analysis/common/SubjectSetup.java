/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import io.yuqing.domain.alert.judge.RiskWeights;
import io.yuqing.jobs.analysis.subject.SubjectFunction;
import io.yuqing.jobs.config.VersionStart;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.wire.control.ControlRecord;
import java.time.Duration;
import java.util.List;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;

/**
 * How subjects are counted in a test: as in production, with memory that no test fills and each row
 * at once, unless it says otherwise.
 */
public record SubjectSetup(
        List<ControlRecord> rules, VersionStart versions, Duration interval, long liveBytes) {
    private static final Duration RETENTION = Duration.ofDays(3);
    private static final Duration LIFE = Duration.ofDays(14);
    public static final long LIVE_BYTES = 1 << 24;

    public static SubjectSetup withRules(ControlRecord... rules) {
        return withRules(List.of(rules));
    }

    public static SubjectSetup withRules(List<ControlRecord> rules) {
        return new SubjectSetup(rules, VersionStart.OF_HISTORY, Duration.ZERO, LIVE_BYTES);
    }

    public SubjectSetup beginningAt(VersionStart start) {
        return new SubjectSetup(rules, start, interval, liveBytes);
    }

    /** How often a window is written, at most. */
    public SubjectSetup writingEach(Duration pause) {
        return new SubjectSetup(rules, versions, pause, liveBytes);
    }

    /** How much memory subjects may take. */
    public SubjectSetup living(long bytes) {
        return new SubjectSetup(rules, versions, interval, bytes);
    }

    public SubjectFunction function() {
        return new SubjectFunction(
                RETENTION, LIFE, RiskWeights.DEFAULT, rules, versions, interval, liveBytes);
    }

    /** Not opened yet. */
    public KeyedBroadcastOperatorTestHarness<String, SubjectDelta, Announcement, WindowRow>
            harness() throws Exception {
        return Harnesses.subject(function());
    }
}

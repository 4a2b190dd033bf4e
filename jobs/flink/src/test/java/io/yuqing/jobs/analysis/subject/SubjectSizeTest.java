/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import static io.yuqing.jobs.analysis.common.Items.DAY;
import static io.yuqing.jobs.analysis.common.Items.HOUR;
import static io.yuqing.jobs.analysis.common.Items.MINUTE;
import static io.yuqing.jobs.analysis.common.Items.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.analysis.common.CountedRocksDb;
import io.yuqing.jobs.analysis.common.SubjectSetup;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.wire.control.ControlRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many bytes of state a subject takes after a fixed stream of five items at a time, each of
 * another voice. A number that grows is a decision: it is changed here, with its reason in the
 * commit.
 */
class SubjectSizeTest {
    private static final int SUBJECTS = 4;
    private static final ControlRecord PLAIN = rule("\"measure\":\"total\",\"threshold\":100000");
    private static final ControlRecord BURST = rule("\"measure\":\"burst\",\"min_count\":20");
    private static final ControlRecord BURST_OF_THE_WEEK =
            rule(
                    """
                    "measure":"burst","min_count":20,"baseline":{"same_hour_of_week":true}
                    """);

    @TempDir private Path folder;

    @Test
    void shouldKeepNoMoreOfAThreadOfADay() throws Exception {
        assertThat(bytesOf("thread:weibo/", PLAIN, HOUR, 1)).isLessThanOrEqualTo(4_665);
    }

    @Test
    void shouldKeepNoMoreOfATopic() throws Exception {
        assertThat(bytesOf("topic:", PLAIN, 10 * MINUTE, 12)).isLessThanOrEqualTo(46_929);
    }

    @Test
    void shouldKeepNoMoreOfATopicWithABurstRule() throws Exception {
        assertThat(bytesOf("topic:", BURST, 10 * MINUTE, 12)).isLessThanOrEqualTo(47_024);
    }

    /** Seven weeks by the hour. */
    @Test
    void shouldKeepNoMoreOfATopicThatIsComparedWithTheSameHourOfTheWeek() throws Exception {
        assertThat(bytesOf("topic:", BURST_OF_THE_WEEK, 30 * MINUTE, 60))
                .isLessThanOrEqualTo(28_319);
    }

    /** Of each subject, beyond what none takes. */
    private long bytesOf(String prefix, ControlRecord rule, long pause, int days) throws Exception {
        return (bytes(prefix, rule, pause, days) - bytes(prefix, rule, pause, 0)) / SUBJECTS;
    }

    private long bytes(String prefix, ControlRecord rule, long pause, int days) throws Exception {
        try (var subjects = SubjectSetup.withRules(rule).harness()) {
            CountedRocksDb.below(subjects, folder);
            subjects.open();
            int voice = 0;
            for (long time = NOON; time < NOON + days * DAY; time += pause) {
                for (int i = 0; i < SUBJECTS; i++) {
                    SubjectDelta delta = Deltas.of(prefix + "subject" + i, time, 5, voice += 5);
                    delta.samples = List.of(Deltas.sample("item" + time, time));
                    delta.first = delta.samples.get(0);
                    subjects.processElement(delta, time);
                }
                subjects.watermark(time);
            }
            return CountedRocksDb.bytesKept(subjects);
        }
    }

    private static ControlRecord rule(String asks) {
        return ControlRecord.of(
                "rule",
                """
                {"id":"rule","revision":1,"name":"规则","subject":"topic","window":"1h",
                 %s,"level":"yellow"}
                """
                        .formatted(asks));
    }
}

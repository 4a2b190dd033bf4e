/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.count.Attitude;
import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.ItemKind;
import io.yuqing.domain.count.Slices;
import io.yuqing.domain.count.Window;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.analysis.common.SubjectSetup;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.wire.control.ControlRecord;
import java.util.List;
import java.util.Queue;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The topics of a thread are those of its original, which may come after its comments. */
class ThreadTopicRulesTest {
    private static final long NOON = 1_767_585_600_000L;
    private static final long HOUR = 3_600_000;
    private static final ControlRecord RULE =
            ControlRecord.of(
                    "water",
                    """
                    {"id":"water","revision":1,"name":"供水跟帖","subject":"thread",
                     "topics":["water"],"measure":"comments","window":"1h","threshold":100,
                     "level":"yellow"}
                    """);

    @ParameterizedTest(name = "original first: {0}")
    @ValueSource(booleans = {true, false})
    void shouldAlertWhicheverOfOriginalAndCommentsComesFirst(boolean originalFirst)
            throws Exception {
        try (var subject = open()) {
            if (originalFirst) {
                subject.processElement(original(), NOON);
            }
            subject.processElement(comments(), NOON + 3 * HOUR);
            if (!originalFirst) {
                assertThat(subject.getSideOutput(SideOutputs.ALERTS)).isNull();
                subject.processElement(original(), NOON);
            }
            subject.watermark(NOON + 12 * HOUR);
            Queue<StreamRecord<AlertRow>> alerts = subject.getSideOutput(SideOutputs.ALERTS);
            assertThat(alerts)
                    .extracting(step -> step.getValue().alert.phase.state())
                    .containsExactly("firing", "resolved");
        }
    }

    @Test
    void shouldNotAlertOnAThreadOfAnotherTopic() throws Exception {
        try (var subject = open()) {
            subject.processElement(comments(), NOON + 3 * HOUR);
            SubjectDelta original = original();
            original.topics = List.of("roads");
            subject.processElement(original, NOON);
            subject.watermark(NOON + 12 * HOUR);
            assertThat(subject.getSideOutput(SideOutputs.ALERTS)).isNull();
        }
    }

    private static KeyedBroadcastOperatorTestHarness<String, SubjectDelta, Announcement, WindowRow>
            open() throws Exception {
        var subject = SubjectSetup.withRules(RULE).harness();
        subject.open();
        return subject;
    }

    private static SubjectDelta original() {
        SubjectDelta delta = delta(ItemKind.ORIGINAL, NOON, 1);
        delta.topics = List.of("water");
        return delta;
    }

    private static SubjectDelta comments() {
        return delta(ItemKind.COMMENT, NOON + 3 * HOUR, 150);
    }

    private static SubjectDelta delta(ItemKind kind, long time, int items) {
        Slices slices = new Slices();
        for (int voice = 1; voice <= items; voice++) {
            slices.at(Window.M1.numberOf(time))
                    .add(new Contribution(kind, Attitude.NEUTRAL, "", "demo", "", voice, 0, 0));
        }
        SubjectDelta delta = new SubjectDelta();
        delta.subject = "thread:a";
        delta.slices = slices.toBytes();
        delta.time = time;
        return delta;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.alert.episode.AlertInstance;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.control.LaxFunction;
import io.yuqing.wire.control.ControlRecord;
import java.util.List;
import org.apache.flink.streaming.util.BroadcastOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NameAlertsTest {
    private BroadcastOperatorTestHarness<AlertRow, ControlRecord, AlertRow> names;

    @BeforeEach
    void open() throws Exception {
        names = Harnesses.names(new NameAlerts(List.of(topic(1, "停水"))));
        names.open();
    }

    @AfterEach
    void close() throws Exception {
        names.close();
    }

    @Test
    void shouldCallATopicAsTheListOfTopicsDoes() throws Exception {
        assertThat(named(SubjectKind.TOPIC, "water").subjectName).isEqualTo("停水");
        assertThat(named(SubjectKind.TOPIC, "unknown").subjectName).isEqualTo("unknown");
    }

    @Test
    void shouldTakeANewNameWithoutRestartAndKeepItAcrossOne() throws Exception {
        names.processBroadcastElement(topic(2, "停水断水"), 0);
        names.processBroadcastElement(topic(1, "旧名"), 0);
        names.processBroadcastElement(ControlRecord.of("water", "no JSON"), 0);
        assertThat(named(SubjectKind.TOPIC, "water").subjectName).isEqualTo("停水断水");
        var snapshot = names.snapshot(1, 1);
        names.close();
        names = Harnesses.names(new NameAlerts(List.of(topic(1, "停水"))));
        names.initializeState(snapshot);
        names.open();
        assertThat(named(SubjectKind.TOPIC, "water").subjectName).isEqualTo("停水断水");
    }

    @Test
    void shouldStartFromASavepointWithATopicThatIsRefusedToday() throws Exception {
        names.close();
        names = Harnesses.names(new NameAlerts(List.of(topic(1, "停水"))));
        names.initializeState(
                LaxFunction.savepoint(NameAlerts.TOPICS, ControlRecord.of("water", "no JSON")));
        names.open();
        assertThat(named(SubjectKind.TOPIC, "water").subjectName).isEqualTo("停水");
    }

    @Test
    void shouldCallAThreadByItsBeginningAndNameItsTopics() throws Exception {
        AlertRow row = named(SubjectKind.THREAD, "t1");
        assertThat(row.subjectName).isEqualTo("「城东停水通知」");
        assertThat(row.topicNames).containsExactly("停水");
        assertThat(row.reason).isEqualTo(TransitionReason.FIRED_AT_ONCE);
    }

    private AlertRow named(SubjectKind kind, String id) throws Exception {
        AlertInstance alert = new AlertInstance();
        alert.subjectKind = kind;
        alert.subjectId = id;
        alert.topics = List.of("water");
        alert.firstExcerpt = "城东停水通知";
        names.processElement(AlertRow.of(alert, TransitionReason.FIRED_AT_ONCE), 0);
        List<AlertRow> rows = names.extractOutputValues();
        return rows.get(rows.size() - 1);
    }

    private static ControlRecord topic(int revision, String name) {
        return ControlRecord.of(
                "water",
                """
                {"id":"water","revision":%d,"name":"%s","expression":"停水"}
                """
                        .formatted(revision, name));
    }
}

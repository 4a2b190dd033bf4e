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

import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.count.Attitude;
import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.ItemKind;
import io.yuqing.domain.count.Slices;
import io.yuqing.domain.count.Volumes;
import io.yuqing.domain.count.Window;
import io.yuqing.domain.rule.Level;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.analysis.common.SubjectSetup;
import io.yuqing.jobs.config.VersionStart;
import io.yuqing.jobs.control.LaxFunction;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.wire.control.ControlRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubjectFunctionTest {

    private KeyedBroadcastOperatorTestHarness<String, SubjectDelta, Announcement, WindowRow>
            subject;

    @BeforeEach
    void open() throws Exception {
        subject = SubjectSetup.withRules(rule(1, "comments", "1h", 10, "PT10M")).harness();
        subject.open();
    }

    @AfterEach
    void close() throws Exception {
        subject.close();
    }

    @Test
    void shouldWriteEveryWindowThatChanged() throws Exception {
        send("thread:a", NOON, 3);
        assertThat(subject.extractOutputValues())
                .extracting(row -> row.window + " " + row.comments + " v" + row.version)
                .containsExactly("1m 3 v3", "5m 3 v3", "1h 3 v3", "24h 3 v3");
    }

    @Test
    void shouldFireAtOnceWhenACountReachesItsThreshold() throws Exception {
        send("thread:a", NOON, 9);
        assertThat(alerts()).isEmpty();
        send("thread:a", NOON + MINUTE, 1);
        assertThat(alerts())
                .extracting(step -> step.alert.phase.state() + " " + step.alert.value)
                .containsExactly("firing 10.0");
        assertThat(alerts().get(0).alert.evidence).contains("\"value\":10");
    }

    @Test
    void shouldDateTheAlertWhenItsThresholdWasReachedHoweverMuchComesAtOnce() throws Exception {
        sendAtOnce("thread:a", Map.of(NOON, 6, NOON + 20 * MINUTE, 3, NOON + 30 * MINUTE, 3));
        assertThat(alerts())
                .extracting(step -> step.alert.firedAt + " " + step.alert.value)
                .containsExactly(NOON + 30 * MINUTE + " 12.0");
    }

    @Test
    void shouldFindTheWindowThatALateItemCompletes() throws Exception {
        send("thread:a", NOON, 5);
        send("thread:a", NOON + 50 * MINUTE, 4);
        send("thread:a", NOON + 5 * HOUR, 1);
        assertThat(alerts()).isEmpty();
        send("thread:a", NOON + 20 * MINUTE, 1);
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void shouldFireOnceAndResolveOnceForANoisySeries() throws Exception {
        for (int minute = 0; minute < 180; minute++) {
            send("thread:a", NOON + minute * MINUTE, minute % 2 == 0 ? 1 : 0);
            subject.watermark(NOON + minute * MINUTE);
        }
        subject.watermark(NOON + 6 * HOUR);
        assertThat(alerts())
                .extracting(step -> step.alert.phase.state())
                .containsExactly("firing", "resolved");
    }

    @Test
    void shouldTakeANewRevisionOfARuleWithoutRestart() throws Exception {
        announce(rule(2, "comments", "1h", 3, "PT10M"));
        send("thread:a", NOON, 3);
        assertThat(alerts()).extracting(step -> step.alert.ruleRevision).containsExactly(2L);
    }

    @Test
    void shouldKeepTheRuleInForceWhenTheNewOneIsFaulty() throws Exception {
        announce(rule(2, "no-such-measure", "1h", 3, "PT10M"));
        send("thread:a", NOON, 9);
        assertThat(alerts()).isEmpty();
        send("thread:a", NOON, 1);
        assertThat(alerts()).extracting(step -> step.alert.ruleRevision).containsExactly(1L);
    }

    @Test
    void shouldStartFromASavepointWithARuleThatIsRefusedToday() throws Exception {
        subject.close();
        subject = SubjectSetup.withRules(rule(1, "comments", "1h", 10, "PT10M")).harness();
        ControlRecord faulty = rule(2, "no-such-measure", "1h", 3, "PT10M");
        subject.initializeState(LaxFunction.savepoint(SubjectFunction.RULES, faulty));
        subject.open();
        send("thread:a", NOON, 10);
        assertThat(alerts()).extracting(step -> step.alert.ruleRevision).containsExactly(1L);
    }

    @Test
    void shouldGoOnAfterARestartInTheMiddleOfAnAlert() throws Exception {
        send("thread:a", NOON, 10);
        var snapshot = Harnesses.checkpoint(subject, 1);
        subject.close();
        subject = SubjectSetup.withRules(rule(1, "comments", "1h", 10, "PT10M")).harness();
        subject.initializeState(snapshot);
        subject.open();
        send("thread:a", NOON + MINUTE, 10);
        subject.watermark(NOON + 6 * HOUR);
        assertThat(alerts())
                .extracting(step -> step.alert.phase.state())
                .containsExactly("resolved");
        assertThat(subject.extractOutputValues())
                .filteredOn(row -> row.window.equals("1h"))
                .extracting(row -> row.comments)
                .containsExactly(20L);
    }

    @Test
    void shouldTellTheSameAlertUnderAHigherVersionAfterAStartOnNothing() throws Exception {
        AlertRow before = firstAlertOfAStartAt(NOON);
        AlertRow after = firstAlertOfAStartAt(NOON + HOUR);
        assertThat(after.alert.alertId).isEqualTo(before.alert.alertId);
        assertThat(after.alert.version).isGreaterThan(before.alert.version);
    }

    private AlertRow firstAlertOfAStartAt(long clock) throws Exception {
        subject.close();
        subject =
                SubjectSetup.withRules(rule(1, "comments", "1h", 10, "PT10M"))
                        .beginningAt(VersionStart.above(0))
                        .harness();
        subject.setProcessingTime(clock);
        subject.open();
        send("thread:a", NOON, 10);
        return alerts().get(0);
    }

    @Test
    void shouldForgetTheSubjectWhenItIsOver() throws Exception {
        send("thread:a", NOON, 10);
        send("thread:b", NOON + HOUR, 1);
        subject.prepareSnapshotPreBarrier(1);
        assertThat(Harnesses.stateEntries(subject)).isPositive();
        subject.watermark(NOON + 30 * DAY);
        assertThat(Harnesses.stateEntries(subject)).isZero();
        assertThat(subject.numEventTimeTimers()).isZero();
        assertThat(subject.numProcessingTimeTimers()).isZero();
    }

    @Test
    void shouldRaiseNoBurstWhenACollectorFetchesTwiceAsMuch() throws Exception {
        announce(BURST);
        quietHours();
        hour(8, 90, 900);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void shouldRaiseABurstOfOneTopicWhileAllOthersStayAsTheyAre() throws Exception {
        announce(BURST);
        quietHours();
        hour(8, 90, 490);
        assertThat(alerts())
                .extracting(step -> step.alert.ruleId + " " + step.reason.code())
                .contains("burst fired_at_once");
    }

    @Test
    void shouldKeepOneVoiceFromOrangeHoweverMuchItWrites() throws Exception {
        announce(
                ControlRecord.of(
                        "levels",
                        """
                        {"id":"levels","revision":1,"name":"分级","subject":"thread",
                         "measure":"comments","window":"1h",
                         "levels":{"yellow":100,"orange":300,"red":400}}
                        """));
        SubjectDelta delta = new SubjectDelta();
        Slices slices = new Slices();
        for (int i = 0; i < 500; i++) {
            slices.at(Window.M1.numberOf(NOON))
                    .add(
                            new Contribution(
                                    ItemKind.COMMENT, Attitude.NEGATIVE, "", "demo", "", 7, 0, 0));
        }
        delta.subject = "thread:spam";
        delta.slices = slices.toBytes();
        delta.time = NOON;
        subject.processElement(delta, NOON);
        subject.watermark(NOON + HOUR);
        assertThat(alerts())
                .filteredOn(step -> step.alert.ruleId.equals("levels"))
                .extracting(step -> step.alert.highest)
                .containsOnly(Level.YELLOW);
    }

    private static final ControlRecord BURST =
            ControlRecord.of(
                    "burst",
                    """
                    {"id":"burst","revision":1,"name":"突增","subject":"topic","measure":"burst",
                     "window":"1h","min_count":50,"level":"yellow"}
                    """);

    /** Eight hours with about 40 items of the topic and 400 of all. */
    private void quietHours() throws Exception {
        for (int hour = 0; hour < 8; hour++) {
            hour(hour, 40 + hour % 3, 400 + hour);
        }
    }

    private void hour(int hour, int ofTopic, long ofAll) throws Exception {
        long begin = NOON + hour * HOUR;
        Volumes volumes = new Volumes();
        volumes.add(Window.M1.numberOf(begin), "demo", ofAll);
        Announcement announcement = new Announcement();
        long number = Window.H1.numberOf(begin);
        announcement.volumes.put(number, volumes.toBytes(number));
        subject.processBroadcastElement(announcement, begin);
        send("topic:water", begin, ofTopic);
        subject.watermark(begin + HOUR);
    }

    private void announce(ControlRecord rule) throws Exception {
        subject.processBroadcastElement(Announcement.of(rule), 0);
    }

    private void send(String key, long time, int comments) throws Exception {
        if (comments > 0) {
            sendAtOnce(key, Map.of(time, comments));
        }
    }

    /** One delta with so many comments at each time. */
    private void sendAtOnce(String key, Map<Long, Integer> comments) throws Exception {
        Slices slices = new Slices();
        SubjectDelta delta = new SubjectDelta();
        delta.time = Long.MIN_VALUE;
        for (Map.Entry<Long, Integer> some : comments.entrySet()) {
            for (int i = 0; i < some.getValue(); i++) {
                slices.at(Window.M1.numberOf(some.getKey()))
                        .add(
                                new Contribution(
                                        ItemKind.COMMENT,
                                        Attitude.NEGATIVE,
                                        "",
                                        "demo",
                                        "",
                                        i,
                                        0,
                                        0));
            }
            delta.time = Math.max(delta.time, some.getKey());
        }
        delta.subject = key;
        delta.slices = slices.toBytes();
        subject.processElement(delta, delta.time);
    }

    private List<AlertRow> alerts() {
        List<AlertRow> steps = new ArrayList<>();
        if (subject.getSideOutput(SideOutputs.ALERTS) != null) {
            for (StreamRecord<AlertRow> step : subject.getSideOutput(SideOutputs.ALERTS)) {
                steps.add(step.getValue());
            }
        }
        return steps;
    }

    private static ControlRecord rule(
            long revision, String measure, String window, int threshold, String keep) {
        return ControlRecord.of(
                "hot",
                """
                {"id":"hot","revision":%d,"name":"热帖","subject":"thread","measure":"%s",
                 "window":"%s","threshold":%d,"level":"yellow","for":"PT0S",
                 "keep_firing_for":"%s"}
                """
                        .formatted(revision, measure, window, threshold, keep));
    }
}

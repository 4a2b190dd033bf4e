/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.connector.kafka.LogRecord;
import io.yuqing.domain.cases.plan.CalendarEnd;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.event.CaseMark;
import io.yuqing.jobs.delivery.channel.ChannelFunction;
import io.yuqing.jobs.delivery.config.DeliverySetup;
import io.yuqing.jobs.delivery.event.EventFunction;
import io.yuqing.jobs.delivery.event.EventStep;
import io.yuqing.jobs.delivery.event.ReadAlerts;
import io.yuqing.jobs.delivery.heartbeat.HeartbeatOperator;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import io.yuqing.jobs.delivery.text.CaseLinks;
import io.yuqing.jobs.delivery.text.NoticeTexts;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.judgement.Judgement;
import io.yuqing.wire.judgement.JudgementJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.BroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;

/** The operators of the job one behind the other under one clock, second by second. */
final class Pipeline implements AutoCloseable {
    private static final long STEP = 1_000;

    private final DeliverySetup setup;
    private final World world;
    final List<DeliveryRow> rows = new ArrayList<>();
    BroadcastOperatorTestHarness<KeyedRecord, LogRecord, AlertNews> alerts;
    KeyedBroadcastOperatorTestHarness<String, EventStep, ControlRecord, Dispatch> events;
    KeyedOneInputStreamOperatorTestHarness<String, Dispatch, DeliveryRow> channels;
    private TwoInputStreamOperatorTestHarness<AlertNews, CalendarEnd, Dispatch> heartbeat;
    private long now;

    /** State of all operators at one moment. */
    record Snapshot(
            OperatorSubtaskState alerts,
            OperatorSubtaskState events,
            OperatorSubtaskState channels,
            long at) {
        Snapshot withEvents(OperatorSubtaskState other) {
            return new Snapshot(alerts, other, channels, at);
        }
    }

    Pipeline(DeliverySetup setup, World world, Instant start) throws Exception {
        this.setup = setup;
        this.world = world;
        now = start.toEpochMilli();
        open(null);
    }

    long now() {
        return now;
    }

    Instant time() {
        return Instant.ofEpochMilli(now);
    }

    void takes(ObjectNode alert) throws Exception {
        takes(alert, time());
    }

    /**
     * @param recorded by the broker
     */
    void takes(ObjectNode alert, Instant recorded) throws Exception {
        byte[] value = alert.toString().getBytes(StandardCharsets.UTF_8);
        alerts.processElement(new KeyedRecord(null, value), recorded.toEpochMilli());
        for (AlertNews news : drained(alerts)) {
            events.processElement(new StreamRecord<>(EventStep.of(news.eventKey, news, null)));
        }
        hand();
    }

    /** As the second reading says it, by what the broker dates it. */
    void judges(Judgement judgement, Instant recorded) throws Exception {
        alerts.processBroadcastElement(
                new LogRecord(0, recorded.toEpochMilli(), JudgementJson.value(judgement)), 0);
    }

    /** As the case of an alert says it. */
    void marks(String eventKey, CaseMark mark) throws Exception {
        events.processElement(new StreamRecord<>(EventStep.of(eventKey, null, mark)));
        hand();
    }

    /** Steps that become entries of the log of cases. */
    List<AlertNews> stepsForCases() {
        var steps = events.getSideOutput(EventFunction.FOR_CASES);
        return steps == null ? List.of() : steps.stream().map(StreamRecord::getValue).toList();
    }

    /** As the topic of silences brings it. */
    void silence(String id, String json) throws Exception {
        events.processBroadcastElement(ControlRecord.of(id, json), 0);
    }

    void passes(Duration time) throws Exception {
        long until = now + time.toMillis();
        while (now < until) {
            now = Math.min(until, now + STEP);
            alerts.setProcessingTime(now);
            heartbeat.setProcessingTime(now);
            events.setProcessingTime(now);
            hand();
            channels.setProcessingTime(now);
            collect();
        }
    }

    Snapshot snapshot() throws Exception {
        return new Snapshot(
                alerts.snapshot(1, now), events.snapshot(1, now), channels.snapshot(1, now), now);
    }

    /** A kill: everything since the snapshot is forgotten, but not by the world. */
    void restartFrom(Snapshot snapshot) throws Exception {
        close();
        open(snapshot);
    }

    int stateEntries() {
        HeapKeyedStateBackend<?> kept =
                (HeapKeyedStateBackend<?>) events.getOperator().getKeyedStateBackend();
        return kept.numKeyValueStateEntries() + channels.numKeyedStateEntries();
    }

    int timers() {
        return events.numProcessingTimeTimers() + channels.numProcessingTimeTimers();
    }

    @Override
    public void close() throws Exception {
        alerts.close();
        events.close();
        channels.close();
        heartbeat.close();
    }

    private void open(Snapshot snapshot) throws Exception {
        NoticeTexts texts =
                new NoticeTexts(
                        "https://board.example.invalid/d/yq",
                        setup.quietIsBroken(),
                        setup.deadlines(),
                        setup.details(),
                        CaseLinks.none());
        alerts =
                new BroadcastOperatorTestHarness<>(
                        new CoBroadcastWithNonKeyedOperator<>(
                                new ReadAlerts(Map.of()), List.of(ReadAlerts.OPINIONS)),
                        1,
                        1,
                        0);
        alerts.setup(
                TypeInformation.of(AlertNews.class)
                        .createSerializer(alerts.getExecutionConfig().getSerializerConfig()));
        events =
                new KeyedBroadcastOperatorTestHarness<>(
                        new CoBroadcastWithKeyedOperator<>(
                                new EventFunction(setup.plan()), List.of(EventFunction.SILENCES)),
                        step -> step.eventKey,
                        Types.STRING,
                        1,
                        1,
                        0);
        channels =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(
                                new ChannelFunction(
                                        setup.plan(),
                                        setup.channels(),
                                        texts,
                                        world.ports(),
                                        world.ports(),
                                        world.ports())),
                        dispatch -> dispatch.channel,
                        Types.STRING);
        heartbeat =
                new TwoInputStreamOperatorTestHarness<>(
                        new HeartbeatOperator(setup.plan(), world.ports(), world.ports()));
        heartbeat.setup(
                TypeInformation.of(Dispatch.class)
                        .createSerializer(heartbeat.getExecutionConfig().getSerializerConfig()));
        if (snapshot != null) {
            alerts.initializeState(snapshot.alerts());
            events.initializeState(snapshot.events());
            channels.initializeState(snapshot.channels());
        }
        alerts.setProcessingTime(now);
        events.setProcessingTime(now);
        channels.setProcessingTime(now);
        heartbeat.setProcessingTime(now);
        alerts.open();
        events.open();
        channels.open();
        heartbeat.open();
    }

    private void hand() throws Exception {
        for (Dispatch dispatch : drained(events)) {
            channels.processElement(new StreamRecord<>(dispatch));
        }
        for (Dispatch dispatch : drained(heartbeat)) {
            channels.processElement(new StreamRecord<>(dispatch));
        }
        collect();
    }

    private void collect() {
        rows.addAll(drained(channels));
        var withheld = events.getSideOutput(EventFunction.WITHHELD);
        while (withheld != null && !withheld.isEmpty()) {
            rows.add(withheld.poll().getValue());
        }
    }

    private static <T> List<T> drained(AbstractStreamOperatorTestHarness<T> harness) {
        List<T> values = harness.extractOutputValues();
        harness.getOutput().clear();
        return values;
    }
}

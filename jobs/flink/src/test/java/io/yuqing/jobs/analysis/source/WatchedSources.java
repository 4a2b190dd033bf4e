/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.source;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.domain.source.SourceAlert;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.config.VersionStart;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.SourceDelta;
import io.yuqing.jobs.model.SourceRow;
import io.yuqing.wire.control.ControlRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;

/** The watch over sources with an event time and a machine's clock that a test moves. */
final class WatchedSources implements AutoCloseable {
    static final long MINUTE = Duration.ofMinutes(1).toMillis();
    static final long HOUR = 60 * MINUTE;

    /** Where event time begins, and the machine's clock as well. */
    static final long START = 500_000 * HOUR;

    private final List<ControlRecord> register;
    private KeyedBroadcastOperatorTestHarness<Integer, SourceDelta, ControlRecord, SourceRow>
            harness;
    private long clock = START;

    private WatchedSources(List<ControlRecord> register) throws Exception {
        this.register = register;
        harness =
                Harnesses.sources(
                        new SourceFunction(Platforms.NONE, register, VersionStart.OF_HISTORY));
    }

    static WatchedSources open(ControlRecord... register) throws Exception {
        WatchedSources sources = new WatchedSources(List.of(register));
        sources.harness.open();
        sources.harness.setProcessingTime(START);
        return sources;
    }

    /** An entry of the register for a platform of the same name. */
    static ControlRecord entry(String id, String interval, long revision) {
        return ControlRecord.of(
                id,
                "{\"id\":\"%s\",\"platform\":\"%s\",\"interval\":\"%s\",\"revision\":%d}"
                        .formatted(id, id, interval, revision));
    }

    static ControlRecord deletion(String id, long revision) {
        return ControlRecord.of(
                id, "{\"id\":\"%s\",\"revision\":%d,\"deleted\":true}".formatted(id, revision));
    }

    void deliver(String platform, long time) throws Exception {
        SourceDelta delta = new SourceDelta();
        delta.platform = platform;
        delta.oldest = time;
        delta.newest = time;
        delta.items = 1;
        harness.processElement(delta, time);
    }

    /** An item that was recorded at {@code time} and says it is of later. */
    void deliverAhead(String platform, long time, long ahead) throws Exception {
        Item item = new Item();
        item.platform = platform;
        item.eventAt = time;
        item.aheadMillis = ahead;
        SourceBuffer buffer = new SourceBuffer();
        buffer.add(item);
        List<SourceDelta> deltas = new ArrayList<>();
        buffer.drain(deltas::add);
        harness.processElement(deltas.get(0), time);
    }

    /** What the operator before says of itself when nothing comes. */
    void runs() throws Exception {
        harness.processElement(new SourceDelta(), START);
    }

    void timeIs(long watermark) throws Exception {
        harness.watermark(watermark);
    }

    /** Lets the machine's clock go on, minute by minute. */
    void clockGoesOn(long millis) throws Exception {
        for (long end = clock + millis; clock < end; ) {
            clock = Math.min(end, clock + MINUTE);
            harness.setProcessingTime(clock);
        }
    }

    void register(ControlRecord change) throws Exception {
        harness.processBroadcastElement(change, 0);
    }

    /** Restores from now; what was told before is forgotten by the test. */
    void restart(long downtime) throws Exception {
        var snapshot = harness.snapshot(1, 1);
        harness.close();
        harness =
                Harnesses.sources(
                        new SourceFunction(Platforms.NONE, register, VersionStart.OF_HISTORY));
        harness.initializeState(snapshot);
        clock += downtime;
        harness.setProcessingTime(clock);
        harness.open();
    }

    List<SourceAlert> steps() {
        List<SourceAlert> steps = new ArrayList<>();
        var told = harness.getSideOutput(SideOutputs.SOURCE_ALERTS);
        if (told != null) {
            for (StreamRecord<SourceAlert> step : told) {
                steps.add(step.getValue());
            }
        }
        return steps;
    }

    /** Each step as source, rule, state and level. */
    List<String> told() {
        return steps().stream()
                .map(
                        step ->
                                step.sourceId
                                        + " "
                                        + step.ruleId
                                        + " "
                                        + step.state
                                        + " "
                                        + step.level)
                .toList();
    }

    List<SourceRow> rows() {
        return harness.extractOutputValues();
    }

    int eventTimers() {
        return harness.numEventTimeTimers();
    }

    @Override
    public void close() throws Exception {
        harness.close();
    }
}

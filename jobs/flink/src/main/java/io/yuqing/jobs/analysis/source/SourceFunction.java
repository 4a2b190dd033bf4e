/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.source;

import io.yuqing.domain.count.Window;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.domain.source.SourceAlert;
import io.yuqing.domain.source.SourceBook;
import io.yuqing.domain.source.SourceEpisodes;
import io.yuqing.domain.source.SourceHistory;
import io.yuqing.domain.source.SourceSpec;
import io.yuqing.jobs.analysis.common.Incarnation;
import io.yuqing.jobs.analysis.common.MetricNames;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.analysis.source.SourceStandings.Standing;
import io.yuqing.jobs.config.VersionStart;
import io.yuqing.jobs.control.ControlState;
import io.yuqing.jobs.model.SourceDelta;
import io.yuqing.jobs.model.SourceRow;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.SourceCodec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Watches whether the expected sources deliver, minute by minute of event time, all in one task:
 * there are some dozens of them, and who is silent sends nothing that could wake a task of its own.
 *
 * <p>While event time stands still because nothing arrives at all, the clock of the machine carries
 * it on; otherwise the worst failure would be the one nobody hears of. That it runs even if nothing
 * ever came is told by an empty delta ({@link SourceBuffer}).
 */
public final class SourceFunction
        extends KeyedBroadcastProcessFunction<Integer, SourceDelta, ControlRecord, SourceRow>
        implements CheckpointedFunction {
    /** The one key. */
    public static final Integer ALL = 0;

    public static final MapStateDescriptor<String, String> REGISTER =
            ControlState.descriptor("sources");

    private static final long MINUTE = Window.M1.length();
    private static final long SETTLING = 2 * MINUTE;
    private static final long NOT_YET = Long.MIN_VALUE;
    private static final char SEPARATOR = '\u0001';

    private final Platforms platforms;
    private final List<ControlRecord> startSources;
    private final VersionStart versions;
    private transient Incarnation incarnation;
    private transient MapState<String, byte[]> histories;
    private transient MapState<String, SourceRow> standings;
    private transient MapState<String, StandingAlarms> alarms;
    private transient ValueState<WatchTime> times;
    private transient ControlState<SourceSpec> register;
    private transient SourceBook book;

    /** The machine's time when this run of the job first looked at it. */
    private transient long runningSince;

    /**
     * @param platforms whose codes items bear
     */
    public SourceFunction(
            Platforms platforms, List<ControlRecord> startSources, VersionStart versions) {
        this.platforms = platforms;
        this.startSources = new ArrayList<>(startSources);
        this.versions = versions;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        incarnation = Incarnation.of(context, getRuntimeContext(), versions);
        Counter refused = getRuntimeContext().getMetricGroup().counter(MetricNames.CONTROL_REFUSED);
        register = ControlState.of(context, REGISTER, new SourceCodec(), startSources, refused);
        book = inForce();
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        incarnation.store();
    }

    @Override
    public void open(OpenContext context) {
        histories =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "histories",
                                        Types.STRING,
                                        PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        standings =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "standings", Types.STRING, Types.POJO(SourceRow.class)));
        alarms =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "alarms", Types.STRING, Types.POJO(StandingAlarms.class)));
        times = getRuntimeContext().getState(new ValueStateDescriptor<>("time", WatchTime.class));
        runningSince = NOT_YET;
    }

    @Override
    public void processElement(SourceDelta delta, ReadOnlyContext context, Collector<SourceRow> out)
            throws Exception {
        WatchTime time = times.value();
        long machineTime = context.timerService().currentProcessingTime();
        if (time == null) {
            time =
                    delta.items == 0
                            ? WatchTime.beginningWithNothing(machineTime)
                            : WatchTime.beginningWith(delta.oldest, machineTime);
            context.timerService().registerProcessingTimeTimer(machineTime + MINUTE);
        }
        if (delta.items > 0) {
            String place = place(delta);
            byte[] stored = histories.get(place);
            SourceHistory history =
                    stored == null ? new SourceHistory() : SourceHistory.ofBytes(stored);
            history.add(
                    delta.oldest, delta.newest, delta.items, delta.aheadItems, delta.aheadMillis);
            histories.put(place, history.toBytes());
            if (time.itemsOf(delta.oldest, machineTime)) {
                context.timerService().registerEventTimeTimer(time.nextMinute());
            }
        }
        times.update(time);
    }

    @Override
    public void onTimer(long timer, OnTimerContext context, Collector<SourceRow> out)
            throws Exception {
        WatchTime time = times.value();
        long watermark = context.timerService().currentWatermark();
        if (watermark == Long.MAX_VALUE) {
            return;
        }
        long machineTime = context.timerService().currentProcessingTime();
        time.advance(watermark, machineTime);
        switch (context.timeDomain()) {
            case EVENT_TIME -> {
                if (timer > time.judgedUntil) {
                    judge(timer, time, context, out);
                }
                context.timerService().registerEventTimeTimer(time.nextMinute());
            }
            case PROCESSING_TIME -> lookAtTheClock(machineTime, time, context, out);
        }
        times.update(time);
    }

    @Override
    public void processBroadcastElement(
            ControlRecord change, Context context, Collector<SourceRow> out) throws Exception {
        if (register.take(change).isPresent()) {
            book = inForce();
        }
    }

    /** Places that nobody expects come from outside and have no end: unknown ones are one. */
    private String place(SourceDelta delta) throws Exception {
        String platform =
                book.covers(delta.platform, delta.channel)
                        ? delta.platform
                        : platforms.counted(delta.platform);
        return platform + SEPARATOR + delta.channel;
    }

    private SourceBook inForce() {
        return new SourceBook(
                register.inForce().stream().map(spec -> spec.coded(platforms)).toList());
    }

    /**
     * After a restart event time stands still until the first watermark; what came while the job
     * was down is then about to be read, so the clock waits a while before it says anything.
     */
    private void lookAtTheClock(
            long machineTime, WatchTime time, OnTimerContext context, Collector<SourceRow> out)
            throws Exception {
        if (runningSince == NOT_YET) {
            runningSince = machineTime;
        }
        if (machineTime - runningSince >= SETTLING && time.standsStill(machineTime)) {
            long now = time.carriedOnTo(machineTime);
            if (now > time.judgedUntil) {
                judge(now, time, context, out);
            }
        }
        context.timerService().registerEventTimeTimer(time.nextMinute());
        context.timerService().registerProcessingTimeTimer(machineTime + MINUTE);
    }

    private void judge(long now, WatchTime time, OnTimerContext context, Collector<SourceRow> out)
            throws Exception {
        time.judgedUntil = now;
        Map<String, SourceHistory> seen = new TreeMap<>();
        for (Map.Entry<String, byte[]> entry : histories.entries()) {
            seen.put(entry.getKey(), SourceHistory.ofBytes(entry.getValue()));
        }
        List<Standing> judged = new SourceStandings(book, seen, time.since).at(now);
        judged.addAll(removed(judged, now));
        for (Standing standing : judged) {
            alarm(standing, now, context);
            SourceRow row = standing.row();
            SourceRow before = standings.get(row.sourceId);
            if (SourceStandings.isNews(before, row, now)) {
                long written = before == null ? 0 : before.version;
                row.version = Math.max(written, incarnation.versionBase()) + 1;
                standings.put(row.sourceId, row);
                out.collect(row);
            }
        }
    }

    private void alarm(Standing standing, long now, OnTimerContext context) throws Exception {
        StandingAlarms stored = alarms.get(standing.row().sourceId);
        StandingAlarms known = stored == null ? new StandingAlarms() : stored;
        SourceEpisodes before = known.episodes();
        SourceEpisodes after = standing.alarms(before, now);
        if (!after.equals(before)) {
            for (SourceAlert step : SourceAlarms.steps(known, after, standing.row(), now)) {
                step.version += incarnation.versionBase();
                context.output(SideOutputs.SOURCE_ALERTS, step);
            }
            alarms.put(standing.row().sourceId, known);
        }
    }

    /** A last one for each that stood before and is judged no more; its row is kept with it. */
    private List<Standing> removed(List<Standing> judged, long now) throws Exception {
        Set<String> ids = new HashSet<>();
        judged.forEach(standing -> ids.add(standing.row().sourceId));
        List<Standing> removed = new ArrayList<>();
        for (SourceRow before : standings.values()) {
            if (!ids.contains(before.sourceId)) {
                removed.add(SourceStandings.removed(before, now));
            }
        }
        return removed;
    }
}

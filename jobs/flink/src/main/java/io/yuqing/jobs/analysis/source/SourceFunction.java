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
import java.util.Set;
import org.apache.flink.api.common.state.MapStateDescriptor;
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

    private final Platforms platforms;
    private final List<ControlRecord> startSources;
    private final VersionStart versions;
    private transient Incarnation incarnation;
    private transient WatchMemory memory;
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
        memory = new WatchMemory(context.getOperatorStateStore());
        runningSince = NOT_YET;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        incarnation.store();
        memory.store();
    }

    @Override
    public void processElement(SourceDelta delta, ReadOnlyContext context, Collector<SourceRow> out)
            throws Exception {
        long machineTime = context.timerService().currentProcessingTime();
        if (memory.time == null) {
            memory.time =
                    delta.items == 0
                            ? WatchTime.beginningWithNothing(machineTime)
                            : WatchTime.beginningWith(delta.oldest, machineTime);
            context.timerService().registerProcessingTimeTimer(machineTime + MINUTE);
        }
        if (delta.items > 0) {
            memory.histories
                    .computeIfAbsent(place(delta).key(), any -> new SourceHistory())
                    .add(
                            delta.oldest,
                            delta.newest,
                            delta.items,
                            delta.aheadItems,
                            delta.aheadMillis);
            if (memory.time.itemsOf(delta.oldest, machineTime)) {
                context.timerService().registerEventTimeTimer(memory.time.nextMinute());
            }
        }
    }

    @Override
    public void onTimer(long timer, OnTimerContext context, Collector<SourceRow> out)
            throws Exception {
        WatchTime time = memory.time;
        long watermark = context.timerService().currentWatermark();
        if (watermark == Long.MAX_VALUE) {
            return;
        }
        long machineTime = context.timerService().currentProcessingTime();
        time.advance(watermark, machineTime);
        switch (context.timeDomain()) {
            case EVENT_TIME -> {
                judgeMinutes(timer, watermark, context, out);
                context.timerService().registerEventTimeTimer(time.nextMinute());
            }
            case PROCESSING_TIME -> lookAtTheClock(machineTime, context, out);
        }
    }

    @Override
    public void processBroadcastElement(
            ControlRecord change, Context context, Collector<SourceRow> out) throws Exception {
        if (register.take(change).isPresent()) {
            book = inForce();
        }
    }

    /** Places that nobody expects come from outside and have no end: unknown ones are one. */
    private Place place(SourceDelta delta) {
        String platform =
                book.covers(delta.platform, delta.channel)
                        ? delta.platform
                        : platforms.counted(delta.platform);
        return new Place(platform, delta.channel, delta.imported);
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
            long machineTime, OnTimerContext context, Collector<SourceRow> out) {
        WatchTime time = memory.time;
        if (runningSince == NOT_YET) {
            runningSince = machineTime;
        }
        if (machineTime - runningSince >= SETTLING && time.standsStill(machineTime)) {
            long now = time.carriedOnTo(machineTime);
            if (now > time.judgedUntil) {
                judge(now, context, out);
            }
        }
        context.timerService().registerEventTimeTimer(time.nextMinute());
        context.timerService().registerProcessingTimeTimer(machineTime + MINUTE);
    }

    /**
     * Every minute from the timer's on that event time has reached. Nothing can arrive between
     * them, so that none needs a timer of its own.
     */
    private void judgeMinutes(
            long timer, long watermark, OnTimerContext context, Collector<SourceRow> out) {
        for (long minute = timer; minute <= watermark; minute += MINUTE) {
            if (minute > memory.time.judgedUntil) {
                judge(minute, context, out);
            }
        }
    }

    private void judge(long now, OnTimerContext context, Collector<SourceRow> out) {
        memory.time.judgedUntil = now;
        List<Standing> judged =
                new SourceStandings(book, memory.histories, memory.time.since).at(now);
        judged.addAll(removed(judged, now));
        for (Standing standing : judged) {
            alarm(standing, now, context);
            SourceRow row = standing.row();
            SourceRow before = memory.standings.get(row.sourceId);
            if (SourceStandings.isNews(before, row, now)) {
                long written = before == null ? 0 : before.version;
                row.version = Math.max(written, incarnation.versionBase()) + 1;
                memory.standings.put(row.sourceId, row);
                out.collect(row);
            }
        }
    }

    private void alarm(Standing standing, long now, OnTimerContext context) {
        StandingAlarms stored = memory.alarms.get(standing.row().sourceId);
        StandingAlarms known = stored == null ? new StandingAlarms() : stored;
        SourceEpisodes before = known.episodes();
        SourceEpisodes after = standing.alarms(before, now);
        if (!after.equals(before)) {
            for (SourceAlert step : SourceAlarms.steps(known, after, standing.row(), now)) {
                step.version += incarnation.versionBase();
                context.output(SideOutputs.SOURCE_ALERTS, step);
            }
            memory.alarms.put(standing.row().sourceId, known);
        }
    }

    /** A last one for each that stood before and is judged no more; its row is kept with it. */
    private List<Standing> removed(List<Standing> judged, long now) {
        Set<String> ids = new HashSet<>();
        judged.forEach(standing -> ids.add(standing.row().sourceId));
        List<Standing> removed = new ArrayList<>();
        for (SourceRow before : memory.standings.values()) {
            if (!ids.contains(before.sourceId)) {
                removed.add(SourceStandings.removed(before, now));
            }
        }
        return removed;
    }
}

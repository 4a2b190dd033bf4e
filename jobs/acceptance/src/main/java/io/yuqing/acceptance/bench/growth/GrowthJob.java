/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.growth;

import io.yuqing.domain.alert.judge.RiskWeights;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.analysis.common.Buffer;
import io.yuqing.jobs.analysis.common.PreAggregateOperator;
import io.yuqing.jobs.analysis.subject.SubjectBuffer;
import io.yuqing.jobs.analysis.subject.SubjectFunction;
import io.yuqing.jobs.analysis.subject.SubjectOperator;
import io.yuqing.jobs.analysis.subject.VolumeBuffer;
import io.yuqing.jobs.analysis.thread.ThreadFunction;
import io.yuqing.jobs.analysis.thread.ThreadOperator;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.config.VersionStart;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.SubjectKey;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.wire.control.ControlRecord;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * A day of items between two checkpoints; then the source waits for the next one. Options are the
 * defaults of the analysis job. Takes the number of threads a day and of items a thread.
 */
public final class GrowthJob {
    /** What the names of tasks begin with. */
    public static final String THREADS = "attach to thread";

    public static final String THREAD_COUNTS = "count threads";
    public static final String TOPIC_COUNTS = "count topics";
    public static final String BURST_COUNTS = "judge bursts of topics";

    private static final String OUT_OF_REACH = "\"measure\":\"total\",\"threshold\":1000000";
    private static final String BURST = "\"measure\":\"burst\",\"min_count\":20";
    private static final Configuration DEFAULTS = new Configuration();

    private GrowthJob() {}

    public static void main(String[] args) throws Exception {
        SteadyItems items = new SteadyItems(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.getConfig().enableObjectReuse();
        SingleOutputStreamOperator<Counted> threaded =
                source(env, items)
                        .keyBy(item -> item.rootId)
                        .transform(
                                THREADS,
                                TypeInformation.of(Counted.class),
                                new ThreadOperator(
                                        new ThreadFunction(
                                                Platforms.NONE,
                                                DEFAULTS.get(JobOptions.WINDOW_RETENTION),
                                                DEFAULTS.get(JobOptions.THREAD_TTL),
                                                DEFAULTS.get(JobOptions.THREAD_WAIT),
                                                DEFAULTS.get(JobOptions.THREAD_WAIT_ITEMS))));
        DataStream<SubjectDelta> deltas =
                sums(threaded, SubjectDelta.class, new SubjectBuffer(), "pre-aggregate by subject");
        DataStream<Announcement> volumes =
                sums(threaded, Announcement.class, new VolumeBuffer(), "sum all items by platform");
        count(THREAD_COUNTS, SubjectKind.THREAD, OUT_OF_REACH, deltas, volumes);
        count(TOPIC_COUNTS, SubjectKind.TOPIC, OUT_OF_REACH, deltas, volumes);
        count(BURST_COUNTS, SubjectKind.TOPIC, BURST, deltas, volumes);
        env.execute("growth");
    }

    private static DataStream<Item> source(StreamExecutionEnvironment env, SteadyItems items) {
        return env.fromSource(
                new DataGeneratorSource<>(
                        items,
                        Long.MAX_VALUE,
                        RateLimiterStrategy.perCheckpoint(items.itemsOfADay()),
                        TypeInformation.of(Item.class)),
                WatermarkStrategy.<Item>forMonotonousTimestamps()
                        .withTimestampAssigner((item, recorded) -> item.eventAt),
                "steady items");
    }

    private static void count(
            String name,
            SubjectKind kind,
            String asks,
            DataStream<SubjectDelta> deltas,
            DataStream<Announcement> volumes) {
        ControlRecord rule =
                ControlRecord.of(
                        "rule",
                        """
                        {"id":"rule","revision":1,"name":"rule","subject":"%s","window":"1h",
                         %s,"level":"yellow"}
                        """
                                .formatted(kind.code(), asks));
        deltas.filter(delta -> SubjectKey.kindOf(delta.subject) == kind)
                .keyBy(delta -> delta.subject)
                .connect(volumes.broadcast())
                .transform(
                        name,
                        TypeInformation.of(WindowRow.class),
                        new SubjectOperator(
                                new SubjectFunction(
                                        DEFAULTS.get(JobOptions.WINDOW_RETENTION),
                                        DEFAULTS.get(JobOptions.THREAD_TTL),
                                        RiskWeights.DEFAULT,
                                        List.of(rule),
                                        VersionStart.OF_HISTORY,
                                        DEFAULTS.get(JobOptions.WINDOW_WRITE_INTERVAL),
                                        DEFAULTS.get(JobOptions.SUBJECTS_LIVE_BYTES).getBytes())))
                .sinkTo(new DiscardingSink<>());
    }

    private static <T> SingleOutputStreamOperator<T> sums(
            DataStream<Counted> threaded, Class<T> type, Buffer<Counted, T> buffer, String name) {
        return threaded.transform(
                name,
                TypeInformation.of(type),
                new PreAggregateOperator<>(
                        buffer,
                        DEFAULTS.get(JobOptions.PREAGGREGATE_MAX_SUBJECTS),
                        DEFAULTS.get(JobOptions.PREAGGREGATE_INTERVAL)));
    }
}

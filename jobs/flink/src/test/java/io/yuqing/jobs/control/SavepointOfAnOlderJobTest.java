/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.control;

import io.yuqing.connector.kafka.ControlSource;
import io.yuqing.domain.alert.episode.AlertInstance;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.count.Attitude;
import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.ItemKind;
import io.yuqing.domain.count.Slices;
import io.yuqing.domain.count.Window;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.analysis.common.Items;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.analysis.common.SubjectSetup;
import io.yuqing.jobs.analysis.common.Uids;
import io.yuqing.jobs.analysis.source.SourceFunction;
import io.yuqing.jobs.analysis.subject.NameAlerts;
import io.yuqing.jobs.analysis.subject.SubjectFunction;
import io.yuqing.jobs.analysis.subject.SubjectOperator;
import io.yuqing.jobs.analysis.text.AnalyseFunction;
import io.yuqing.jobs.config.VersionStart;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.SourceDelta;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.wire.control.ControlRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real savepoint on a Flink cluster in this JVM: a job that took what is refused today is
 * stopped, the operators of today start from its savepoint, and after another stop everything is
 * still there.
 */
class SavepointOfAnOlderJobTest {
    private static final ControlRecord GOOD_TOPIC =
            ControlRecord.of(
                    "water",
                    "{\"id\":\"water\",\"revision\":2,\"name\":\"停水\",\"expression\":\"停水\"}");
    private static final ControlRecord FAULTY_TOPIC =
            ControlRecord.of(
                    "power",
                    "{\"id\":\"power\",\"revision\":1,\"name\":\"停电\",\"expression\":\"(停电\"}");
    private static final ControlRecord GOOD_RULE = rule("busy", "");
    private static final ControlRecord FAULTY_RULE = rule("misspelt", "\"channels\":[\"weibbo\"],");
    private static final ControlRecord GOOD_SOURCE = source("bbs", "PT1H");
    private static final ControlRecord FAULTY_SOURCE = source("paper", "PT1000H");

    private static final Map<String, MapStateDescriptor<String, String>> STATES =
            Map.of(
                    Uids.ANALYSE, AnalyseFunction.TOPICS,
                    Uids.NAME_ALERTS, NameAlerts.TOPICS,
                    Uids.SUBJECT, SubjectFunction.RULES,
                    Uids.WATCH_SOURCES, SourceFunction.REGISTER);

    private static final Set<String> EVERYTHING =
            Set.of(
                    told("topics", GOOD_TOPIC),
                    told("topics", FAULTY_TOPIC),
                    told("rules", GOOD_RULE),
                    told("rules", FAULTY_RULE),
                    told("sources", GOOD_SOURCE),
                    told("sources", FAULTY_SOURCE));

    @TempDir Path folder;

    @Test
    @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
    void shouldStartTheJobAndLoseNothing() throws Exception {
        String older = stopped(null, env -> lax(env, 6), EVERYTHING);

        String today =
                stopped(
                        older,
                        SavepointOfAnOlderJobTest::jobOfToday,
                        Set.of("analysed [water]", "named 停水", "fired busy", "watched bbs"));

        stopped(today, env -> lax(env, 0), EVERYTHING);
    }

    /** Runs a job until it has told all this, and stops it with a savepoint. */
    private String stopped(String from, JobUnderTest job, Set<String> awaited) throws Exception {
        Configuration flink = new Configuration();
        flink.setString("restart-strategy.type", "none");
        flink.setString("pipeline.generic-types", "false");
        if (from != null) {
            flink.set(StateRecoveryOptions.SAVEPOINT_PATH, from);
            // Where the ticks and the collected texts were is of no interest.
            flink.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
        }
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(1, flink);
        Set<String> missing = new HashSet<>(awaited);
        try (CloseableIterator<String> told = job.define(env).collectAsync()) {
            JobClient client = env.executeAsync("older and newer");
            while (!missing.isEmpty()) {
                missing.remove(told.next());
            }
            return client.stopWithSavepoint(
                            false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
                    .get();
        }
    }

    /** Takes so many records, and tells what it has. */
    private static DataStream<String> lax(StreamExecutionEnvironment env, int taken) {
        DataStream<Long> ticks = ticks(env);
        DataStream<ControlRecord> records =
                ticks.filter(tick -> tick < taken)
                        .map(
                                tick ->
                                        List.of(
                                                        GOOD_TOPIC,
                                                        FAULTY_TOPIC,
                                                        GOOD_RULE,
                                                        FAULTY_RULE,
                                                        GOOD_SOURCE,
                                                        FAULTY_SOURCE)
                                                .get(tick.intValue()))
                        .returns(ControlRecord.class);
        DataStream<String> all = null;
        for (var state : STATES.entrySet()) {
            String kind = state.getValue().getName();
            DataStream<String> one =
                    ticks.connect(
                                    records.filter(record -> kind.equals(kindOf(record)))
                                            .broadcast(state.getValue()))
                            .process(new LaxFunction(state.getValue()))
                            .uid(state.getKey());
            all = all == null ? one : all.union(one);
        }
        return all;
    }

    private static DataStream<String> jobOfToday(StreamExecutionEnvironment env) {
        DataStream<Long> ticks = ticks(env);
        DataStream<ControlRecord> nothing =
                ticks.filter(tick -> false)
                        .map(tick -> GOOD_TOPIC)
                        .returns(ControlRecord.class)
                        .assignTimestampsAndWatermarks(ControlSource.alwaysIdle());
        DataStream<String> analysed =
                of(ticks, tick -> Items.comment("a" + tick, "t", Items.NOON), Item.class)
                        .keyBy(Item::identity)
                        .connect(nothing.broadcast(AnalyseFunction.TOPICS))
                        .process(
                                new AnalyseFunction(
                                        Duration.ofDays(1),
                                        Platforms.NONE,
                                        List.of(),
                                        null,
                                        null,
                                        null))
                        .uid(Uids.ANALYSE)
                        .map(item -> "analysed " + item.topics);
        DataStream<String> named =
                of(ticks, tick -> alert(), AlertRow.class)
                        .connect(nothing.broadcast(NameAlerts.TOPICS))
                        .process(new NameAlerts(List.of()))
                        .uid(Uids.NAME_ALERTS)
                        .map(row -> "named " + row.subjectName);
        DataStream<String> fired =
                of(ticks, SavepointOfAnOlderJobTest::comments, SubjectDelta.class)
                        .keyBy(delta -> delta.subject)
                        .connect(
                                nothing.map(Announcement::of)
                                        .returns(Announcement.class)
                                        .broadcast())
                        .transform(
                                "count",
                                TypeInformation.of(WindowRow.class),
                                new SubjectOperator(SubjectSetup.withRules().function()))
                        .uid(Uids.SUBJECT)
                        .getSideOutput(SideOutputs.ALERTS)
                        .map(row -> "fired " + row.alert.ruleId);
        DataStream<String> watched =
                of(ticks, SavepointOfAnOlderJobTest::delivered, SourceDelta.class)
                        .assignTimestampsAndWatermarks(
                                WatermarkStrategy.<SourceDelta>forMonotonousTimestamps()
                                        .withTimestampAssigner((delta, time) -> delta.newest))
                        .keyBy(delta -> SourceFunction.ALL)
                        .connect(nothing.broadcast(SourceFunction.REGISTER))
                        .process(
                                new SourceFunction(
                                        Platforms.NONE, List.of(), VersionStart.OF_HISTORY))
                        .uid(Uids.WATCH_SOURCES)
                        .map(row -> "watched " + row.sourceId);
        return analysed.union(named, fired, watched);
    }

    private static DataStream<Long> ticks(StreamExecutionEnvironment env) {
        return env.fromSource(
                new DataGeneratorSource<>(
                        tick -> tick,
                        Long.MAX_VALUE,
                        RateLimiterStrategy.perSecond(50),
                        Types.LONG),
                WatermarkStrategy.noWatermarks(),
                "ticks");
    }

    private static <T> SingleOutputStreamOperator<T> of(
            DataStream<Long> ticks, MapFunction<Long, T> map, Class<T> type) {
        return ticks.map(map).returns(TypeInformation.of(type));
    }

    private static AlertRow alert() {
        AlertInstance alert = new AlertInstance();
        alert.subjectKind = SubjectKind.TOPIC;
        alert.subjectId = "water";
        return AlertRow.of(alert, TransitionReason.FIRED_AT_ONCE);
    }

    private static SubjectDelta comments(long tick) {
        Slices slices = new Slices();
        for (int voice = 0; voice < 60; voice++) {
            slices.at(Window.M1.numberOf(Items.NOON))
                    .add(
                            new Contribution(
                                    ItemKind.COMMENT,
                                    Attitude.NEGATIVE,
                                    "",
                                    "demo",
                                    "",
                                    voice,
                                    0,
                                    0));
        }
        SubjectDelta delta = new SubjectDelta();
        delta.subject = "thread:t" + tick;
        delta.time = Items.NOON;
        delta.slices = slices.toBytes();
        return delta;
    }

    private static SourceDelta delivered(long tick) {
        SourceDelta delta = new SourceDelta();
        delta.platform = "bbs";
        delta.channel = "forum";
        delta.oldest = Items.NOON + tick * Items.MINUTE;
        delta.newest = delta.oldest;
        delta.items = 1;
        return delta;
    }

    private static String kindOf(ControlRecord record) {
        return record.json.contains("expression")
                ? "topics"
                : record.json.contains("interval") ? "sources" : "rules";
    }

    private static String told(String state, ControlRecord record) {
        return state + " " + record.id + " " + record.json;
    }

    private static ControlRecord rule(String id, String channels) {
        return ControlRecord.of(
                id,
                """
                {"id":"%s","revision":1,"name":"跟帖","subject":"thread","measure":"comments",
                "window":"1h","threshold":50,%s"level":"yellow"}
                """
                        .formatted(id, channels));
    }

    private static ControlRecord source(String id, String interval) {
        return ControlRecord.of(
                id,
                "{\"id\":\"%s\",\"revision\":1,\"platform\":\"%s\",\"interval\":\"%s\"}"
                        .formatted(id, id, interval));
    }

    /** A graph that tells what it does. */
    private interface JobUnderTest {
        DataStream<String> define(StreamExecutionEnvironment env);
    }
}

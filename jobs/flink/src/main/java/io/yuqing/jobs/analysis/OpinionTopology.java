/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.jobs.analysis.admit.AdmitFunction;
import io.yuqing.jobs.analysis.common.PreAggregateOperator;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.analysis.common.Uids;
import io.yuqing.jobs.analysis.ledger.LedgerBuffer;
import io.yuqing.jobs.analysis.ledger.LedgerFunction;
import io.yuqing.jobs.analysis.source.SourceBuffer;
import io.yuqing.jobs.analysis.source.SourceFunction;
import io.yuqing.jobs.analysis.subject.NameAlerts;
import io.yuqing.jobs.analysis.subject.SubjectBuffer;
import io.yuqing.jobs.analysis.subject.SubjectFunction;
import io.yuqing.jobs.analysis.subject.SubjectOperator;
import io.yuqing.jobs.analysis.subject.VolumeBuffer;
import io.yuqing.jobs.analysis.text.AnalyseFunction;
import io.yuqing.jobs.analysis.text.ClusterFunction;
import io.yuqing.jobs.analysis.thread.ThreadFunction;
import io.yuqing.jobs.analysis.thread.ThreadOperator;
import io.yuqing.jobs.config.TopologyOptions;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LedgerEvent;
import io.yuqing.jobs.model.LedgerRow;
import io.yuqing.jobs.model.SourceDelta;
import io.yuqing.jobs.model.SourceRow;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.item.Decoded;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The whole analysis job on one screen. Production, the local run and every test call this one
 * function with other sources and sinks.
 */
public final class OpinionTopology {
    /** Chosen once for all savepoints: divisible by 2, 3, 4, 5, 6, 8, 10, 12. */
    public static final int MAX_PARALLELISM = 240;

    /** Alerts are few, and each goes on at once instead of waiting for others. */
    private static final long AT_ONCE = 0;

    private OpinionTopology() {}

    public static void define(
            StreamExecutionEnvironment env,
            OpinionSources sources,
            OpinionSinks sinks,
            TopologyOptions options) {
        env.setMaxParallelism(MAX_PARALLELISM);
        // No copies between operators of a chain: none changes or keeps what it hands on.
        env.getConfig().enableObjectReuse();

        DataStream<Decoded> decoded = sources.items(env);
        DataStream<ControlRecord> topics = sources.topics(env);
        DataStream<ControlRecord> rules = sources.rules(env);
        DataStream<ControlRecord> register = sources.register(env);

        SingleOutputStreamOperator<Item> admitted =
                decoded.process(
                                new AdmitFunction(
                                        options.privacyKeyFile(),
                                        options.privacyKeyPeriod(),
                                        options.zone(),
                                        options.outOfOrderness()))
                        .name("admit: split rejects, pseudonymise, mask")
                        .uid(Uids.ADMIT);

        SingleOutputStreamOperator<Item> analysed =
                admitted.keyBy(Item::identity)
                        .connect(topics.broadcast(AnalyseFunction.TOPICS))
                        .process(
                                new AnalyseFunction(
                                        options.dedupTtl(),
                                        options.platforms(),
                                        options.startTopics(),
                                        options.wordsFile(),
                                        options.placesFile(),
                                        options.categoryRulesFile()))
                        .name("de-duplicate and analyse text")
                        .uid(Uids.ANALYSE);

        SingleOutputStreamOperator<Item> originals =
                analysed.getSideOutput(SideOutputs.ORIGINALS)
                        .keyBy(item -> ClusterFunction.ALL)
                        .process(new ClusterFunction(options.dedupTtl()))
                        .name("find near-duplicates of originals")
                        .uid(Uids.CLUSTER)
                        .forceNonParallel();

        SingleOutputStreamOperator<Counted> threaded =
                analysed.union(originals)
                        .keyBy(item -> item.rootId)
                        .transform(
                                "attach to thread",
                                TypeInformation.of(Counted.class),
                                new ThreadOperator(
                                        new ThreadFunction(
                                                options.platforms(),
                                                options.retention(),
                                                options.threadTtl(),
                                                options.threadWait(),
                                                options.threadWaitItems())))
                        .uid(Uids.THREAD);

        // Broadcast beside the rules: it carries the same watermarks as the counts, so that what a
        // rule compares with has come when its window ends. Rules themselves stay idle.
        DataStream<Announcement> volumes =
                threaded.transform(
                                "sum all items by platform",
                                TypeInformation.of(Announcement.class),
                                new PreAggregateOperator<>(
                                        new VolumeBuffer(),
                                        options.preAggregateSubjects(),
                                        options.preAggregateInterval()))
                        .uid(Uids.VOLUMES);

        SingleOutputStreamOperator<WindowRow> windows =
                threaded.transform(
                                "pre-aggregate by subject",
                                TypeInformation.of(SubjectDelta.class),
                                new PreAggregateOperator<>(
                                        new SubjectBuffer(),
                                        options.preAggregateSubjects(),
                                        options.preAggregateInterval()))
                        .uid(Uids.PRE_AGGREGATE)
                        .keyBy(delta -> delta.subject)
                        .connect(
                                rules.map(Announcement::of)
                                        .name("announce rules")
                                        .uid(Uids.RULE_ANNOUNCEMENTS)
                                        .setParallelism(1)
                                        .union(volumes)
                                        .broadcast())
                        .transform(
                                "count and evaluate rules",
                                TypeInformation.of(WindowRow.class),
                                new SubjectOperator(
                                        new SubjectFunction(
                                                options.retention(),
                                                options.threadTtl(),
                                                options.riskWeights(),
                                                options.startRules(),
                                                options.versions(),
                                                options.windowInterval(),
                                                options.liveSubjectBytes())))
                        .uid(Uids.SUBJECT)
                        .setBufferTimeout(AT_ONCE);

        SingleOutputStreamOperator<AlertRow> alerts =
                windows.getSideOutput(SideOutputs.ALERTS)
                        .connect(topics.broadcast(NameAlerts.TOPICS))
                        .process(new NameAlerts(options.startTopics()))
                        .name("name the subjects of alerts")
                        .uid(Uids.NAME_ALERTS)
                        .setBufferTimeout(AT_ONCE);

        SingleOutputStreamOperator<LedgerRow> ledger =
                entries(admitted, Uids.LEDGER_OF_ADMIT, options)
                        .union(
                                entries(analysed, Uids.LEDGER_OF_ANALYSE, options),
                                entries(threaded, Uids.LEDGER_OF_THREAD, options))
                        .keyBy(LedgerRow::key)
                        .process(new LedgerFunction())
                        .name("keep ledger")
                        .uid(Uids.LEDGER);

        SingleOutputStreamOperator<SourceRow> states =
                admitted.transform(
                                "count by source",
                                TypeInformation.of(SourceDelta.class),
                                new PreAggregateOperator<>(
                                        new SourceBuffer(),
                                        options.preAggregateSubjects(),
                                        options.preAggregateInterval()))
                        .uid(Uids.COUNT_SOURCES)
                        .keyBy(delta -> SourceFunction.ALL)
                        .connect(register.broadcast(SourceFunction.REGISTER))
                        .process(
                                new SourceFunction(
                                        options.platforms(),
                                        options.startSources(),
                                        options.versions()))
                        .name("watch sources")
                        .uid(Uids.WATCH_SOURCES)
                        .forceNonParallel();

        sinks.items(threaded.getSideOutput(SideOutputs.ITEMS));
        sinks.threads(threaded.getSideOutput(SideOutputs.THREADS));
        sinks.late(threaded.getSideOutput(SideOutputs.LATE));
        sinks.topics(analysed.getSideOutput(SideOutputs.TOPICS));
        sinks.windows(windows);
        sinks.alerts(alerts);
        sinks.deadLetters(admitted.getSideOutput(SideOutputs.DEAD_LETTERS));
        sinks.ledger(ledger);
        sinks.batches(ledger.getSideOutput(SideOutputs.BATCHES));
        // With parallelism 1 these sinks would be chained to the one task before them, and then be
        // allowed one task as well: their state would fit no other parallelism. Global also keeps
        // the order.
        sinks.sourceStates(states.global());
        sinks.sourceAlerts(states.getSideOutput(SideOutputs.SOURCE_ALERTS).global());
        sinks.originals(originals.getSideOutput(SideOutputs.DISTINCT_ORIGINALS).global());
    }

    private static DataStream<LedgerRow> entries(
            SingleOutputStreamOperator<?> operator, String uid, TopologyOptions options) {
        DataStream<LedgerEvent> events = operator.getSideOutput(SideOutputs.LEDGER);
        return events.transform(
                        "sum ledger entries",
                        TypeInformation.of(LedgerRow.class),
                        new PreAggregateOperator<>(
                                new LedgerBuffer(),
                                options.preAggregateSubjects(),
                                options.preAggregateInterval()))
                .uid(uid);
    }
}

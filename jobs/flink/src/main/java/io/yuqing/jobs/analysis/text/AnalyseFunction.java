/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import io.yuqing.domain.count.ItemKind;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.analysis.common.MetricNames;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.control.ControlState;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LedgerEvent;
import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.TextAnalysis;
import io.yuqing.nlp.TextAnalyzer;
import io.yuqing.nlp.category.Category;
import io.yuqing.nlp.category.Routing;
import io.yuqing.nlp.duplicate.Fingerprint;
import io.yuqing.nlp.topic.ItemFilterView;
import io.yuqing.nlp.topic.TopicHit;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.TopicCodec;
import io.yuqing.wire.control.TopicSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Lets each item pass once, keyed by its identity, and analyses its text against the topics in
 * force. A repeat whose engagement counters rose passes again as an update. De-duplication and
 * analysis share an operator, because a second network hop costs a fifth of the analysis itself.
 */
public final class AnalyseFunction
        extends KeyedBroadcastProcessFunction<String, Item, ControlRecord, Item>
        implements CheckpointedFunction {
    public static final MapStateDescriptor<String, String> TOPICS =
            ControlState.descriptor("topics");

    private static final String ORIGINAL = ItemKind.ORIGINAL.code();

    /** How soon an edited file of words or rules is noticed. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final Duration ttl;
    private final Platforms platforms;
    private final List<ControlRecord> startTopics;
    private final String wordsFile;
    private final String placesFile;
    private final String categoryRulesFile;
    private transient ValueState<long[]> seen;
    private transient PartitionMemory partitions;
    private transient ControlState<TopicSpec> topics;
    private transient TextFiles files;
    private transient TextFiles.Judges judges;
    private transient TextAnalyzer analyzer;
    private transient Counter duplicate;
    private transient Counter conflict;
    private transient Counter analysed;
    private transient Counter refused;

    /**
     * Makes the operator.
     *
     * @param platforms whose codes items bear
     * @param wordsFile words of the county, null if there are none
     * @param placesFile its places and their towns, null if there are none
     * @param categoryRulesFile routing rules that replace the shipped ones, null if none do
     */
    public AnalyseFunction(
            Duration ttl,
            Platforms platforms,
            List<ControlRecord> startTopics,
            String wordsFile,
            String placesFile,
            String categoryRulesFile) {
        this.ttl = ttl;
        this.startTopics = new ArrayList<>(startTopics);
        this.platforms = platforms;
        this.wordsFile = wordsFile;
        this.placesFile = placesFile;
        this.categoryRulesFile = categoryRulesFile;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        refused = getRuntimeContext().getMetricGroup().counter(MetricNames.CONTROL_REFUSED);
        topics = ControlState.of(context, TOPICS, new TopicCodec(), startTopics, refused);
        partitions = PartitionMemory.of(context);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        partitions.store();
    }

    @Override
    public void open(OpenContext context) throws IOException {
        ValueStateDescriptor<long[]> descriptor =
                new ValueStateDescriptor<>(
                        "seen", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);
        descriptor.enableTimeToLive(
                StateTtlConfig.newBuilder(ttl).cleanupInRocksdbCompactFilter(1_000).build());
        seen = getRuntimeContext().getState(descriptor);
        duplicate = getRuntimeContext().getMetricGroup().counter(MetricNames.DUPLICATE);
        conflict = getRuntimeContext().getMetricGroup().counter(MetricNames.ID_CONFLICTS);
        analysed = getRuntimeContext().getMetricGroup().counter(MetricNames.ANALYSED);
        files =
                new TextFiles(
                        HanlpTextAnalyzer.load(),
                        wordsFile,
                        placesFile,
                        categoryRulesFile,
                        LOOK,
                        refused);
        match();
    }

    @Override
    public void close() {
        if (files != null) {
            files.close();
        }
    }

    @Override
    public void processElement(Item item, ReadOnlyContext context, Collector<Item> out)
            throws Exception {
        item.partitionTime = partitions.timeAt(item);
        long[] before = seen.value();
        long rise = SeenEngagement.rise(before == null ? SeenEngagement.NONE : before, item);
        if (before != null) {
            duplicate.inc();
            if (SeenEngagement.isOfAnother(before, item)) {
                // It must not take the place of the one whose id it bears.
                conflict.inc();
                context.output(
                        SideOutputs.LEDGER, LedgerEvent.of(item, LedgerEvent.Outcome.ID_CONFLICT));
                return;
            }
            context.output(SideOutputs.LEDGER, LedgerEvent.of(item, LedgerEvent.Outcome.DUPLICATE));
            if (rise == 0) {
                return;
            }
            item.update = true;
            item.batch = "";
            item.publishedAt = SeenEngagement.publishedAt(before, item);
            item.eventAt = SeenEngagement.eventAt(before, item);
        } else {
            analysed.inc();
        }
        if (before == null || rise > 0) {
            seen.update(
                    SeenEngagement.highest(before == null ? SeenEngagement.NONE : before, item));
        }
        item.engagementRise = rise;
        followFiles();
        analyse(item);
        if (item.fingerprint.length > 0) {
            context.output(SideOutputs.ORIGINALS, item);
        } else {
            out.collect(item);
        }
    }

    @Override
    public void processBroadcastElement(ControlRecord change, Context context, Collector<Item> out)
            throws Exception {
        Optional<TopicSpec> taken = topics.take(change);
        if (taken.isPresent()) {
            match();
            if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0) {
                context.output(SideOutputs.TOPICS, TopicRows.of(taken.get()));
            }
        }
    }

    /** Takes over the files and the topics as they are now. */
    private void match() {
        judges = files.judges();
        analyzer = judges.analyzer().withTopics(TopicCodec.compiled(topics.inForce(), platforms));
    }

    private void followFiles() {
        if (files.judges() != judges) {
            match();
        }
    }

    private void analyse(Item item) {
        TextAnalysis analysis =
                analyzer.analyzeShown(
                        item.title, item.text, item.mediaText, places -> origin(item, places));
        item.region = region(item, analysis.places());
        item.countedRegion = judges.places().counted(item.region);
        item.keywords = analysis.keywords();
        item.sentiment = analysis.sentiment().name().toLowerCase(Locale.ROOT);
        item.sentimentScore = analysis.sentimentScore();
        item.lowConfidence = analysis.lowConfidence();
        route(item, analysis.routing());
        item.topics = topicIds(analysis.topics());
        item.topicWords = topicWords(analysis.topics());
        item.places = analysis.places();
        compare(item, analysis.fingerprint());
        item.analysisVersion = analyzer.version();
    }

    private ItemFilterView origin(Item item, List<String> places) {
        return new ItemFilterView(item.platform, item.channel, region(item, places));
    }

    /** Where nobody said it, the first town that the text names. */
    private String region(Item item, List<String> places) {
        return item.region.isEmpty() ? judges.places().townOf(places) : item.region;
    }

    private static void route(Item item, Routing routing) {
        item.category = code(routing.first());
        item.secondCategory = routing.second() == null ? "" : code(routing.second());
        item.categoryScore = routing.score();
        item.categoryReason = routing.reason();
    }

    private static String code(Category category) {
        return category.name().toLowerCase(Locale.ROOT);
    }

    /** Near copies are looked for among originals; reposts and comments repeat by their nature. */
    private static void compare(Item item, Fingerprint fingerprint) {
        item.textKey = fingerprint.exactKey();
        item.clusterId = ClusterIds.of(item.textKey);
        if (item.kind.equals(ORIGINAL)) {
            item.fingerprint = fingerprint.encode();
        }
    }

    private static List<String> topicIds(List<TopicHit> hits) {
        List<String> ids = new ArrayList<>(hits.size());
        for (TopicHit hit : hits) {
            ids.add(hit.topicId());
        }
        return ids;
    }

    private static List<String> topicWords(List<TopicHit> hits) {
        Set<String> words = new LinkedHashSet<>();
        for (TopicHit hit : hits) {
            words.addAll(hit.words());
        }
        return new ArrayList<>(words);
    }
}

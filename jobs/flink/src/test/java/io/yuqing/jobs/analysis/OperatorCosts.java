/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.analysis.text.AnalyseFunction;
import io.yuqing.jobs.analysis.text.ClusterFunction;
import io.yuqing.jobs.analysis.thread.ThreadFunction;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.ItemPacker;
import io.yuqing.jobs.model.LedgerEvent;
import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.TextAnalyzer;
import io.yuqing.nlp.topic.ItemFilterView;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.TopicCodec;
import io.yuqing.wire.control.TopicSpec;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.WireItem;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.runtime.event.WatermarkEvent;
import org.apache.flink.streaming.api.operators.Output;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.LatencyMarker;
import org.apache.flink.streaming.runtime.streamrecord.RecordAttributes;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/**
 * Prints what each operator costs for an item, in microseconds of its thread's CPU: real RocksDB,
 * the demo county's items, a checkpoint each so many items. A tool to compare two states of the
 * code on one machine within minutes; no test, since it goes by the clock.
 *
 * <p>Arguments: number of items, then {@code key=value} of Flink's settings.
 */
final class OperatorCosts {
    private static final Duration DAYS = Duration.ofDays(7);
    private static final int CHECKPOINT_EACH = 20_000;

    private final Path folder;
    private final Map<String, String> settings;
    private final List<Item> items;
    private long checkpoints;

    private OperatorCosts(Path folder, Map<String, String> settings, List<Item> items) {
        this.folder = folder;
        this.settings = settings;
        this.items = items;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("costs");
        Map<String, String> settings = new TreeMap<>();
        Arrays.stream(args)
                .skip(1)
                .map(each -> each.split("=", 2))
                .forEach(each -> settings.put(each[0], each[1]));
        List<Item> items = AdmittedItems.of(Integer.parseInt(args[0]), folder);
        System.out.printf("%d items, settings %s%n", items.size(), settings);
        new OperatorCosts(folder, settings, items).print();
        System.exit(0);
    }

    private void print() throws Exception {
        spin();
        List<Item> analysed = new ArrayList<>();
        for (String round : List.of("warm", "measured")) {
            bare(round);
            analysed.clear();
            analyse(round, analysed);
        }
        List<Item> originals = analysed.stream().filter(i -> i.fingerprint.length > 0).toList();
        serialise(analysed);
        clusters("warm", originals);
        clusters("measured", originals);
        thread("warm", analysed);
        copies(thread("measured", analysed));
        spin();
    }

    private void analyse(String round, List<Item> passed) throws Exception {
        AnalyseFunction function =
                new AnalyseFunction(DAYS, Platforms.NONE, AdmittedItems.TOPICS, null, null, null);
        try (var operator = Harnesses.analyse(function)) {
            CountedRocksDb state = open(operator, passed);
            Clock clock = new Clock();
            for (int i = 0; i < items.size(); i++) {
                operator.processElement(copy(items.get(i)), 0);
                checkpoint(operator, i);
            }
            clock.print(round + " analyse: " + state.perItem(items.size()), items.size());
        }
    }

    /** The same texts without an operator around them. */
    private void bare(String round) throws Exception {
        List<TopicSpec> topics = new ArrayList<>();
        for (ControlRecord topic : AdmittedItems.TOPICS) {
            topics.add(new TopicCodec().read(topic));
        }
        TextAnalyzer analyzer =
                HanlpTextAnalyzer.load().withTopics(TopicCodec.compiled(topics, Platforms.NONE));
        Clock clock = new Clock();
        long tokens = 0;
        for (Item item : items) {
            tokens +=
                    analyzer.analyze(
                                    item.title,
                                    item.text,
                                    new ItemFilterView(item.platform, item.channel, item.region))
                            .tokenCount();
        }
        clock.print(round + " bare analysis, tokens " + tokens / items.size(), items.size());
    }

    private void clusters(String round, List<Item> originals) throws Exception {
        try (var operator = Harnesses.clusters(new ClusterFunction(DAYS))) {
            CountedRocksDb state = open(operator, new ArrayList<>());
            Clock clock = new Clock();
            for (int i = 0; i < originals.size(); i++) {
                operator.processElement(copy(originals.get(i)), 0);
                checkpoint(operator, i);
            }
            clock.print(
                    round + " cluster, an original: " + state.perItem(originals.size()),
                    originals.size());
        }
    }

    private List<Counted> thread(String round, List<Item> analysed) throws Exception {
        List<Counted> passed = new ArrayList<>();
        ThreadFunction function =
                new ThreadFunction(
                        Platforms.NONE, Duration.ofDays(3), DAYS, Duration.ofHours(6), 200);
        try (var operator = Harnesses.thread(function)) {
            CountedRocksDb state = open(operator, passed);
            Clock clock = new Clock();
            long watermark = Long.MIN_VALUE;
            for (int i = 0; i < analysed.size(); i++) {
                Item item = copy(analysed.get(i));
                watermark = Math.max(watermark, item.partitionTime);
                operator.processElement(item, item.eventAt);
                if (i % 500 == 0) {
                    operator.processWatermark(watermark);
                }
                checkpoint(operator, i);
            }
            clock.print(round + " thread: " + state.perItem(analysed.size()), analysed.size());
        }
        return passed;
    }

    /** What a chain copies for an item if objects are not reused. */
    private static void copies(List<Counted> passed) {
        TypeSerializer<Counted> counted = serializer(Counted.class);
        TypeSerializer<LedgerEvent> entry = serializer(LedgerEvent.class);
        TypeSerializer<Decoded> decoded = serializer(Decoded.class);
        LedgerEvent event = LedgerEvent.of("posts", 1, 1, 1, LedgerEvent.Outcome.READ);
        Decoded record = new Decoded();
        record.item = new WireItem();
        for (int round = 0; round < 3; round++) {
            Clock clock = new Clock();
            for (Counted each : passed) {
                counted.copy(each);
                counted.copy(each);
                entry.copy(event);
                entry.copy(event);
                decoded.copy(record);
            }
            clock.print("copies within chains", passed.size());
        }
    }

    private static <T> TypeSerializer<T> serializer(Class<T> type) {
        return TypeInformation.of(type).createSerializer(new SerializerConfigImpl());
    }

    private <T> CountedRocksDb open(AbstractStreamOperatorTestHarness<T> operator, List<T> passed)
            throws Exception {
        CountedRocksDb state = CountedRocksDb.below(operator, folder, settings);
        operator.setOutputCreator(serializer -> new Passed<>(passed));
        operator.setup();
        operator.open();
        return state;
    }

    private void checkpoint(AbstractStreamOperatorTestHarness<?> operator, int item)
            throws Exception {
        if (item % CHECKPOINT_EACH == CHECKPOINT_EACH - 1) {
            operator.prepareSnapshotPreBarrier(++checkpoints);
            operator.snapshot(checkpoints, 0);
            operator.notifyOfCompletedCheckpoint(checkpoints);
        }
    }

    private static void serialise(List<Item> analysed) throws Exception {
        TypeSerializer<Item> serializer = serializer(Item.class);
        DataOutputSerializer out = new DataOutputSerializer(1 << 12);
        DataInputDeserializer in = new DataInputDeserializer();
        for (int round = 0; round < 4; round++) {
            long bytes = 0;
            Clock clock = new Clock();
            for (Item item : analysed) {
                out.clear();
                serializer.serialize(item, out);
                bytes += out.length();
                in.setBuffer(out.getSharedBuffer(), 0, out.length());
                serializer.deserialize(in);
            }
            clock.print("item there and back, bytes " + bytes / analysed.size(), analysed.size());
        }
    }

    private static Item copy(Item item) {
        return new ItemPacker().copy(item);
    }

    /** A fixed loop: what the machine is worth at this minute. */
    private static void spin() {
        for (int round = 0; round < 3; round++) {
            Clock clock = new Clock();
            long sum = 0;
            for (int i = 0; i < 10_000_000; i++) {
                sum = sum * 31 + i;
            }
            if (round == 2) {
                clock.print("calibrator " + (sum & 1), 1_000);
            }
        }
    }

    private static final class Clock {
        private final long thread = threadNanos();
        private final long process = processNanos();

        void print(String what, int items) {
            double own = (threadNanos() - thread) / 1e3 / items;
            double all = (processNanos() - process) / 1e3 / items;
            System.out.printf("%7.2f us, process %7.2f us  %s%n", own, all, what);
        }

        private static long threadNanos() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        private static long processNanos() {
            return ((com.sun.management.OperatingSystemMXBean)
                            ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
    }

    /** Takes what an operator emits as a chain without copies does. */
    private record Passed<T>(List<T> values) implements Output<StreamRecord<T>> {
        @Override
        public void collect(StreamRecord<T> record) {
            values.add(record.getValue());
        }

        @Override
        @SuppressWarnings("unchecked")
        public <X> void collect(OutputTag<X> tag, StreamRecord<X> record) {
            if (tag.equals(SideOutputs.ORIGINALS)) {
                values.add((T) record.getValue());
            }
        }

        @Override
        public void emitWatermark(Watermark mark) {}

        @Override
        public void emitWatermark(WatermarkEvent mark) {}

        @Override
        public void emitWatermarkStatus(WatermarkStatus status) {}

        @Override
        public void emitLatencyMarker(LatencyMarker marker) {}

        @Override
        public void emitRecordAttributes(RecordAttributes attributes) {}

        @Override
        public void close() {}
    }
}

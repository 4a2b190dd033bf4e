/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.bytes.VarOutput;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.analysis.common.CountedRocksDb;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.analysis.text.AnalyseFunction;
import io.yuqing.jobs.analysis.text.ClusterFunction;
import io.yuqing.jobs.analysis.thread.ThreadFunction;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.ItemPacker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an item costs where no clock tells: bytes that cross the network, what the operators read
 * from RocksDB and write to it, and how many bytes they keep, for a fixed stream of the demo county
 * with a checkpoint each 500 items. Whoever makes one of these numbers larger says so here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorStateTest {
    private static final Duration TTL = Duration.ofDays(7);
    private static final int CHECKPOINT_EACH = 500;

    @TempDir private Path folder;
    private List<Item> admitted;
    private List<Item> analysed;

    @BeforeAll
    void analyse(@TempDir Path keys) throws Exception {
        admitted = AdmittedItems.of(2_000, keys);
        analysed = new ArrayList<>();
        AnalyseFunction function =
                new AnalyseFunction(TTL, Platforms.NONE, AdmittedItems.TOPICS, null, null, null);
        try (var operator = Harnesses.analyse(function)) {
            operator.open();
            for (Item item : admitted) {
                operator.processElement(new ItemPacker().copy(item), 0);
                analysed.addAll(operator.extractOutputValues());
                operator.getOutput().clear();
                analysed.addAll(originals(operator));
            }
        }
    }

    @Test
    void bytesOfAnItemOnItsWay() {
        assertThat(perItem(bytes(admitted), admitted)).isLessThanOrEqualTo(189);
        assertThat(perItem(bytes(analysed), analysed)).isLessThanOrEqualTo(309);
    }

    @Test
    void stateOfDeDuplication() throws Exception {
        AnalyseFunction function =
                new AnalyseFunction(TTL, Platforms.NONE, AdmittedItems.TOPICS, null, null, null);
        try (var operator = Harnesses.analyse(function)) {
            CountedRocksDb state = CountedRocksDb.below(operator, folder);
            operator.open();
            for (int i = 0; i < admitted.size(); i++) {
                operator.processElement(new ItemPacker().copy(admitted.get(i)), 0);
                checkpoint(operator, i);
            }
            assertCost(state, admitted, 1.0, 1.0);
            assertThat(bytesKept(operator, ids(admitted, Item::identity))).isLessThanOrEqualTo(55);
        }
    }

    @Test
    void stateOfNearDuplicates() throws Exception {
        List<Item> originals =
                analysed.stream().filter(item -> item.fingerprint.length > 0).toList();
        try (var operator = Harnesses.clusters(new ClusterFunction(TTL))) {
            CountedRocksDb state = CountedRocksDb.below(operator, folder);
            operator.open();
            for (int i = 0; i < originals.size(); i++) {
                operator.processElement(new ItemPacker().copy(originals.get(i)), 0);
                checkpoint(operator, i);
            }
            assertCost(state, originals, 7.3, 4.4);
            assertThat(bytesKept(operator, originals.size())).isLessThanOrEqualTo(410);
        }
    }

    @Test
    void stateOfThreads() throws Exception {
        ThreadFunction function =
                new ThreadFunction(
                        Platforms.NONE, Duration.ofDays(3), TTL, Duration.ofHours(6), 200);
        try (var operator = Harnesses.thread(function)) {
            CountedRocksDb state = CountedRocksDb.below(operator, folder);
            operator.open();
            for (int i = 0; i < analysed.size(); i++) {
                Item item = new ItemPacker().copy(analysed.get(i));
                operator.processElement(item, item.eventAt);
                checkpoint(operator, i);
            }
            assertCost(state, analysed, 0.14, 0.28);
            // One of them is what a task keeps once: up to when it closed.
            assertThat(bytesKept(operator, ids(analysed, item -> item.rootId)))
                    .isLessThanOrEqualTo(125);
        }
    }

    private static void assertCost(
            CountedRocksDb state, List<Item> items, double reads, double writes) {
        assertThat(perItem(state.reads(), items)).as("reads").isLessThanOrEqualTo(reads);
        assertThat(perItem(state.writes(), items)).as("writes").isLessThanOrEqualTo(writes);
    }

    private static long ids(List<Item> items, Function<Item, String> id) {
        return items.stream().map(id).distinct().count();
    }

    private static long bytesKept(AbstractStreamOperatorTestHarness<?> operator, long objects)
            throws Exception {
        return CountedRocksDb.bytesKept(operator) / objects;
    }

    private static double perItem(long count, List<Item> items) {
        return (double) count / items.size();
    }

    private static long bytes(List<Item> items) {
        long bytes = 0;
        for (Item item : items) {
            VarOutput out = new VarOutput();
            new ItemPacker().write(item, out);
            bytes += Integer.BYTES + out.length();
        }
        return bytes;
    }

    private static List<Item> originals(AbstractStreamOperatorTestHarness<Item> operator) {
        List<Item> originals = new ArrayList<>();
        var side = operator.getSideOutput(SideOutputs.ORIGINALS);
        while (side != null && !side.isEmpty()) {
            StreamRecord<Item> original = side.poll();
            originals.add(original.getValue());
        }
        return originals;
    }

    private static void checkpoint(AbstractStreamOperatorTestHarness<?> operator, int item)
            throws Exception {
        if (item % CHECKPOINT_EACH == CHECKPOINT_EACH - 1) {
            operator.prepareSnapshotPreBarrier(item);
            operator.snapshot(item, 0);
            operator.notifyOfCompletedCheckpoint(item);
        }
    }
}

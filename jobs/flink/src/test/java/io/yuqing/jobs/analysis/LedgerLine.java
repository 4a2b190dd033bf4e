/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.analysis.admit.AdmitFunction;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.analysis.ledger.LedgerBuffer;
import io.yuqing.jobs.analysis.text.AnalyseFunction;
import io.yuqing.jobs.analysis.thread.ThreadFunction;
import io.yuqing.jobs.io.ItemDeserializationSchema;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.ItemPacker;
import io.yuqing.jobs.model.LedgerEvent;
import io.yuqing.jobs.model.LedgerRow;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.IngestOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The operators that the ledger hears of, in line, from the bytes of Kafka to rows. */
final class LedgerLine implements AutoCloseable {
    private static final Duration TTL = Duration.ofDays(7);
    private static final Duration RETENTION = Duration.ofDays(3);

    /** What all operators of the line hold at one moment. */
    record Checkpoint(
            OperatorSubtaskState analyse,
            OperatorSubtaskState thread,
            OperatorSubtaskState ledger) {}

    private final Consumer<LedgerRow> table;
    private final ItemDeserializationSchema source =
            new ItemDeserializationSchema("comments", IngestOptions.defaults());
    private final OneInputStreamOperatorTestHarness<Decoded, Item> admit;
    private final KeyedBroadcastOperatorTestHarness<String, Item, ControlRecord, Item> analyse;
    private final KeyedOneInputStreamOperatorTestHarness<String, Item, Counted> thread;
    private final KeyedOneInputStreamOperatorTestHarness<String, LedgerRow, LedgerRow> ledger;
    private final List<LedgerBuffer> sums =
            List.of(new LedgerBuffer(), new LedgerBuffer(), new LedgerBuffer());
    private long checkpoints;

    /**
     * @param key file of the privacy key
     * @param restored null to begin with nothing
     * @param table takes every row that is written
     */
    LedgerLine(Path key, Checkpoint restored, Consumer<LedgerRow> table) throws Exception {
        this.table = table;
        admit =
                Harnesses.admit(
                        new AdmitFunction(
                                key.toString(),
                                Duration.ofDays(30),
                                ZoneOffset.UTC,
                                Duration.ofMinutes(5)));
        analyse =
                Harnesses.analyse(
                        new AnalyseFunction(TTL, Platforms.NONE, List.of(), null, null, null));
        thread =
                Harnesses.thread(
                        new ThreadFunction(
                                Platforms.NONE, RETENTION, TTL, Duration.ofHours(6), 20));
        ledger = Harnesses.ledger();
        if (restored != null) {
            analyse.initializeState(restored.analyse);
            thread.initializeState(restored.thread);
            ledger.initializeState(restored.ledger);
        }
        for (var each : List.of(admit, analyse, thread, ledger)) {
            each.open();
        }
    }

    void read(ConsumerRecord<byte[], byte[]> record) throws Exception {
        List<Decoded> decoded = new ArrayList<>();
        source.deserialize(record, new ListCollector<>(decoded));
        admit.processElement(decoded.get(0), record.timestamp());
        note(admit, sums.get(0));
        for (Item item : drain(admit)) {
            analyse.processElement(new ItemPacker().copy(item), item.eventAt);
        }
        note(analyse, sums.get(1));
        List<Item> analysed = drain(analyse);
        analysed.addAll(drain(analyse, SideOutputs.ORIGINALS));
        for (Item item : analysed) {
            thread.processElement(new ItemPacker().copy(item), item.eventAt);
        }
        note(thread, sums.get(2));
    }

    /** What is gathered goes on, as it does now and then. */
    void flush() throws Exception {
        List<LedgerRow> gathered = new ArrayList<>();
        sums.forEach(sum -> sum.drain(gathered::add));
        for (LedgerRow row : gathered) {
            ledger.processElement(row, 0);
            drain(ledger).forEach(table);
            drain(ledger, SideOutputs.BATCHES).forEach(table);
        }
    }

    /** A checkpoint as a running job takes it. */
    Checkpoint checkpoint() throws Exception {
        flush();
        checkpoints++;
        return new Checkpoint(
                Harnesses.checkpoint(analyse, checkpoints),
                Harnesses.checkpoint(thread, checkpoints),
                Harnesses.checkpoint(ledger, checkpoints));
    }

    /** How many accounts the ledger keeps once the time has passed. */
    int accountsAfter(Duration time) throws Exception {
        ledger.setProcessingTime(ledger.getProcessingTime() + time.toMillis());
        return Harnesses.stateEntries(ledger);
    }

    @Override
    public void close() throws Exception {
        for (var each : List.of(admit, analyse, thread, ledger)) {
            each.close();
        }
    }

    private static void note(AbstractStreamOperatorTestHarness<?> operator, LedgerBuffer sum) {
        List<LedgerEvent> events = drain(operator, SideOutputs.LEDGER);
        events.forEach(sum::add);
    }

    private static <T> List<T> drain(AbstractStreamOperatorTestHarness<T> harness) {
        List<T> values = new ArrayList<>(harness.extractOutputValues());
        harness.getOutput().clear();
        return values;
    }

    private static <T> List<T> drain(
            AbstractStreamOperatorTestHarness<?> harness, OutputTag<T> which) {
        List<T> values = new ArrayList<>();
        var side = harness.getSideOutput(which);
        while (side != null && !side.isEmpty()) {
            values.add(side.poll().getValue());
        }
        return values;
    }
}

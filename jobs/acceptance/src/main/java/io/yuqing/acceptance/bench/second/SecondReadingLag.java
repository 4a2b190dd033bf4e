/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.second;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.acceptance.bench.figure.Percentiles;
import io.yuqing.acceptance.bench.load.DemoItems;
import io.yuqing.acceptance.bench.load.ItemStream;
import io.yuqing.acceptance.bench.load.Sending;
import io.yuqing.acceptance.bench.probe.LedgerCount;
import io.yuqing.acceptance.bench.step.Workbench;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.local.process.Pause;
import io.yuqing.local.process.StackException;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.KafkaTopics;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** How long originals wait for their judgements, by the broker's times of both records. */
final class SecondReadingLag {
    /** Items a second, as a city has them. */
    static final int RATE = 200;

    /** Two minutes after the first fifth, which comes at full speed while both jobs are cold. */
    private static final int ITEMS = 150 * RATE;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private SecondReadingLag() {}

    /**
     * How long originals waited.
     *
     * @param originals of those that came at the rate
     * @param coldSeconds the longest of those before
     */
    record Lag(long originals, Percentiles seconds, double coldSeconds) {}

    static Lag measure(Workbench bench, RunningStack stack) throws IOException, SQLException {
        ItemStream stream =
                DemoItems.stream(
                        bench.folder("lag-stream").resolve("records"), ITEMS, DemoItems.HOUR);
        try (Sending kafka = new Sending(stack.bootstrap());
                LedgerCount ledger = new LedgerCount(stack)) {
            stream.forEachBeforeMeasuring(kafka::send);
            kafka.flush();
            ledger.await(stream.warmUp(), done -> {});
            Map<String, Double> cold = settled(stack);
            long start = System.nanoTime();
            long[] sent = {0};
            stream.forEachMeasured(
                    item -> {
                        waitUntil(start + sent[0]++ * 1_000_000_000L / RATE);
                        kafka.send(item);
                    });
            kafka.flush();
            ledger.await(stream.size(), done -> {});
            Map<String, Double> all = settled(stack);
            double[] seconds =
                    all.entrySet().stream()
                            .filter(each -> !cold.containsKey(each.getKey()))
                            .mapToDouble(Map.Entry::getValue)
                            .toArray();
            return new Lag(
                    seconds.length,
                    Percentiles.of(seconds),
                    cold.values().stream().mapToDouble(each -> each).max().orElse(0));
        }
    }

    /** Returns when each original has its judgement: the seconds it waited, by item. */
    private static Map<String, Double> settled(RunningStack stack) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<String, Long> written = times(stack, KafkaTopics.ORIGINALS);
        Map<String, Long> judged = times(stack, KafkaTopics.JUDGEMENTS);
        while (written.isEmpty() || !judged.keySet().containsAll(written.keySet())) {
            if (System.nanoTime() > deadline) {
                throw new StackException(
                        "Of " + written.size() + " originals " + judged.size() + " were judged.");
            }
            Pause.millis(500, "judgements");
            written = times(stack, KafkaTopics.ORIGINALS);
            judged = times(stack, KafkaTopics.JUDGEMENTS);
        }
        Map<String, Double> waited = new HashMap<>();
        for (Map.Entry<String, Long> original : written.entrySet()) {
            waited.put(
                    original.getKey(), (judged.get(original.getKey()) - original.getValue()) / 1e3);
        }
        return waited;
    }

    /** When the first record of each key was written, in epoch milliseconds. */
    private static Map<String, Long> times(RunningStack stack, String topic) {
        Map<String, Long> times = new HashMap<>();
        KafkaRecords.readAll(stack.bootstrap(), topic)
                .forEach(
                        record ->
                                times.merge(
                                        new String(record.key(), UTF_8),
                                        record.timestamp(),
                                        Math::min));
        return times;
    }

    private static void waitUntil(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }
}

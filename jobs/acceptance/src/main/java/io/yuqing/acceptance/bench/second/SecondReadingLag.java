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
import io.yuqing.acceptance.bench.step.Workbench;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.local.process.Pause;
import io.yuqing.local.process.StackException;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.KafkaTopics;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** How long originals wait for their judgements, by the broker's times of both records. */
final class SecondReadingLag {
    /** Items a second, as a city has them. */
    static final int RATE = 200;

    /** A minute and a half, the first fifth of it at full speed. */
    private static final int ITEMS = 90 * RATE;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private SecondReadingLag() {}

    record Lag(long originals, Percentiles seconds) {}

    static Lag measure(Workbench bench, RunningStack stack) throws IOException {
        ItemStream stream =
                DemoItems.stream(
                        bench.folder("lag-stream").resolve("records"), ITEMS, DemoItems.HOUR);
        try (Sending kafka = new Sending(stack.bootstrap())) {
            stream.forEachBeforeMeasuring(kafka::send);
            kafka.flush();
            long start = System.nanoTime();
            long[] sent = {0};
            stream.forEachMeasured(
                    item -> {
                        waitUntil(start + sent[0]++ * 1_000_000_000L / RATE);
                        kafka.send(item);
                    });
            kafka.flush();
        }
        return settled(stack);
    }

    /** When each original of the stream has its judgement. */
    private static Lag settled(RunningStack stack) {
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
        Map<String, Long> answered = judged;
        double[] seconds =
                written.entrySet().stream()
                        .mapToDouble(each -> (answered.get(each.getKey()) - each.getValue()) / 1e3)
                        .toArray();
        return new Lag(seconds.length, Percentiles.of(seconds));
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

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.figure.Percentiles;
import io.yuqing.acceptance.bench.load.AlertPlan;
import io.yuqing.acceptance.bench.load.PacedSender;
import io.yuqing.acceptance.bench.load.Sending;
import io.yuqing.acceptance.bench.load.SyntheticItems;
import io.yuqing.acceptance.bench.probe.CalmCompiler;
import io.yuqing.acceptance.bench.probe.LedgerCount;
import io.yuqing.acceptance.bench.probe.StackCpu;
import io.yuqing.local.process.Pause;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.item.WireItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * From the item that reaches a threshold to the alert in Kafka, as a recipient would see it: sent
 * and received by one process, so one clock. Checkpoints and ClickHouse go on as always.
 */
public final class AlertLatency implements AutoCloseable {
    private static final int WARM_UP_ITEMS = 30_000;
    private static final int PRACTICE_RATE = 1_000;
    private static final Duration SETTLE = Duration.ofSeconds(8);
    private static final Duration LENGTH = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String RULE =
            """
            - id: bench
              revision: 1
              name: 测量用
              subject: thread
              measure: total
              window: 1h
              threshold: %d
              level: blue
              for: PT0S
              keep_firing_for: PT30M
            """;

    private final RunningStack stack;
    private final Sending kafka;
    private final Arrivals listener;
    private final int every;
    private final PacedSender sender;
    private int calls;

    /**
     * What one rate gave.
     *
     * @param rate items a second that were sent
     * @param missing subjects of which nothing came within half a minute
     */
    public record Latency(double rate, Percentiles millis, Set<String> missing) {}

    /**
     * Starts the job with one rule and warms it up.
     *
     * @param listener where the alerts arrive; closed with this
     * @param every how many items there are for one that may lead to an alert
     */
    public AlertLatency(
            RunningStack stack,
            Path folder,
            List<WireItem> texts,
            Map<String, String> jobOptions,
            Arrivals listener,
            int every)
            throws IOException, SQLException {
        this.stack = stack;
        this.listener = listener;
        this.every = every;
        Path rules = folder.resolve("bench-rules.yaml");
        Files.writeString(rules, RULE.formatted(AlertPlan.THRESHOLD));
        Map<String, String> options = new HashMap<>(jobOptions);
        options.put("rules.file", rules.toString());
        stack.startJob(options);
        kafka = new Sending(stack.bootstrap());
        SyntheticItems items = new SyntheticItems(texts);
        sender = new PacedSender(kafka, items);
        warmUp(items);
        practise();
    }

    /** Sends at a rate, after a few seconds in which queues and buffers find their level. */
    public Latency at(int perSecond) {
        String name = "L" + calls++ + "-";
        AlertPlan plan = new AlertPlan(perSecond, every);
        sender.send("before" + name, plan, SETTLE, false);
        sender.reached().clear();
        double rate = sender.send(name, plan, LENGTH, true);
        return latency(rate, new HashMap<>(sender.reached()));
    }

    @Override
    public void close() {
        listener.close();
        kafka.close();
    }

    private void warmUp(SyntheticItems items) throws SQLException {
        for (int i = 0; i < WARM_UP_ITEMS; i++) {
            String thread = "W" + i / 3;
            long now = System.currentTimeMillis();
            byte[] value =
                    i % 3 == 0
                            ? items.original(thread, now)
                            : items.comment("W" + i + "c", thread, now);
            kafka.send(i % 3 > 0, thread, value);
        }
        long sent = kafka.flush();
        try (LedgerCount ledger = new LedgerCount(stack)) {
            ledger.await(sent, accounted -> {});
        }
    }

    /** A job runs for months: what its first minutes are like is no part of the figure. */
    private void practise() {
        sender.send("practice", new AlertPlan(PRACTICE_RATE, every), LENGTH, false);
        CalmCompiler.await(new StackCpu(stack));
    }

    private Latency latency(double rate, Map<String, Long> reached) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!listener.fired().keySet().containsAll(reached.keySet())
                && System.nanoTime() < deadline) {
            Pause.millis(100, "the alerts");
        }
        Map<String, Long> fired = listener.fired();
        double[] millis =
                reached.entrySet().stream()
                        .filter(sent -> fired.containsKey(sent.getKey()))
                        .mapToDouble(sent -> (fired.get(sent.getKey()) - sent.getValue()) / 1e6)
                        .toArray();
        Set<String> missing = new TreeSet<>(reached.keySet());
        missing.removeAll(fired.keySet());
        return new Latency(rate, Percentiles.of(millis), missing);
    }
}

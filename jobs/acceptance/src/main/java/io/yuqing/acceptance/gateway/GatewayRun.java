/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.gateway;

import io.yuqing.local.gateway.GatewayProcess;
import io.yuqing.local.gateway.GatewayToken;
import io.yuqing.local.kafka.KafkaBroker;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.tools.stack.Pause;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.tools.stack.Settling;
import io.yuqing.wire.KafkaTopics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Sends lines by HTTP through gateway, Kafka and job while the broker is killed twice and the
 * gateway once, and checks that what was accepted is counted once.
 */
final class GatewayRun {
    private static final Duration DOWN = Duration.ofSeconds(3);

    private final int lines;
    private final Consumer<String> progress;
    private final List<CountDownLatch> quarters;

    /**
     * @param progress told in Chinese what happens
     */
    GatewayRun(int lines, Consumer<String> progress) {
        this.lines = lines;
        this.progress = progress;
        int batches = (lines + Senders.BATCH - 1) / Senders.BATCH;
        quarters =
                IntStream.of(1, 2, 3)
                        .mapToObj(quarter -> new CountDownLatch(batches * quarter / 4))
                        .toList();
    }

    /**
     * @param data an empty folder for the processes
     */
    GatewayReport run(Path data) throws SQLException, InterruptedException {
        progress.accept("启动 Kafka、ClickHouse、Flink、接入网关 …");
        GatewayToken token = GatewayToken.random();
        try (RunningStack stack = RunningStack.start(data, false, Map.of())) {
            GatewayProcess gateway = stack.startGateway(token);
            PatientSender sender = new PatientSender(gateway.url(), token);
            long began = System.nanoTime();
            List<Receipt> receipts = send(sender, stack, gateway);
            double seconds = (System.nanoTime() - began) / 1e9;
            progress.accept("已全部收下，等待作业处理完 …");
            long records = KafkaRecords.count(stack.bootstrap(), KafkaTopics.POSTS);
            new Settling(stack.tables(), records, progress).await(stack.rest(), stack.jobId());
            try (Connection tables = stack.tables().connect()) {
                return new GatewayReport(
                        new GatewayCheck(lines, receipts, tables).findings(),
                        sender.repeats(),
                        lines / seconds);
            }
        }
    }

    private List<Receipt> send(PatientSender sender, RunningStack stack, GatewayProcess gateway)
            throws InterruptedException {
        try (Senders senders = new Senders(sender)) {
            senders.begin(
                    new SentLines(lines, Instant.now()),
                    0,
                    lines,
                    () -> quarters.forEach(CountDownLatch::countDown));
            killOnTheWay(stack.kafka(), gateway);
            return senders.await();
        }
    }

    /** At a quarter, the half and three quarters of what is sent. */
    private void killOnTheWay(KafkaBroker kafka, GatewayProcess gateway)
            throws InterruptedException {
        quarters.get(0).await();
        restart("kafka", kafka::kill9, kafka::start);
        quarters.get(1).await();
        restart("接入网关", gateway::kill9, gateway::start);
        quarters.get(2).await();
        restart("kafka", kafka::kill9, kafka::start);
    }

    private void restart(String what, Runnable kill, Runnable start) {
        progress.accept("kill -9 " + what + " …");
        kill.run();
        Pause.of(DOWN);
        start.run();
    }
}

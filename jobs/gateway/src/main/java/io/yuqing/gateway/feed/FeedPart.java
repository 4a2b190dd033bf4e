/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import io.yuqing.connector.collect.table.ColumnMap;
import io.yuqing.gateway.config.FeedSettings;
import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.ingest.ItemSender;
import io.yuqing.gateway.kafka.TopicTable;
import io.yuqing.gateway.log.FaultPlace;
import io.yuqing.intake.fetch.Fetcher;
import io.yuqing.intake.read.EdgeMasks;
import io.yuqing.intake.read.Setting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that reads feeds, put together: one thread that looks what is due, and a few that ask. */
public final class FeedPart implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPart.class);
    private static final int WORKERS = 4;
    private static final int CLOSING_SECONDS = 5;

    private final FeedPoller poller;
    private final Producer<byte[], byte[]> producer;
    private final ExecutorService workers;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private FeedPart(
            FeedPoller poller, Producer<byte[], byte[]> producer, ExecutorService workers) {
        this.poller = poller;
        this.producer = producer;
        this.workers = workers;
    }

    /**
     * Begins to read as soon as Kafka says how far each feed was read; does not wait for it.
     *
     * @param sender of items
     * @param board on which it says how they are
     */
    public static FeedPart start(
            GatewayConfig config,
            FeedSettings feeds,
            ItemSender sender,
            FeedCounters counters,
            FeedBoard board,
            Clock time) {
        Properties kafka = config.kafka().client();
        Producer<byte[], byte[]> producer = producer(kafka);
        ExecutorService workers = workers();
        CompactedTopic positions =
                new CompactedTopic(
                        config.topics().feedPositions(),
                        () -> TopicTable.consumer(kafka),
                        producer);
        CompactedTopic sources =
                new CompactedTopic(
                        config.topics().sources(), () -> TopicTable.consumer(kafka), producer);
        Visitor visitor =
                new Visitor(
                        new Fetcher(feeds.contact(), time),
                        now -> setting(config, now),
                        sender,
                        time);
        FeedPoller poller =
                new FeedPoller(
                        feeds.feeds(),
                        new CountedVisits(visitor::visit, counters),
                        new KafkaPositions(positions),
                        new SourceRegister(sources, config.ingest().platforms())::enter,
                        board,
                        time,
                        workers);
        FeedPart part = new FeedPart(poller, producer, workers);
        part.clock.scheduleWithFixedDelay(part::tick, 0, 1, TimeUnit.SECONDS);
        return part;
    }

    /** Whatever goes wrong once must not end the looking. */
    private void tick() {
        try {
            poller.tick();
        } catch (RuntimeException e) {
            LOG.error(
                    "Looking for feeds that are due failed; it is tried again. {}",
                    FaultPlace.of(e));
        }
    }

    /** What is under way ends, or is read again after the next start. */
    @Override
    public void close() {
        clock.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofSeconds(1));
    }

    private static Setting setting(GatewayConfig config, Instant now) {
        return new Setting(
                "",
                ColumnMap.NONE,
                "",
                "",
                null,
                now,
                config.retention(),
                config.ingest(),
                new EdgeMasks(config.edgeKey()));
    }

    private static ExecutorService workers() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(
                WORKERS,
                task -> {
                    Thread thread = new Thread(task, "feed-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    private static Producer<byte[], byte[]> producer(Properties kafka) {
        Properties client = new Properties();
        client.setProperty("max.block.ms", "2000");
        client.setProperty("request.timeout.ms", "8000");
        client.setProperty("delivery.timeout.ms", "20000");
        client.putAll(kafka);
        client.setProperty("acks", "all");
        return new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.history;

import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.local.kafka.KafkaTopics;
import io.yuqing.local.process.StackException;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.ItemDecoder;
import io.yuqing.wire.item.RecordKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Lays a stretch of history into topics of its own on a broker of our own, byte for byte and under
 * the timestamp it had, which event time depends on. What lies outside the stretch by its event
 * time, or would be rejected, stays out. For one use. Not thread-safe.
 */
public final class Staging implements History.Receiver {
    /** As the job's {@code window.retention} by default. */
    private static final long LATE = Duration.ofHours(72).toMillis();

    /** Dated by us, and not deleted because the dates are old. */
    private static final Map<String, String> AS_RECORDED =
            Map.of("message.timestamp.type", "CreateTime", "retention.ms", "-1");

    private final String bootstrap;
    private final String posts;
    private final String comments;
    private final Stretch wanted;
    private final ItemDecoder decoder;
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private Producer<byte[], byte[]> producer;
    private long records;
    private long outside;
    private long unreadable;
    private long first = Long.MAX_VALUE;
    private long firstPrompt = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /**
     * What was laid in.
     *
     * @param outside records with another event time than wanted
     * @param unreadable records the job would make dead letters of
     * @param first event time of the first item; null without items. What was collected beyond the
     *     retention of windows does not tell since when a history is kept, unless all of it was
     * @param last of the last one
     */
    public record Staged(
            long records,
            long outside,
            long unreadable,
            Instant first,
            Instant last,
            Extent extent) {}

    /**
     * @param bootstrap a broker of our own
     * @param posts a topic that is not there yet, and is created
     * @param comments likewise
     * @param ingest as the job will read the records
     */
    public Staging(
            String bootstrap, String posts, String comments, Stretch wanted, IngestOptions ingest) {
        this.decoder = new ItemDecoder(ingest);
        this.bootstrap = bootstrap;
        this.posts = posts;
        this.comments = comments;
        this.wanted = wanted;
    }

    /** Returns when the broker has acknowledged every record. */
    public Staged fill(History history) throws IOException, SQLException {
        KafkaTopics.create(
                bootstrap,
                List.of(topic(posts, history.partitions()), topic(comments, history.partitions())));
        Extent extent;
        try (Producer<byte[], byte[]> open = KafkaRecords.producer(bootstrap)) {
            producer = open;
            extent = history.read(wanted, this);
            open.flush();
        }
        if (failure.get() != null) {
            throw new StackException(
                    "Kafka at "
                            + bootstrap
                            + " refused a record of the history: "
                            + failure.get().getMessage(),
                    failure.get());
        }
        return new Staged(
                records,
                outside,
                unreadable,
                records == 0 ? null : Instant.ofEpochMilli(begin()),
                records == 0 ? null : Instant.ofEpochMilli(last),
                extent);
    }

    private long begin() {
        return firstPrompt == Long.MAX_VALUE ? first : firstPrompt;
    }

    @Override
    public void take(RecordKind kind, byte[] value, long timestamp, int partition) {
        Decoded decoded = decoder.decode(kind, "", 0, 0, timestamp, value);
        if (decoded.item == null) {
            unreadable++;
            return;
        }
        long time = decoded.item.eventAt;
        if (!wanted.contains(time)) {
            outside++;
            return;
        }
        records++;
        first = Math.min(first, time);
        if (decoded.item.collectedAt - time <= LATE) {
            firstPrompt = Math.min(firstPrompt, time);
        }
        last = Math.max(last, time);
        String topic = kind == RecordKind.COMMENT ? comments : posts;
        byte[] thread = decoded.item.rootId.getBytes(StandardCharsets.UTF_8);
        // None becomes the time of sending, which is never before the event.
        Long recorded = timestamp > 0 ? Math.min(timestamp, System.currentTimeMillis()) : null;
        var unused =
                producer.send(
                        new ProducerRecord<>(
                                topic,
                                partition == BY_THREAD ? null : partition,
                                recorded,
                                thread,
                                value),
                        (metadata, error) -> failure.compareAndSet(null, error));
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(AS_RECORDED);
    }
}

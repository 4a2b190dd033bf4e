/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import io.yuqing.wire.item.IngestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A Kafka that keeps what it is sent, and can be away. */
public final class MemoryKafka {
    private static final String PLATFORMS =
            """
            - {code: weibo, aliases: [新浪微博], channel: microblog, posts: ["m.weibo.cn/detail/{id}"]}
            - {code: yunting-bbs, aliases: [云汀论坛], channel: forum}
            """;

    /** A gateway's own files, in a folder. */
    public static Reading reading(
            Path folder, Map<String, String> kafka, String posts, String comments) {
        try {
            Path key = folder.resolve("edge.key");
            Files.writeString(key, "00112233445566778899aabbccddeeff0123456789abcdef".repeat(2));
            Files.setPosixFilePermissions(
                    key, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
            return new Reading(
                    kafka,
                    "",
                    posts,
                    comments,
                    key,
                    Files.writeString(folder.resolve("platforms.yaml"), PLATFORMS),
                    null,
                    Duration.ofHours(72).toMillis(),
                    Ingest.of(IngestOptions.defaults()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final List<MockProducer<byte[], byte[]>> producers = new ArrayList<>();
    private boolean away;
    private String hated = "\0";
    private Runnable whenAsked = () -> {};

    /** Items that go to this Kafka. */
    public FileItems items(Path folder, Clock clock) {
        return FileItems.of(
                reading(folder, Map.of("bootstrap.servers", "kafka:9092"), "posts", "comments"),
                clock,
                this::producer);
    }

    private Producer<byte[], byte[]> producer() {
        whenAsked.run();
        MockProducer<byte[], byte[]> producer =
                new MockProducer<>(
                        true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                    @Override
                    public Future<RecordMetadata> send(
                            ProducerRecord<byte[], byte[]> record, Callback callback) {
                        if (text(record).contains(hated)) {
                            throw new RecordTooLargeException("too large");
                        }
                        return super.send(record, callback);
                    }
                };
        producer.sendException = away ? new TimeoutException("no answer") : null;
        producers.add(producer);
        return producer;
    }

    public void isAway(boolean value) {
        away = value;
    }

    /** Values with this in them are never taken. */
    public void hates(String text) {
        hated = text;
    }

    /** What happens when a file is about to be sent. */
    public void whenAsked(Runnable event) {
        whenAsked = event;
    }

    /** How often somebody began to send. */
    public int attempts() {
        return producers.size();
    }

    /** All that was stored, in order. */
    public List<String> values() {
        return producers.stream()
                .flatMap(producer -> producer.history().stream())
                .map(MemoryKafka::text)
                .toList();
    }

    private static String text(ProducerRecord<byte[], byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    /** The ids of what was stored, in order. */
    public List<String> ids() {
        return values().stream()
                .map(json -> json.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}

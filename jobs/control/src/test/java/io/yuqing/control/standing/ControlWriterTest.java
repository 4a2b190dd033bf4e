/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.standing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.SourceKind;
import io.yuqing.domain.source.SourceSpec;
import io.yuqing.wire.control.ControlBook;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.SourceCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** What is written is held against what a job has of it, by the job's own book. */
class ControlWriterTest {
    private final SourceKind kind = new SourceKind();
    private final LogInMemory kafka = new LogInMemory();
    private final ControlTopic topic = new ControlTopic(kafka, "sources");
    private final ControlWriter writer = new ControlWriter(kind, topic);

    @Test
    void shouldWriteWhatNobodyElseWrote() throws ControlException {
        kafka.add("bbs", json("bbs", 1, "3h"));

        assertThat(writer.write(List.of(entry("bbs", 2, "6h"), entry("wb", 1, "1h")))).isEmpty();

        assertThat(kafka.log).hasSize(3);
        assertThat(job("bbs").interval()).hasHours(6);
    }

    @Test
    void shouldGiveWayToWhoWroteTheSameRevisionBefore() throws ControlException {
        kafka.add("bbs", json("bbs", 1, "3h"));
        kafka.beforeNext = json("bbs", 2, "4h");

        ControlEntry quicker = writer.write(List.of(entry("bbs", 2, "6h"))).get("bbs");

        assertThat(quicker.revision()).isEqualTo(3);
        assertThat(job("bbs").interval()).hasHours(4);
        assertThat(topic.read().get("bbs").json).as("what Kafka keeps").contains("4h");
    }

    @Test
    void shouldNotMindThatSomebodyWroteTheSame() throws ControlException {
        kafka.beforeNext = json("bbs", 1, "6h");

        assertThat(writer.write(List.of(entry("bbs", 1, "6h")))).isEmpty();

        assertThat(kafka.log).hasSize(2);
    }

    /** A record without content means that nothing was announced; what no job takes is nothing. */
    @Test
    void shouldKnowWhatAJobHas() throws ControlException {
        kafka.add("bbs", json("bbs", 9, "3h"));
        kafka.add("bbs", "");
        kafka.add("bbs", "{\"id\":\"bbs\",\"revision\":8}");

        assertThat(writer.write(List.of(entry("bbs", 1, "6h")))).isEmpty();
        assertThat(job("bbs").interval()).hasHours(6);
    }

    private SourceSpec job(String id) {
        ControlBook<SourceSpec> book = new ControlBook<>(new SourceCodec());
        kafka.log.forEach(
                each ->
                        book.apply(
                                ControlRecord.of(
                                        new String(each.key(), UTF_8),
                                        new String(each.value(), UTF_8))));
        return book.find(id).orElseThrow();
    }

    private ControlEntry entry(String id, long revision, String interval) throws ControlException {
        return kind.read(ControlRecord.of(id, json(id, revision, interval)));
    }

    private static String json(String id, long revision, String interval) {
        return "{\"id\":\"%s\",\"revision\":%d,\"platform\":\"p\",\"interval\":\"%s\"}"
                .formatted(id, revision, interval);
    }

    /** One partition that keeps everything. */
    private static final class LogInMemory implements ControlKafka {
        private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();

        /** What another process writes just before the next record of ours. */
        private String beforeNext = "";

        private long add(String id, String json) {
            log.add(
                    new ConsumerRecord<>(
                            "sources", 0, log.size(), id.getBytes(UTF_8), json.getBytes(UTF_8)));
            return log.size() - 1L;
        }

        @Override
        public void read(String name, Consumer<ConsumerRecord<byte[], byte[]>> use) {
            log.forEach(use);
        }

        @Override
        public Producer<byte[], byte[]> producer() {
            return new MockProducer<>(
                    true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                @Override
                public synchronized Future<RecordMetadata> send(
                        ProducerRecord<byte[], byte[]> record) {
                    String id = new String(record.key(), UTF_8);
                    if (!beforeNext.isEmpty()) {
                        add(id, beforeNext);
                        beforeNext = "";
                    }
                    long offset = add(id, new String(record.value(), UTF_8));
                    TopicPartition partition = new TopicPartition("sources", 0);
                    return CompletableFuture.completedFuture(
                            new RecordMetadata(partition, offset, 0, 0, 0, 0));
                }
            };
        }

        @Override
        public RuntimeException notStored(int stored, int all, Throwable cause) {
            return new IllegalStateException(cause);
        }
    }
}

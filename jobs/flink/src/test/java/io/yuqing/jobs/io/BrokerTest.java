/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.connector.kafka.ControlSource;
import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.connector.kafka.RecordSinks;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.wire.item.DeadLetterEnvelope;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.RejectReason;
import io.yuqing.wire.item.Rejection;
import io.yuqing.wire.item.Wire;
import io.yuqing.wire.item.WireItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Source and sink against a real broker. */
@Timeout(120)
class BrokerTest {

    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    @Test
    void aRecordOfFiveMegabytesIsRefusedInOneSentenceAndTheRecordsBehindItAreRead()
            throws Exception {
        String posts = KAFKA.newTopic("posts", 1);
        String comments = KAFKA.newTopic("comments", 1);
        byte[] huge = new byte[5 << 20];
        Arrays.fill(huge, (byte) 'a');
        KAFKA.produce(
                List.of(
                        record(posts, Wire.bytes(Wire.original())),
                        record(posts, huge),
                        record(posts, null),
                        record(posts, Wire.bytes(Wire.repost())),
                        record(comments, Wire.bytes(Wire.comment()))));

        List<Decoded> read = read(posts, comments, 5);

        assertThat(NotedBacklog.BEGAN)
                .as("watermarks ask the backlog that the reader of their task has noted in")
                .filteredOn(noted -> noted.endsWith(posts) || noted.endsWith(comments))
                .hasSize(2)
                .isSubsetOf(NotedBacklog.ASSIGNED);
        assertThat(read.stream().filter(decoded -> decoded.topic.equals(comments)))
                .singleElement()
                .satisfies(
                        decoded -> {
                            assertThat(decoded.item.kind).isEqualTo(WireItem.COMMENT);
                            assertThat(decoded.timestamp).isEqualTo(Wire.RECORDED);
                        });
        List<Decoded> ofPosts = read.stream().filter(d -> d.topic.equals(posts)).toList();
        assertThat(ofPosts).extracting(decoded -> decoded.offset).containsExactly(0L, 1L, 2L, 3L);
        assertThat(ofPosts.get(0).item.id).isEqualTo("weibo/p1");
        Rejection tooLarge = ofPosts.get(1).rejection;
        assertThat(tooLarge.reason).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(tooLarge.detail)
                .isEqualTo("The record has 5242880 bytes; ingest.max-record-bytes allows 1048576.");
        assertThat(tooLarge.payload).hasSize(Rejection.MAX_PAYLOAD_BYTES);
        assertThat(ofPosts.get(2).rejection.reason).isEqualTo(RejectReason.BLANK);
        assertThat(ofPosts.get(3).item.id).isEqualTo("weibo/p2");
    }

    @Test
    void theLargestDeadLetterFitsThroughTheSinkIntoATopicWithTheUsualLimit() throws Exception {
        String topic = KAFKA.newTopic("dead-letters", 1, Map.of("max.message.bytes", "1048588"));
        Decoded rejected = Wire.post("{");
        byte[] sealed = new byte[Rejection.MAX_PAYLOAD_BYTES + 29];
        new Random(1).nextBytes(sealed);
        DeadLetterEnvelope envelope = DeadLetterEnvelope.of(rejected, sealed, "…".repeat(200));
        KeyedRecord letter = new KeyedRecord(envelope.key(), envelope.toJson());

        StreamExecutionEnvironment env = environment();
        env.fromData(letter)
                .sinkTo(RecordSinks.atLeastOnce(KAFKA.bootstrap(), topic, new Properties()));
        env.execute();

        ConsumerRecord<byte[], byte[]> written =
                KAFKA.awaitRecords(topic, 1, Duration.ofSeconds(30)).get(0);
        assertThat(new String(written.key(), UTF_8)).isEqualTo("items-3-42");
        JsonNode json = Wire.JSON.readTree(written.value());
        assertThat(json.get("payload_sealed").binaryValue()).isEqualTo(sealed);
    }

    @Test
    void aRecordWrittenDuringAReplayOfOldDataIsStampedWithTheTimeOfWriting() throws Exception {
        String topic = KAFKA.newTopic("alerts", 1);
        StreamExecutionEnvironment env = environment();
        env.fromData(new KeyedRecord("k".getBytes(UTF_8), "v".getBytes(UTF_8)))
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<KeyedRecord>forMonotonousTimestamps()
                                .withTimestampAssigner((record, unused) -> 1_300_000_000_000L))
                .sinkTo(RecordSinks.atLeastOnce(KAFKA.bootstrap(), topic, new Properties()));
        env.execute();

        assertThat(KAFKA.awaitRecords(topic, 1, Duration.ofSeconds(30)).get(0).timestamp())
                .isGreaterThan(1_700_000_000_000L);
    }

    @Test
    void theControlSourceGivesKeysValuesAndTombstonesOfTheWholeTopic() throws Exception {
        String topic = KAFKA.newTopic("rules", 1, Map.of("cleanup.policy", "compact"));
        KAFKA.produce(
                List.of(
                        new ProducerRecord<>(topic, "r1".getBytes(UTF_8), "{}".getBytes(UTF_8)),
                        new ProducerRecord<>(topic, "r2".getBytes(UTF_8), null)));
        StreamExecutionEnvironment env = environment();
        List<KeyedRecord> read = new ArrayList<>();
        try (CloseableIterator<KeyedRecord> records =
                env.fromSource(
                                ControlSource.build(
                                        KAFKA.bootstrap(), topic, topic, new Properties()),
                                ControlSource.alwaysIdle(),
                                "rules")
                        .executeAndCollect()) {
            for (int i = 0; i < 2; i++) {
                read.add(records.next());
            }
        }
        assertThat(read).extracting(r -> new String(r.key, UTF_8)).containsExactly("r1", "r2");
        assertThat(read.get(0).value).asString(UTF_8).isEqualTo("{}");
        assertThat(read.get(1).value).isNull();
    }

    private static List<Decoded> read(String posts, String comments, int count) throws Exception {
        StreamExecutionEnvironment env = environment();
        NotedBacklog backlog = new NotedBacklog();
        List<Decoded> read = new ArrayList<>();
        try (CloseableIterator<Decoded> records =
                env.fromSource(
                                ItemSource.build(
                                        KAFKA.bootstrap(),
                                        posts,
                                        comments,
                                        KAFKA.uniqueName("group"),
                                        OffsetsInitializer.earliest(),
                                        new Properties(),
                                        IngestOptions.defaults(),
                                        backlog),
                                ItemSource.watermarks(
                                        Duration.ofMinutes(1), Duration.ofSeconds(30), backlog),
                                "items")
                        .executeAndCollect()) {
            while (read.size() < count) {
                read.add(records.next());
            }
        }
        return read;
    }

    private static StreamExecutionEnvironment environment() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(1);
        return env;
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, byte[] value) {
        return new ProducerRecord<>(topic, null, Wire.RECORDED, null, value);
    }
}

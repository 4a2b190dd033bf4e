/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.kafka.backlog.KafkaBacklog;
import io.yuqing.local.junit.KafkaExtension;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against a real broker. */
class KafkaBacklogTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private final String group = KAFKA.uniqueName("group");
    private final KafkaBacklog backlog =
            new KafkaBacklog(KAFKA.bootstrap(), group, new Properties());
    private String topic;

    @BeforeEach
    void twoRecords() {
        topic = KAFKA.newTopic("posts", 2);
        KAFKA.produce(
                List.of(
                        new ProducerRecord<>(topic, 0, null, new byte[1]),
                        new ProducerRecord<>(topic, 0, null, new byte[1])));
    }

    @AfterEach
    void close() {
        backlog.close();
    }

    @Test
    void aPartitionEndsBehindItsNewestRecord() {
        assertThat(backlog.end(topic, 0)).hasValue(2);
        assertThat(backlog.end(topic, 1)).hasValue(0);
    }

    @Test
    void withoutPartitionsNothingWaits() {
        assertThat(backlog.nothingUnread()).isTrue();
    }

    @Test
    void anEmptyPartitionHoldsNothingWhereverItBegins() {
        begin(1, KafkaPartitionSplit.EARLIEST_OFFSET);
        assertThat(backlog.nothingUnread()).isTrue();
        begin(1, KafkaPartitionSplit.COMMITTED_OFFSET);
        assertThat(backlog.nothingUnread()).isTrue();
    }

    @Test
    void oneThatBeginsAtItsFirstRecordWaitsUntilThatIsRead() {
        begin(0, KafkaPartitionSplit.EARLIEST_OFFSET);
        begin(1, KafkaPartitionSplit.EARLIEST_OFFSET);
        assertThat(backlog.nothingUnread()).isFalse();
        backlog.began(topic, 0);
        assertThat(backlog.nothingUnread()).isTrue();
    }

    @Test
    void oneThatBeginsAtItsEndHoldsNothing() {
        begin(0, KafkaPartitionSplit.LATEST_OFFSET);
        assertThat(backlog.nothingUnread()).isTrue();
        begin(0, 2);
        assertThat(backlog.nothingUnread()).isTrue();
        begin(0, 1);
        assertThat(backlog.nothingUnread()).isFalse();
    }

    @Test
    void oneThatBeginsWhereItsGroupStoppedHoldsWhatTheGroupHasNotRead() throws Exception {
        begin(0, KafkaPartitionSplit.COMMITTED_OFFSET);
        assertThat(backlog.nothingUnread()).isFalse();
        commit(1);
        assertThat(backlog.nothingUnread()).isFalse();
        commit(2);
        assertThat(backlog.nothingUnread()).isTrue();
    }

    @Test
    void aBrokerThatDoesNotAnswerSaysNothing() {
        KafkaBacklog gone = new KafkaBacklog("127.0.0.1:1", group, new Properties());
        gone.assigned(List.of(new KafkaPartitionSplit(new TopicPartition(topic, 1), 0)));
        assertThat(gone.end(topic, 0)).isEmpty();
        assertThat(gone.nothingUnread()).isFalse();
        gone.close();
    }

    private void begin(int partition, long offset) {
        backlog.assigned(
                List.of(new KafkaPartitionSplit(new TopicPartition(topic, partition), offset)));
    }

    private void commit(long offset) throws Exception {
        Map<String, Object> broker =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.bootstrap());
        try (Admin admin = Admin.create(broker)) {
            admin.alterConsumerGroupOffsets(
                            group,
                            Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)))
                    .all()
                    .get();
        }
    }
}

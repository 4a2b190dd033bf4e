/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.Test;

class TopicTableTest {
    private static final String TOPIC = "accounts";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final Duration NOW = Duration.ZERO;

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final TopicTable table = new TopicTable(TOPIC, consumer);
    private long next;

    @Test
    void shouldHoldTheNewestOfEachKeyAndFollowWhatComes() {
        there(3);
        consumer.schedulePollTask(
                () -> {
                    add("a", "1");
                    add("b", "1");
                    add("a", "2");
                });
        table.readToEnd();
        assertThat(values()).isEqualTo(Map.of("a", "2", "b", "1"));

        assertThat(table.follow(NOW)).isEmpty();
        add("b", "");
        add("c", "1");
        assertThat(table.follow(NOW)).containsExactly("b", "c");
        assertThat(values()).isEqualTo(Map.of("a", "2", "c", "1"));
    }

    @Test
    void shouldWaitNoLongerWhenItIsWoken() {
        there(0);
        table.readToEnd();
        table.wake();

        assertThatThrownBy(() -> table.follow(Duration.ofMinutes(1)))
                .isInstanceOf(WakeupException.class);
        table.close();
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void shouldSayThatThereIsNoSuchTopic() {
        consumer.updatePartitions(TOPIC, List.of());

        assertThatThrownBy(table::readToEnd)
                .isInstanceOf(UnknownTopicOrPartitionException.class)
                .hasMessageContaining("run the set-up");
    }

    private void there(long end) {
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, end));
    }

    private void add(String key, String value) {
        consumer.addRecord(
                new ConsumerRecord<>(TOPIC, 0, next++, key.getBytes(UTF_8), value.getBytes(UTF_8)));
    }

    private Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        table.rows().forEach((key, record) -> values.put(key, new String(record.value(), UTF_8)));
        return values;
    }
}

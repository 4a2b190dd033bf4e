/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReadToEndTest {
    private static final TopicPartition PARTITION = new TopicPartition("rules", 0);
    private static final KafkaServer KAFKA =
            ToolServers.of(Terminal.ofProcess(), new ConfigOptions()).kafka("127.0.0.1:1");

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final List<String> read = new ArrayList<>();

    @Test
    void shouldReadUpToTheEndThatItFound() {
        end(2);
        consumer.schedulePollTask(() -> records("a", "b", "late"));
        read();
        assertThat(read).startsWith("a", "b");
    }

    @Test
    void shouldGiveUpWhenTheServerGoesAwayMeanwhile() {
        end(3);
        consumer.schedulePollTask(() -> records("a"));
        assertThatThrownBy(this::read)
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("Kafka（127.0.0.1:1）没有回答");
        assertThat(read).containsExactly("a");
    }

    private void read() {
        new ReadToEnd(KAFKA, consumer)
                .read(List.of(PARTITION), record -> read.add(new String(record.value(), UTF_8)));
    }

    private void end(long offset) {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, offset));
    }

    private void records(String... values) {
        for (int i = 0; i < values.length; i++) {
            consumer.addRecord(
                    new ConsumerRecord<>("rules", 0, i, new byte[0], values[i].getBytes(UTF_8)));
        }
    }
}

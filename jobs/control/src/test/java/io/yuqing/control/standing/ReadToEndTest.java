/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.standing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class ReadToEndTest {
    private static final TopicPartition PARTITION = new TopicPartition("rules", 0);

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
        assertThatThrownBy(this::read).isInstanceOf(TimeoutException.class);
        assertThat(read).containsExactly("a");
    }

    @Test
    void shouldReadTheNewestOnly() {
        end(3);
        consumer.schedulePollTask(() -> records("a", "b", "c"));

        new ReadToEnd(consumer, Duration.ofSeconds(1))
                .readNewest(
                        List.of(PARTITION),
                        2,
                        record -> read.add(new String(record.value(), UTF_8)));

        assertThat(read).containsExactly("b", "c");
    }

    private void read() {
        new ReadToEnd(consumer, Duration.ofSeconds(1))
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

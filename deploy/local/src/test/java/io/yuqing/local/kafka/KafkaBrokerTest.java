/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.process.Layout;
import io.yuqing.local.process.StackException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
    @TempDir Path data;

    @Test
    void acknowledgedRecordsSurviveKillAndRestartOnTheSamePort() {
        try (KafkaBroker broker = KafkaBroker.in(Layout.find(), data, 0).start()) {
            String bootstrap = broker.bootstrap();
            NewTopic topic = new NewTopic("kept", 2, (short) 1);
            KafkaTopics.create(bootstrap, List.of(topic));
            KafkaTopics.create(bootstrap, List.of(topic));
            KafkaRecords.produce(bootstrap, numbered(0, 500));

            broker.kill9();
            assertThat(broker.isAlive()).isFalse();
            broker.start();

            assertThat(broker.bootstrap()).isEqualTo(bootstrap);
            KafkaRecords.produce(bootstrap, numbered(500, 600));
            assertThat(KafkaRecords.readAll(bootstrap, "kept"))
                    .extracting(record -> new String(record.value(), UTF_8))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 600).mapToObj(Integer::toString).toList());
        }
    }

    @Test
    void aTakenPortIsNamedWithItsRemedy() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> KafkaBroker.in(Layout.find(), data, other.getLocalPort()))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Kafka port " + other.getLocalPort() + " is taken")
                    .hasMessageContaining("another port");
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new ProducerRecord<byte[], byte[]>("kept", bytes(i)))
                .toList();
    }

    private static byte[] bytes(int number) {
        return Integer.toString(number).getBytes(UTF_8);
    }
}

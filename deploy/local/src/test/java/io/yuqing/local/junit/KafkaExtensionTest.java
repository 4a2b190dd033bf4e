/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KafkaExtensionTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    @Test
    void eachTopicIsItsCallersAlone() {
        String mine = KAFKA.newTopic("posts", 3);
        String yours = KAFKA.newTopic("posts", 3);

        KAFKA.produce(mine, "一", "二");

        assertThat(KAFKA.awaitRecords(mine, 2, Duration.ofMinutes(1)))
                .extracting(record -> new String(record.value(), UTF_8))
                .containsExactlyInAnyOrder("一", "二");
        assertThat(KAFKA.readAll(yours)).isEmpty();
    }

    @Test
    void aRecordNearTheSizeLimitOfTheBrokerPasses() {
        String topic = KAFKA.newTopic("large", 1);
        byte[] value = new byte[15 * 1024 * 1024];

        KAFKA.produce(List.of(new ProducerRecord<>(topic, value)));

        assertThat(KAFKA.readAll(topic)).singleElement().extracting("value").isEqualTo(value);
    }
}

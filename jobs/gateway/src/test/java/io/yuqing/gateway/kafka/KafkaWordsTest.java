/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.config.KafkaSettings;
import io.yuqing.intake.send.NotStoredException;
import java.util.Properties;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

class KafkaWordsTest {
    private static final KafkaSettings NAMELESS = new KafkaSettings("k:9092", "", new Properties());
    private static final KafkaSettings NAMED = new KafkaSettings("k:9092", "gw", new Properties());

    @Test
    void shouldSayWhatToDo() {
        assertThat(words(new TimeoutException("after 2000 ms"), NAMED))
                .isEqualTo(
                        "Kafka at k:9092 does not answer: start it, or correct"
                                + " kafka.bootstrap_servers.");
        assertThat(words(new UnknownTopicOrPartitionException(), NAMED))
                .isEqualTo("Kafka at k:9092 lacks a topic: run the set-up, or correct topics.");
        assertThat(words(new TopicAuthorizationException("posts"), NAMED))
                .contains("give the right to write");
        assertThat(words(new RecordTooLargeException("9"), NAMED)).contains("max.message.bytes");
        assertThat(words(new SaslAuthenticationException("no"), NAMED))
                .isEqualTo(
                        "Kafka at k:9092 does not let gw in: correct kafka.user, or the password"
                                + " in kafka.password_file, or kafka.ca_file.");
        assertThat(words(new SaslAuthenticationException("no"), NAMELESS))
                .isEqualTo(
                        "Kafka at k:9092 asks who is there: set kafka.ca_file, kafka.user and"
                                + " kafka.password_file.");
    }

    @Test
    void shouldFindTheReasonUnderWhatHidesIt() {
        KafkaException hidden =
                new KafkaException("Failed to construct", new ConfigException("no such url"));

        assertThat(KafkaWords.of(hidden, NAMED)).isEqualTo("kafka: no such url");
    }

    private static String words(Exception cause, KafkaSettings kafka) {
        return KafkaWords.of(new NotStoredException(3, cause), kafka);
    }
}

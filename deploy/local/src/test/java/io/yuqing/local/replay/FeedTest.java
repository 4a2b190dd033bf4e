/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.process.StackException;
import io.yuqing.local.replay.ReplayFile.Stream;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class FeedTest {
    @Test
    void shouldSendARecordUnderTheIdOfItsThread() throws InterruptedException {
        MockProducer<byte[], byte[]> kafka = producer();
        Feed feed = new Feed(kafka, "posts", "comments");

        feed.send(Stream.POSTS, "{\"id\":\"a\",\"root_id\":\"r\"}".getBytes(UTF_8));
        feed.send(Stream.COMMENTS, "{\"id\":\"b\",\"post_id\":\"q\"}".getBytes(UTF_8));

        assertThat(kafka.history())
                .extracting(record -> record.topic() + " " + new String(record.key(), UTF_8))
                .containsExactly("posts r", "comments q");
    }

    @Test
    void shouldSayThatKafkaDidNotTakeIt() {
        MockProducer<byte[], byte[]> kafka = producer();
        kafka.sendException = new TimeoutException("no broker");
        Feed feed = new Feed(kafka, "posts", "comments");

        assertThatThrownBy(() -> feed.send(Stream.POSTS, new byte[0]))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("no broker");
    }

    @Test
    void shouldEndByAnInterruptWithoutLeavingOne() {
        MockProducer<byte[], byte[]> kafka =
                new MockProducer<>(
                        true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                    @Override
                    public synchronized Future<RecordMetadata> send(
                            ProducerRecord<byte[], byte[]> record) {
                        throw new InterruptException("stopped");
                    }
                };
        Feed feed = new Feed(kafka, "posts", "comments");

        assertThatThrownBy(() -> feed.send(Stream.POSTS, new byte[0]))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static MockProducer<byte[], byte[]> producer() {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }
}

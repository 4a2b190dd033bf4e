/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.store;

import io.yuqing.control.standing.ControlKafka;
import io.yuqing.control.standing.ReadToEnd;
import io.yuqing.gateway.config.KafkaSettings;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The Kafka of the gateway, asked while somebody waits for a page. */
public final class DeskKafka implements ControlKafka {
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final KafkaSettings settings;

    public DeskKafka(KafkaSettings settings) {
        this.settings = settings;
    }

    @Override
    public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> use) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            new ReadToEnd(consumer, PATIENCE).read(partitions(consumer, topic), use);
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    /** The newest records of each partition. */
    void readNewest(String topic, long most, Consumer<ConsumerRecord<byte[], byte[]>> use) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            new ReadToEnd(consumer, PATIENCE).readNewest(partitions(consumer, topic), most, use);
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    @Override
    public Producer<byte[], byte[]> producer() {
        Properties client = client();
        client.setProperty("max.block.ms", millis());
        client.setProperty("delivery.timeout.ms", millis());
        client.setProperty("linger.ms", "0");
        client.setProperty("acks", "all");
        try {
            return new KafkaProducer<>(
                    client, new ByteArraySerializer(), new ByteArraySerializer());
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    @Override
    public KafkaAwayException notStored(int stored, int all, Throwable cause) {
        return away(cause);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Properties client = client();
        client.setProperty("default.api.timeout.ms", millis());
        client.setProperty("enable.auto.commit", "false");
        client.setProperty("auto.offset.reset", "none");
        return new KafkaConsumer<>(
                client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Properties client() {
        Properties client = settings.client();
        client.setProperty("request.timeout.ms", Long.toString(PATIENCE.toMillis() - 1_000));
        client.setProperty("socket.connection.setup.timeout.ms", "3000");
        return client;
    }

    private static String millis() {
        return Long.toString(PATIENCE.toMillis());
    }

    private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic, PATIENCE).stream()
                        .map(each -> new TopicPartition(topic, each.partition()))
                        .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException(topic);
        }
        return partitions;
    }

    private KafkaAwayException away(Throwable cause) {
        String server = "Kafka（" + settings.servers() + "）";
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof UnknownTopicOrPartitionException) {
                return new KafkaAwayException(
                        server + "里没有要用的主题：请先运行一次 setup（./yuqing up 会自动建），再重试。", cause);
            }
        }
        return new KafkaAwayException(server + "没有应答：请确认它在运行，再重试。", cause);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.server;

import io.yuqing.control.standing.ControlKafka;
import io.yuqing.control.standing.ReadToEnd;
import io.yuqing.control.word.Chinese;
import io.yuqing.jobs.access.KafkaRefusal;
import io.yuqing.tools.common.ToolException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A Kafka, and the clients of it: none of them waits longer than {@link #PATIENCE}. */
public final class KafkaServer implements ControlKafka {
    /** How long a server may be silent before a command gives up. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String address;
    private final String user;
    private final Properties properties;
    private final UsualPlace usual;

    /**
     * @param user who logs in; null for nobody
     * @param usual null if somebody named the address
     */
    KafkaServer(String address, String user, Properties access, UsualPlace usual) {
        this.address = address;
        this.user = user;
        this.usual = usual;
        this.properties = new Properties();
        this.properties.putAll(access);
        properties.setProperty("bootstrap.servers", address);
        String patience = Long.toString(PATIENCE.toMillis());
        String half = Long.toString(PATIENCE.toMillis() / 2);
        properties.putIfAbsent("request.timeout.ms", half);
        properties.putIfAbsent("default.api.timeout.ms", patience);
        properties.putIfAbsent("socket.connection.setup.timeout.ms", "5000");
    }

    /** One that does not ask who is there, such as one of our own. */
    public static KafkaServer at(String address) {
        return new KafkaServer(address, null, new Properties(), null);
    }

    /** Brokers, {@code host:port} separated by commas. */
    public String address() {
        return address;
    }

    /** Of every client, for what makes its own from them. */
    public Properties properties() {
        Properties copy = new Properties();
        copy.putAll(properties);
        return copy;
    }

    /** The same as a map, for what makes its own clients. */
    public Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>();
        properties.forEach((key, value) -> client.put(String.valueOf(key), value));
        return client;
    }

    /**
     * Returns if it may answer; asks nothing yet.
     *
     * @throws ToolException if nobody named one and none runs
     */
    public void requireListener() {
        if (usual != null) {
            usual.requireListener();
        }
    }

    /**
     * Returns if it answers.
     *
     * @throws ToolException if it does not within a time
     */
    public void requireAnswer(Duration limit) {
        try (Admin admin = admin()) {
            admin.describeCluster().nodes().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw refused(e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw refused(new TimeoutException("no answer", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(e);
        }
    }

    /**
     * Hands out all records that a topic holds now.
     *
     * @throws ToolException if it does not answer, or has no such topic
     */
    @Override
    public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> use) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (PartitionInfo partition : consumer.partitionsFor(topic, PATIENCE)) {
                partitions.add(new TopicPartition(topic, partition.partition()));
            }
            if (partitions.isEmpty()) {
                throw new ToolException(
                        "Kafka（" + address + "）中没有主题 " + topic + "；请核对主题名称和地址，或先运行 ./yuqing up。");
            }
            new ReadToEnd(consumer, PATIENCE).read(partitions, use);
        } catch (KafkaException e) {
            throw refused(e);
        }
    }

    /** A consumer without a group, which reads what it is assigned. The caller closes it. */
    public KafkaConsumer<byte[], byte[]> consumer() {
        requireListener();
        try {
            Properties all = properties();
            all.setProperty("enable.auto.commit", "false");
            // What is gone is told, never skipped.
            all.setProperty("auto.offset.reset", "none");
            return new KafkaConsumer<>(
                    all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            throw refused(e);
        }
    }

    /** A producer that waits for all replicas. The caller closes it. */
    @Override
    public KafkaProducer<byte[], byte[]> producer() {
        requireListener();
        Properties all = properties();
        all.remove("default.api.timeout.ms");
        all.setProperty("max.block.ms", Long.toString(PATIENCE.toMillis()));
        all.setProperty("delivery.timeout.ms", Long.toString(PATIENCE.toMillis()));
        all.setProperty("acks", "all");
        try {
            return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
        } catch (KafkaException e) {
            throw refused(e);
        }
    }

    /** The caller closes it. */
    public Admin admin() {
        requireListener();
        try {
            return Admin.create(properties());
        } catch (KafkaException e) {
            throw refused(e);
        }
    }

    /** What to say when Kafka cannot be used. */
    public ToolException refused(Throwable cause) {
        return new ToolException(
                KafkaRefusal.sentence(cause, address, user)
                        .map(english -> Chinese.of(english) + "。")
                        .orElseGet(() -> notThere(cause)),
                cause);
    }

    @Override
    public ToolException notStored(int stored, int all, Throwable cause) {
        return new ToolException(
                refused(cause).getMessage()
                        + "已写入 %d 条，共 %d 条；Kafka 恢复后请再次执行同一命令。".formatted(stored, all),
                cause);
    }

    private String notThere(Throwable cause) {
        String why =
                cause instanceof TimeoutException
                        ? "没有回答"
                        : "无法使用（" + innermost(cause).getMessage() + "）";
        return "Kafka（"
                + address
                + "）"
                + why
                + "；请检查它是否在运行、是否要求 TLS 或密码，用 --kafka 或 --config 给出地址和登录设置，或先运行 ./yuqing up。";
    }

    private static Throwable innermost(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}

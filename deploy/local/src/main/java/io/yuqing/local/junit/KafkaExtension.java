/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.local.kafka.KafkaBroker;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.local.kafka.KafkaTopics;
import io.yuqing.local.process.Folders;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * A Kafka broker for tests, one for the whole test JVM: {@code @RegisterExtension static final
 * KafkaExtension KAFKA = new KafkaExtension();}. With {@value #BOOTSTRAP_VARIABLE} in the
 * environment that server is used instead and left running. Tests share the broker, so each takes
 * topics with names of its own from {@link #newTopic}.
 */
public final class KafkaExtension implements BeforeAllCallback {
    public static final String BOOTSTRAP_VARIABLE = "KAFKA_BOOTSTRAP";

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(KafkaExtension.class);

    private String bootstrap;

    @Override
    public void beforeAll(ExtensionContext context) {
        String external = System.getenv(BOOTSTRAP_VARIABLE);
        if (external != null && !external.isBlank()) {
            bootstrap = external;
            return;
        }
        bootstrap =
                // Surefire runs each class by itself where it has several JVMs.
                context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                        .getOrComputeIfAbsent("broker", key -> OwnBroker.start(), OwnBroker.class)
                        .broker()
                        .bootstrap();
    }

    public String bootstrap() {
        return bootstrap;
    }

    /**
     * Creates a topic with a name nobody else has, starting with {@code label}; returns its name.
     */
    public String newTopic(String label, int partitions) {
        return newTopic(label, partitions, Map.of());
    }

    /** As {@link #newTopic(String, int)}, with topic settings such as {@code cleanup.policy}. */
    public String newTopic(String label, int partitions, Map<String, String> settings) {
        String name = uniqueName(label);
        KafkaTopics.create(
                bootstrap, List.of(new NewTopic(name, partitions, (short) 1).configs(settings)));
        return name;
    }

    /** A name for a topic or a consumer group that no other test has. */
    public String uniqueName(String label) {
        return label + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Sends values without a key, in order, and checks that the broker took each. */
    public void produce(String topic, String... values) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String value : values) {
            records.add(new ProducerRecord<>(topic, value.getBytes(UTF_8)));
        }
        KafkaRecords.produce(bootstrap, records);
    }

    /** Sends records as they are and checks that the broker took each. */
    public void produce(List<ProducerRecord<byte[], byte[]>> records) {
        KafkaRecords.produce(bootstrap, records);
    }

    /** All records the topic holds now. */
    public List<ConsumerRecord<byte[], byte[]>> readAll(String topic) {
        return KafkaRecords.readAll(bootstrap, topic);
    }

    /** Waits until the topic holds at least {@code count} records and returns all it holds. */
    public List<ConsumerRecord<byte[], byte[]>> awaitRecords(
            String topic, int count, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        List<ConsumerRecord<byte[], byte[]>> records = readAll(topic);
        while (records.size() < count) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        topic
                                + " holds "
                                + records.size()
                                + " records after "
                                + limit.toSeconds()
                                + " s, expected "
                                + count);
            }
            records = readAll(topic);
        }
        return records;
    }

    /** Closed by JUnit when the last test of the JVM is done. */
    private record OwnBroker(KafkaBroker broker, Path data) implements AutoCloseable {
        static OwnBroker start() {
            try {
                Path data = Files.createTempDirectory("yuqing-kafka-");
                return new OwnBroker(KafkaBroker.in(Layout.find(), data, 0).start(), data);
            } catch (IOException e) {
                throw new IllegalStateException("No temporary folder for Kafka.", e);
            }
        }

        @Override
        public void close() throws IOException {
            // Its data is thrown away, so it need not be put in order first.
            broker.kill9();
            Folders.delete(data);
        }
    }
}

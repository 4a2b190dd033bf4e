/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.delivery;

import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.KafkaTopics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The delivery job as a process of its own beside Kafka and ClickHouse; alerts are sent to it. */
final class DeliveryRun implements AutoCloseable {
    private static final String ALERT =
            """
            {"alert_id":"%1$s","rule_id":"hot","rule_name":"一小时热度很高","subject_kind":"topic",
             "subject_id":"%1$s","subject_name":"事件%1$s号","level":"%2$s","state":"firing",
             "started_at":"%3$s","fired_at":"%3$s","window_end":"%3$s","measure":"comments","window":"1h",
             "value":1200,"threshold":1000,"evidence":{},"labels":{},"version":1}
            """;

    private final Path data;
    private final RunningStack stack;
    private final LocalFlinkJob flink;

    DeliveryRun(Path data, String deliveryFile) throws IOException {
        this.data = data;
        Files.writeString(data.resolve("delivery.yaml"), deliveryFile);
        stack = RunningStack.withoutJob(Files.createDirectories(data.resolve("stack")), false);
        flink =
                LocalFlinkJob.in(Layout.find(), data.resolve("flink-delivery"), 0)
                        .set("execution.checkpointing.interval", "2 s");
    }

    /** From the last checkpoint, if there is one. */
    void start() {
        List<String> args = new ArrayList<>();
        args.addAll(List.of("--delivery.file", data.resolve("delivery.yaml").toString()));
        args.addAll(List.of("--kafka.bootstrap-servers", stack.bootstrap()));
        args.addAll(List.of("--clickhouse.url", stack.clickHouse().url()));
        flink.start(
                new JobSubmission(Layout.find().jobJar(), "io.yuqing.jobs.DeliveryJob", args)
                        .restoredFrom(flink.latestCheckpoint().orElse(null)));
    }

    void kill9() {
        flink.kill9();
    }

    /** A hundred: ten red, twenty orange, the rest low; numbered from a base. */
    void alarms(int base) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String level =
                    i % 10 == 0 ? "red" : i % 10 < 3 ? "orange" : i % 2 == 0 ? "blue" : "yellow";
            records.add(alarm(base + i, level));
        }
        KafkaRecords.produce(stack.bootstrap(), records);
    }

    /** One, on the topic of its number. */
    void orange(int number) {
        KafkaRecords.produce(stack.bootstrap(), List.of(alarm(number, "orange")));
    }

    void silence(String id, String json) {
        KafkaRecords.produce(stack.bootstrap(), List.of(record(KafkaTopics.SILENCES, id, json)));
    }

    private static ProducerRecord<byte[], byte[]> alarm(int number, String level) {
        String id = id(number);
        String alert = ALERT.formatted(id, level, Instant.now()).replace("\n", "");
        return record(KafkaTopics.ALERTS, id, alert);
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, String key, String value) {
        return new ProducerRecord<>(
                topic,
                key.getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8));
    }

    Optional<String> latestCheckpoint() {
        return flink.latestCheckpoint();
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "%05d", number);
    }

    long count(String query) {
        try (Connection connection = stack.tables().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    void execute(String sql) {
        try (Connection connection = stack.tables().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        flink.close();
        stack.close();
    }
}

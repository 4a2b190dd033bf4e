/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.second;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.KafkaTopics;
import io.yuqing.wire.judgement.Original;
import io.yuqing.wire.judgement.OriginalJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every original is judged exactly once in the tables, though the process is killed twice. */
@Timeout(600)
class SecondReadingKilledTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int MANY = 1_500;
    private static final long NOON = 1_772_424_000_000L;

    @TempDir Path data;
    private RunningStack stack;
    private LocalFlinkJob flink;

    @BeforeEach
    void startServers() throws Exception {
        stack = RunningStack.withoutJob(Files.createDirectories(data.resolve("stack")), false);
        flink =
                LocalFlinkJob.in(Layout.find(), data.resolve("flink-second"), 0)
                        .withHeap("400m")
                        .set("execution.checkpointing.interval", "1 s");
    }

    @AfterEach
    void stop() {
        flink.close();
        stack.close();
    }

    @Test
    void everyOriginalIsJudgedOnceThoughTheProcessIsKilled() {
        send(0, MANY / 2);
        start();
        await().atMost(PATIENCE).until(() -> count("uniqExact(item_id)") > MANY / 10);
        flink.kill9();
        send(MANY / 2, MANY);
        start();
        await().atMost(PATIENCE).until(() -> count("uniqExact(item_id)") > MANY * 2 / 3);
        flink.kill9();
        start();
        await().atMost(PATIENCE).until(() -> count("uniqExact(item_id)") == MANY);
        await().atMost(PATIENCE).until(() -> answers().size() == MANY);

        assertThat(number("SELECT count() FROM judgements FINAL")).isEqualTo(MANY);
        assertThat(
                        number(
                                "SELECT count() FROM (SELECT item_id FROM judgements GROUP BY item_id"
                                        + " HAVING uniqExact(category, second_category, category_score,"
                                        + " category_reason, sentiment, sentiment_score, model) > 1)"))
                .as("originals with two answers")
                .isZero();
        assertThat(answers().values()).allSatisfy(each -> assertThat(each).hasSize(1));
    }

    private void start() {
        List<String> args = new ArrayList<>();
        args.addAll(List.of("--kafka.bootstrap-servers", stack.bootstrap()));
        args.addAll(List.of("--clickhouse.url", stack.clickHouse().url()));
        flink.start(
                new JobSubmission(Layout.find().jobJar(), "io.yuqing.jobs.SecondReadingJob", args)
                        .restoredFrom(flink.latestCheckpoint().orElse(null)));
    }

    private void send(int from, int to) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Original original = original("bbs/" + i, "河滨路" + i + "号的路灯坏了半个月，打了三次电话都说在排队");
            records.add(
                    new ProducerRecord<>(
                            KafkaTopics.ORIGINALS,
                            OriginalJson.key(original.itemId()),
                            OriginalJson.value(original)));
        }
        KafkaRecords.produce(stack.bootstrap(), records);
    }

    private static Original original(String id, String text) {
        return new Original(
                id,
                "bbs",
                id,
                "06b1f0a2c4d8e97f",
                NOON,
                NOON,
                "",
                text,
                "",
                new Original.Linear("other", "", 0.4f, "模型判断：路灯", "neutral", 0.5f, true, "hanlp"));
    }

    /** The different answers that the topic holds for each item. */
    private Map<String, Set<String>> answers() {
        return KafkaRecords.readAll(stack.bootstrap(), KafkaTopics.JUDGEMENTS).stream()
                .collect(
                        Collectors.groupingBy(
                                record -> new String(record.key(), UTF_8),
                                Collectors.mapping(
                                        record -> new String(record.value(), UTF_8),
                                        Collectors.toSet())));
    }

    private long count(String what) {
        return number("SELECT " + what + " FROM judgements");
    }

    private long number(String query) {
        try (Connection connection = stack.tables().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}

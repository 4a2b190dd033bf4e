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
import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.KafkaTopics;
import java.io.IOException;
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

/** The second-reading job as a process of its own beside Kafka and ClickHouse. */
final class SecondReadingRun implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final String TWO_ANSWERS =
            "SELECT count() FROM (SELECT item_id FROM judgements GROUP BY item_id"
                    + " HAVING uniqExact(category, second_category, category_score,"
                    + " category_reason, sentiment, sentiment_score, model) > 1)";

    private final RunningStack stack;
    private final LocalFlinkJob flink;

    SecondReadingRun(Path data) throws IOException {
        stack = RunningStack.withoutJob(Files.createDirectories(data.resolve("stack")), false);
        flink =
                LocalFlinkJob.in(Layout.find(), data.resolve("flink-second"), 0)
                        .withHeap("400m")
                        .set("execution.checkpointing.interval", "1 s");
    }

    /** The servers, and the analysis if it was started. */
    RunningStack stack() {
        return stack;
    }

    /** From the last checkpoint, if there is one. */
    void start() {
        List<String> args = new ArrayList<>();
        args.addAll(List.of("--kafka.bootstrap-servers", stack.bootstrap()));
        args.addAll(List.of("--clickhouse.url", stack.clickHouse().url()));
        // Tests keep the processors busy.
        args.addAll(List.of("--second-reading.busy-pace", "0"));
        flink.start(
                new JobSubmission(Layout.find().jobJar(), "io.yuqing.jobs.SecondReadingJob", args)
                        .restoredFrom(flink.latestCheckpoint().orElse(null)));
    }

    void kill9() {
        flink.kill9();
    }

    /** For signals. */
    ChildProcess process() {
        return flink.process();
    }

    /** Originals judged so far. */
    long judged() {
        return number("SELECT uniqExact(item_id) FROM judgements");
    }

    /** Waits until so many originals are judged, and looks whether each is so once. */
    void assertAllJudgedOnce(int originals) {
        await().atMost(PATIENCE).until(() -> judged() == originals);
        await().atMost(PATIENCE).until(() -> answers().size() == originals);

        assertThat(number("SELECT count() FROM judgements FINAL")).isEqualTo(originals);
        assertThat(number(TWO_ANSWERS)).as("originals with two answers").isZero();
        assertThat(answers().values()).allSatisfy(each -> assertThat(each).hasSize(1));
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

    long number(String query) {
        try (Connection connection = stack.tables().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public void close() {
        flink.close();
        stack.close();
    }
}

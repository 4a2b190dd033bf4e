/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.yuqing.connector.kafka.ControlSource;
import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.connector.kafka.RecreatedTopicException;
import io.yuqing.local.junit.KafkaExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A job that goes on from a checkpoint, and whose topic has the old name and nothing else. */
@Timeout(300)
class RecreatedTopicTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();
    @TempDir Path folder;

    @Test
    void shouldEndForGoodAndSayWhichTopicItIs() throws Exception {
        String topic = KAFKA.newTopic("items", 1);
        KAFKA.produce(topic, "one", "two", "three");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
            String before = id(admin, topic);
            JobClient first = start(topic, null);
            awaitCheckpointWith(before);
            first.cancel().get();
            Path checkpoint = newest().orElseThrow();

            JobClient again = start(topic, checkpoint);
            awaitCheckpointAfter(checkpoint);
            again.cancel().get();
            checkpoint = newest().orElseThrow();

            admin.deleteTopics(List.of(topic)).all().get();
            create(admin, topic);
            String now = id(admin, topic);
            JobClient last = start(topic, checkpoint);
            assertThatThrownBy(() -> last.getJobExecutionResult().get(120, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasStackTraceContaining(RecreatedTopicException.class.getName())
                    .hasStackTraceContaining(
                            "The Kafka topic '"
                                    + topic
                                    + "' was deleted and created anew: the job has read the one"
                                    + " with id "
                                    + before
                                    + ", now its id is "
                                    + now);
        }
    }

    private JobClient start(String topic, Path checkpoint) throws Exception {
        Configuration flink = new Configuration();
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 10_000);
        flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
        flink.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
        flink.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        if (checkpoint != null) {
            flink.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
        }
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
        env.setParallelism(1);
        env.<KeyedRecord>fromSource(
                        ControlSource.build(KAFKA.bootstrap(), topic, topic, new Properties()),
                        ControlSource.alwaysIdle(),
                        topic)
                .uid("source")
                .sinkTo(new DiscardingSink<>())
                .uid("sink");
        return env.executeAsync();
    }

    private void awaitCheckpointWith(String id) {
        await().atMost(LIMIT)
                .until(() -> newest().filter(checkpoint -> holds(checkpoint, id)).isPresent());
    }

    private void awaitCheckpointAfter(Path checkpoint) {
        await().atMost(LIMIT)
                .until(() -> newest().filter(newer -> !newer.equals(checkpoint)).isPresent());
    }

    private Optional<Path> newest() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .map(Path::getParent)
                    .max((one, other) -> Long.compare(modified(one), modified(other)));
        } catch (UncheckedIOException e) {
            // A checkpoint was removed while it was looked at.
            return Optional.empty();
        }
    }

    private static long modified(Path path) {
        return path.resolve("_metadata").toFile().lastModified();
    }

    private static boolean holds(Path checkpoint, String id) {
        try {
            byte[] bytes = Files.readAllBytes(checkpoint.resolve("_metadata"));
            return new String(bytes, StandardCharsets.ISO_8859_1).contains(id);
        } catch (IOException e) {
            return false;
        }
    }

    /** A broker knows a new topic a moment after it was created. */
    private static String id(Admin admin, String topic) {
        return await().atMost(LIMIT)
                .ignoreException(ExecutionException.class)
                .until(
                        () -> admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic),
                        Objects::nonNull)
                .topicId()
                .toString();
    }

    /** The name is free a moment after the answer. */
    private static void create(Admin admin, String topic) {
        await().atMost(LIMIT)
                .ignoreException(ExecutionException.class)
                .until(
                        () ->
                                admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                                                .all()
                                                .get()
                                        == null);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.connector.kafka.RecordSinks;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.source.SourceAlert;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.config.KafkaStart;
import io.yuqing.jobs.config.VersionStart;
import io.yuqing.jobs.io.KafkaSources;
import io.yuqing.jobs.model.DeadLetter;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LateRow;
import io.yuqing.jobs.model.LedgerRow;
import io.yuqing.jobs.model.SourceRow;
import io.yuqing.jobs.model.ThreadRow;
import io.yuqing.jobs.model.TopicRow;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.jobs.sink.OutgoingRecords;
import io.yuqing.local.junit.KafkaExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;

/**
 * Says what is published at which minute to a job that runs, and what it tells: {@code
 * timeline.at(3).comments("t", 500)}.
 */
final class Timeline implements AutoCloseable {
    private static final Instant BEGIN = Instant.parse("2026-03-02T04:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * As many as tasks read them: one without a partition would hold event time until it is idle.
     */
    private static final int PARTITIONS = 2;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaExtension kafka;
    private final String posts;
    private final String comments;
    private final String rules;
    private final String alerts;
    private JobClient job;
    private int numbers;

    private Timeline(KafkaExtension kafka) {
        this.kafka = kafka;
        posts = kafka.newTopic("posts", PARTITIONS);
        comments = kafka.newTopic("comments", PARTITIONS);
        rules = kafka.newTopic("rules", 1);
        alerts = kafka.newTopic("alerts", 1);
    }

    /** Starts the job with one rule. */
    static Timeline start(KafkaExtension kafka, Path folder, String rule) throws Exception {
        Timeline timeline = new Timeline(kafka);
        Path key =
                Files.createFile(
                        folder.resolve("key"),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, "a key for tests that is long enough");
        Path rules = Files.writeString(folder.resolve("rules.yaml"), "[" + rule + "]");
        Configuration values = new Configuration();
        values.set(JobOptions.KAFKA_BOOTSTRAP_SERVERS, kafka.bootstrap());
        values.set(JobOptions.KAFKA_TOPIC_POSTS, timeline.posts);
        values.set(JobOptions.KAFKA_TOPIC_COMMENTS, timeline.comments);
        values.set(JobOptions.KAFKA_TOPIC_RULES, timeline.rules);
        values.set(JobOptions.KAFKA_TOPIC_TOPICS, kafka.newTopic("topics", 1));
        values.set(JobOptions.KAFKA_TOPIC_SOURCES, kafka.newTopic("sources", 1));
        values.set(JobOptions.KAFKA_START, KafkaStart.EARLIEST);
        values.set(JobOptions.CLICKHOUSE_URL, "http://127.0.0.1:1");
        values.set(JobOptions.PRIVACY_KEY_FILE, key.toString());
        values.set(JobOptions.RULES_FILE, rules.toString());
        JobConfig config = JobConfig.of(values);
        Configuration flink = new Configuration();
        flink.setString("restart-strategy.type", "none");
        flink.setString("pipeline.generic-types", "false");
        flink.setString("pipeline.object-reuse", "true");
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(PARTITIONS, flink);
        OpinionTopology.define(
                env,
                new KafkaSources(config),
                timeline.new AlertsOnly(),
                config.topology(VersionStart.above(0)));
        timeline.job = env.executeAsync("timeline");
        return timeline;
    }

    /** A minute of the timeline. */
    Moment at(int minute) {
        return new Moment(BEGIN.plus(Duration.ofMinutes(minute)));
    }

    /** What is published at one minute. */
    final class Moment {
        private final Instant time;

        private Moment(Instant time) {
            this.time = time;
        }

        /** An original, and a comment beside it so that both streams know the time. */
        void original(String thread) {
            original(thread, "今天城南片区停水");
        }

        void original(String thread, String text) {
            kafka.produce(List.of(post(null, thread, text)));
            comments(thread, 1);
        }

        void comments(String thread, int count) {
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                records.add(comment(null, thread, time.plusMillis(i)));
            }
            kafka.produce(records);
        }

        /** A thread in every partition of both streams: event time is here at once. */
        void reached() {
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                String thread = "passing" + ++numbers;
                records.add(post(partition, thread, "今天城南片区停水"));
                records.add(comment(partition, thread, time));
            }
            kafka.produce(records);
        }

        private ProducerRecord<byte[], byte[]> post(Integer partition, String thread, String text) {
            String json =
                    """
                    {"id":"%s","platform":"demo","channel":"forum","kind":"original",
                     "root_id":"%s","parent_id":null,"author":"a","published_at":"%s",
                     "title":null,"text":"%s","url":null}
                    """
                            .formatted(thread, thread, time, text);
            return record(posts, partition, json);
        }

        private ProducerRecord<byte[], byte[]> comment(
                Integer partition, String thread, Instant published) {
            String id = "c" + ++numbers;
            String json =
                    """
                    {"id":"%s","post_id":"%s","parent_id":null,"author":"%s",
                     "published_at":"%s","platform":"demo","text":"什么时候来水"}
                    """
                            .formatted(id, thread, id, published);
            return record(comments, partition, json);
        }

        private static ProducerRecord<byte[], byte[]> record(
                String topic, Integer partition, String json) {
            return new ProducerRecord<>(
                    topic, partition, null, json.getBytes(StandardCharsets.UTF_8));
        }
    }

    void rule(String json) throws IOException {
        byte[] id = JSON.readTree(json).get("id").asText().getBytes(StandardCharsets.UTF_8);
        kafka.produce(
                List.of(new ProducerRecord<>(rules, id, json.getBytes(StandardCharsets.UTF_8))));
    }

    /** Waits until the newest step of a thread's alert has this level and state. */
    void until(String thread, String level, String state) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            List<JsonNode> told = alertsOf(thread);
                            JsonNode last = told.isEmpty() ? null : told.get(told.size() - 1);
                            return last != null
                                    && last.get("level").asText().equals(level)
                                    && last.get("state").asText().equals(state);
                        });
    }

    List<JsonNode> alerts() throws IOException {
        List<JsonNode> steps = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : kafka.readAll(alerts)) {
            steps.add(JSON.readTree(record.value()));
        }
        return steps;
    }

    List<JsonNode> alertsOf(String thread) throws IOException {
        return alerts().stream()
                .filter(step -> step.get("subject_id").asText().equals("demo/" + thread))
                .toList();
    }

    /** The minute of the timeline in which a time lies. */
    long minuteOf(JsonNode time) {
        Instant instant = OffsetDateTime.parse(time.asText()).toInstant();
        return Duration.between(BEGIN, instant).toMinutes();
    }

    @Override
    public void close() throws Exception {
        job.cancel().get();
    }

    /** Alerts go to Kafka as in production; no test here looks at the rest. */
    private final class AlertsOnly implements OpinionSinks {
        @Override
        public void alerts(DataStream<AlertRow> rows) {
            rows.map(row -> OutgoingRecords.alert(row, 1 << 20))
                    .uid("told-records")
                    .sinkTo(RecordSinks.atLeastOnce(kafka.bootstrap(), alerts, new Properties()))
                    .uid("told");
        }

        @Override
        public void items(DataStream<Item> rows) {
            discard(rows, "items");
        }

        @Override
        public void windows(DataStream<WindowRow> rows) {
            discard(rows, "windows");
        }

        @Override
        public void threads(DataStream<ThreadRow> rows) {
            discard(rows, "threads");
        }

        @Override
        public void topics(DataStream<TopicRow> rows) {
            discard(rows, "topics");
        }

        @Override
        public void originals(DataStream<Item> rows) {
            discard(rows, "originals");
        }

        @Override
        public void deadLetters(DataStream<DeadLetter> rows) {
            discard(rows, "dead-letters");
        }

        @Override
        public void late(DataStream<LateRow> rows) {
            discard(rows, "late");
        }

        @Override
        public void ledger(DataStream<LedgerRow> rows) {
            discard(rows, "ledger");
        }

        @Override
        public void batches(DataStream<LedgerRow> rows) {
            discard(rows, "batches");
        }

        @Override
        public void sourceStates(DataStream<SourceRow> rows) {
            discard(rows, "source-states");
        }

        @Override
        public void sourceAlerts(DataStream<SourceAlert> rows) {
            discard(rows, "source-alerts");
        }

        private <T> void discard(DataStream<T> rows, String uid) {
            rows.sinkTo(new DiscardingSink<>()).uid("discarded-" + uid);
        }
    }
}

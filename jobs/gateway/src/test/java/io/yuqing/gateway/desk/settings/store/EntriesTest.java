/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yuqing.control.entry.TopicKind;
import io.yuqing.control.log.ChangeLog;
import io.yuqing.control.standing.ControlKafka;
import io.yuqing.control.standing.ControlTopic;
import io.yuqing.gateway.config.KafkaSettings;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.settings.store.WriteOutcome.Result;
import io.yuqing.gateway.desk.share.Places;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.wire.account.Duty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class EntriesTest {
    @RegisterExtension private static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T10:30:00Z"), ZoneOffset.UTC);
    private static final Viewer VIEWER = new Viewer("zb1", Duty.WATCH, "token");
    private static final Map<String, Object> OURS =
            Map.of("id", "water", "name", "我们的", "expression", "停水");
    private static final String THEIRS =
            "{\"id\":\"water\",\"revision\":1,\"name\":\"他们的\",\"expression\":\"停水\"}";

    @TempDir private Path folder;

    private final TopicKind kind = new TopicKind();
    private final DeskKafka kafka =
            new DeskKafka(new KafkaSettings(KAFKA.bootstrap(), "", new Properties()));
    private final String topic = KAFKA.newTopic("topics", 1, Map.of("cleanup.policy", "compact"));
    private final String log = KAFKA.newTopic("log", 1);
    private final Places places = new Places(2);
    private final ChangeHistory history = new ChangeHistory(kafka, log, places);

    /** Another process wrote in the moment between our look and our record; a job has theirs. */
    @Test
    void shouldTellWhoCameSecondWithTheSameRevision() throws Exception {
        Entries entries = entries(new Interrupted(kafka, topic), null);

        WriteOutcome outcome = entries.write(OURS, 0, VIEWER, "r");

        assertThat(outcome.result()).isEqualTo(Result.OVERTAKEN);
        assertThat(outcome.standing().name()).isEqualTo("他们的");
        assertThat(KAFKA.readAll(log)).isEmpty();
        Entries afterwards = entries(kafka, null);
        assertThat(afterwards.standing().inForce().get("water").name())
                .as("what Kafka keeps is what the job has")
                .isEqualTo("他们的");
        assertThat(afterwards.write(OURS, 2, VIEWER, "r").result()).isEqualTo(Result.WRITTEN);
    }

    @Test
    void shouldWriteNothingFromAnOldRevision() throws Exception {
        Entries entries = entries(kafka, null);
        assertThat(entries.write(OURS, 0, VIEWER, "r").result()).isEqualTo(Result.WRITTEN);

        WriteOutcome outcome = entries.write(with("name", "x"), 0, VIEWER, "r");

        assertThat(outcome.result()).isEqualTo(Result.STALE);
        assertThat(outcome.standing().revision()).isEqualTo(1);
        assertThat(entries.write(OURS, 1, VIEWER, "r").result()).isEqualTo(Result.SAME);
        assertThat(KAFKA.readAll(topic)).hasSize(1);
        assertThat(KAFKA.readAll(log)).hasSize(1);
    }

    /** A revision that is not above that of the start file would be ignored by the job. */
    @Test
    void shouldGoOnFromTheRevisionOfTheStartFile() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("topics.yaml"),
                        "- {id: water, revision: 7, name: 停水, expression: 停水}\n"
                                + "- {id: broken, revision: 1, name: x, expression: '停水 AND ('}\n");
        Entries entries = entries(kafka, file);

        WriteOutcome outcome = entries.write(OURS, 7, VIEWER, "r");

        assertThat(outcome.result()).isEqualTo(Result.WRITTEN);
        assertThat(outcome.entry().revision()).isEqualTo(8);
        assertThat(entries.standing().inForce()).containsOnlyKeys("water");
    }

    @Test
    void shouldSayThatAChangeIsNotInTheLog() throws Exception {
        Entries entries =
                new Entries(
                        kind,
                        new ControlTopic(kafka, topic),
                        new StartFileCache(kind, null),
                        new ChangeLog(kafka, KAFKA.uniqueName("nowhere"), CLOCK),
                        history,
                        places);

        WriteOutcome outcome = entries.write(OURS, 0, VIEWER, "r");

        assertThat(outcome.result()).isEqualTo(Result.WRITTEN);
        assertThat(outcome.note()).contains("没有记入修改记录");
        assertThat(KAFKA.readAll(topic)).hasSize(1);
    }

    @Test
    void shouldReadOnceForAllWhoLookAndAnewForWhoChanges() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        Entries entries = entries(new Counted(kafka, reads), null);
        for (int viewer = 0; viewer < 50; viewer++) {
            assertThat(entries.shown().inForce()).isEmpty();
            assertThat(history.last()).isEmpty();
        }
        assertThat(reads.get()).isEqualTo(1);

        entries.write(OURS, 0, VIEWER, "r");

        assertThat(entries.shown().inForce()).as("after a change").containsOnlyKeys("water");
        assertThat(history.last()).hasSize(1);
        KAFKA.produce(
                List.of(
                        new ProducerRecord<>(
                                topic,
                                "water".getBytes(UTF_8),
                                THEIRS.replace(":1,", ":2,").getBytes(UTF_8))));
        assertThat(entries.standing().inForce().get("water").revision()).isEqualTo(2);
        assertThat(entries.shown().inForce().get("water").revision())
                .as("no older than what was checked")
                .isEqualTo(2);
        assertThat(entries.write(with("name", "x"), 1, VIEWER, "r").result())
                .isEqualTo(Result.STALE);
    }

    @Test
    void shouldSayThatManyAreAsking() {
        Entries entries = entries(kafka, null);

        Throwable told =
                places.in(
                        () ->
                                places.in(
                                        () -> catchThrowable(entries::shown),
                                        IllegalStateException::new),
                        IllegalStateException::new);

        assertThat(told).isInstanceOf(KafkaAwayException.class).hasMessageContaining("稍后再试");
        assertThat(entries.shown().inForce()).isEmpty();
    }

    private Entries entries(ControlKafka over, Path start) {
        return new Entries(
                kind,
                new ControlTopic(over, topic),
                new StartFileCache(kind, start),
                new ChangeLog(kafka, log, CLOCK),
                history,
                places);
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> fields = new HashMap<>(OURS);
        fields.put(field, value);
        return fields;
    }

    private record Counted(DeskKafka kafka, AtomicInteger reads) implements ControlKafka {
        @Override
        public void read(String name, Consumer<ConsumerRecord<byte[], byte[]>> use) {
            reads.incrementAndGet();
            kafka.read(name, use);
        }

        @Override
        public Producer<byte[], byte[]> producer() {
            return kafka.producer();
        }

        @Override
        public RuntimeException notStored(int stored, int all, Throwable cause) {
            return kafka.notStored(stored, all, cause);
        }
    }

    /** Somebody else's record comes just before the next one of ours. */
    private record Interrupted(DeskKafka kafka, String topic) implements ControlKafka {
        @Override
        public void read(String name, Consumer<ConsumerRecord<byte[], byte[]>> use) {
            kafka.read(name, use);
        }

        @Override
        public Producer<byte[], byte[]> producer() {
            KAFKA.produce(
                    List.of(
                            new ProducerRecord<>(
                                    topic, "water".getBytes(UTF_8), THEIRS.getBytes(UTF_8))));
            return kafka.producer();
        }

        @Override
        public RuntimeException notStored(int stored, int all, Throwable cause) {
            return kafka.notStored(stored, all, cause);
        }
    }
}

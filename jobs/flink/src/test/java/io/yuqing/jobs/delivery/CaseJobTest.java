/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.connector.kafka.ControlSource;
import io.yuqing.connector.kafka.LogSource;
import io.yuqing.connector.kafka.RecordSource;
import io.yuqing.connector.kafka.StartOffsets;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.UnitDuty;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.jobs.delivery.cases.CaseLogOpener;
import io.yuqing.jobs.delivery.cases.CaseWrite;
import io.yuqing.jobs.delivery.cases.KafkaCaseLog;
import io.yuqing.jobs.delivery.cases.LogStart;
import io.yuqing.jobs.delivery.config.DeliveryFile;
import io.yuqing.jobs.delivery.text.CaseLinks;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.local.kafka.KafkaBroker;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.local.kafka.KafkaTopics;
import io.yuqing.local.process.Layout;
import io.yuqing.wire.alert.AlertJsons;
import io.yuqing.wire.cases.CaseEntryJson;
import io.yuqing.wire.cases.CaseEventJson;
import io.yuqing.wire.cases.CaseRecordJson;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.judgement.Judgement;
import io.yuqing.wire.judgement.JudgementJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The job with its cases, on a real Flink and Kafka; that of the cases can be taken away. */
@Timeout(600)
class CaseJobTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Longer than the writer waits for an answer; 300 in the long run. */
    private static final Duration AWAY =
            Duration.ofSeconds(Long.getLong("yuqing.case-job.away-seconds", 4));

    private static final String FILE =
            """
            channels:
              群: {kind: wecom, token: "env:NEVER_READ"}
            departments:
              政府办公室: {channels: 群}
            fallback: 政府办公室
            heartbeat: {at: never}
            """;

    private final World world = new World();
    private final String alerts = KAFKA.newTopic("alerts", 1);
    private final String judgements = KAFKA.newTopic("judgements", 1);
    private final String secondGroup = KAFKA.uniqueName("delivery-judgements");
    private static KafkaBroker ofCases;
    private final String actions = KAFKA.uniqueName("case-actions");
    private final String events = KAFKA.uniqueName("case-events");
    private final String cases = KAFKA.uniqueName("cases");
    private JobClient job;

    @BeforeAll
    static void startBroker(@TempDir Path folder) {
        ofCases = KafkaBroker.in(Layout.find(), folder.resolve("kafka"), 0).start();
    }

    @AfterAll
    static void stopBroker() {
        ofCases.kill9();
    }

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("delivery.yaml"), FILE);
        Configuration flink = new Configuration();
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(1, flink);
        env.enableCheckpointing(500);
        String kafka = ofCases.bootstrap();
        KafkaTopics.create(
                kafka,
                List.of(
                        new NewTopic(actions, 1, (short) 1)
                                .configs(Map.of("message.timestamp.type", "LogAppendTime")),
                        new NewTopic(events, 1, (short) 1),
                        new NewTopic(cases, 1, (short) 1)
                                .configs(Map.of("cleanup.policy", "compact"))));
        Properties none = new Properties();
        DeliveryGraph.define(
                env.fromSource(
                                RecordSource.build(
                                        KAFKA.bootstrap(),
                                        alerts,
                                        KAFKA.uniqueName("delivery"),
                                        StartOffsets.parse("EARLIEST"),
                                        none),
                                ControlSource.alwaysIdleWithTimes(),
                                "alerts")
                        .uid("alerts"),
                env.fromSource(
                                LogSource.build(KAFKA.bootstrap(), judgements, secondGroup, none),
                                ControlSource.alwaysIdle(),
                                "judgements")
                        .uid("judgements"),
                env.fromData(TypeInformation.of(ControlRecord.class), ControlRecord.of("none", ""))
                        .uid("silences"),
                new CaseInput(
                        env.fromSource(
                                        LogSource.build(
                                                kafka,
                                                actions,
                                                KAFKA.uniqueName("delivery-cases"),
                                                none),
                                        ControlSource.alwaysIdle(),
                                        "log of cases")
                                .uid("cases"),
                        LogStart.UNKNOWN,
                        writer(kafka, actions, events, cases)),
                DeliveryFile.read(file, null),
                Map.of(),
                null,
                CaseLinks.none(),
                world.ports());
        job = env.executeAsync();
    }

    /** Apart from this class, so that it takes only names along. */
    private static CaseLogOpener writer(String kafka, String actions, String events, String cases) {
        Properties properties = new Properties();
        properties.setProperty("bootstrap.servers", kafka);
        // Gives up soon, so that the test sees it begin again.
        properties.setProperty("delivery.timeout.ms", "1500");
        properties.setProperty("request.timeout.ms", "1000");
        Map<CaseWrite.Target, String> topics =
                Map.of(
                        CaseWrite.Target.ACTIONS, actions,
                        CaseWrite.Target.EVENTS, events,
                        CaseWrite.Target.CASES, cases);
        return () -> new KafkaCaseLog(properties, topics);
    }

    @AfterEach
    void stop() throws Exception {
        job.cancel().get();
    }

    @Test
    void shouldOpenACaseForAnAlertAndTakeWhatPeopleDoWithIt() {
        fires("a");
        CaseRecord opened = awaitCase(CaseIds.caseId("topic/topic-a", 1), CaseState.NEW);
        assertThat(opened.title).contains("话题一小时热度很高");
        assertThat(opened.detectedAt).isPositive();

        By desk = new By(CasePlan.BARE.desk(), UnitDuty.DUTY_OFFICER, Via.DESK, null, null);
        Entry accept = Entry.act("act-1", EntryType.ACCEPT, desk).about(opened.caseId, "").seen(1);
        KafkaRecords.produce(
                ofCases.bootstrap(),
                List.of(new ProducerRecord<>(actions, CaseEntryJson.value(accept))));
        awaitCase(opened.caseId, CaseState.ACCEPTED);
        List<CaseEvent> told = events();
        assertThat(told).extracting(CaseEvent::seq).containsExactly(1L, 2L);
        assertThat(told).noneMatch(CaseEvent::isRefused);
        assertThat(told.get(1).cause().actionId()).isEqualTo("act-1");
        assertThat(told.get(1).at()).isGreaterThanOrEqualTo(told.get(0).at());
        await().atMost(PATIENCE).until(() -> world.cases.size() >= 2);
        assertThat(world.cases)
                .extracting(step -> step.event().orElseThrow())
                .as("what tables are given")
                .isEqualTo(told);
    }

    @Test
    void shouldTellPeopleWhileTheLogOfCasesTakesNothingAndWriteAllOfItAfterwards()
            throws Exception {
        fires("before");
        awaitCase(CaseIds.caseId("topic/topic-before", 1), CaseState.NEW);
        ofCases.kill9();
        for (int each = 0; each < 5; each++) {
            fires("away" + each);
        }
        await().atMost(PATIENCE).until(() -> world.titles().size() >= 6);
        // Long enough that what was sent at first was given up.
        await().atMost(AWAY.plus(PATIENCE)).pollDelay(AWAY).until(() -> true);
        fires("late");
        await().atMost(PATIENCE).until(() -> world.titles().size() >= 7);

        ofCases.start();
        for (String each : List.of("away0", "away1", "away2", "away3", "away4", "late")) {
            awaitCase(CaseIds.caseId("topic/topic-" + each, 1), CaseState.NEW);
        }
        assertThat(world.titles()).hasSize(7);
        // What was written and not acknowledged in time is written again, under the same name.
        assertThat(readAll(actions))
                .extracting(record -> CaseEntryJson.read(record.value(), 0, 0).actionId())
                .contains("alert/before/1", "alert/away0/1", "alert/away4/1", "alert/late/1");
        assertThat(events().stream().distinct())
                .hasSize(7)
                .extracting(CaseEvent::seq)
                .containsOnly(1L);
    }

    @Test
    void shouldOpenTheCaseWhereTheSecondReadingSaysThatItsAlertBelongs() {
        Judgement judgement = Judgements.of("c1", "online_opinion", 0.9f);
        long before = Instant.now().minusSeconds(60).toEpochMilli();
        KAFKA.produce(
                List.of(
                        new ProducerRecord<>(
                                judgements,
                                0,
                                before,
                                JudgementJson.key(judgement),
                                JudgementJson.value(judgement))));
        await().atMost(PATIENCE).until(() -> committed(secondGroup) == 1);
        KAFKA.produce(alerts, Judgements.alert("a", "red", "c1", Instant.now()).toString());
        CaseRecord opened = awaitCase(CaseIds.caseId("cluster/c1", 1), CaseState.NEW);
        assertThat(opened.category).isEqualTo("网络舆情");
        await().atMost(PATIENCE).until(() -> !world.titles().isEmpty());
        assertThat(world.shown.get(0).lines().toString()).contains("网络舆情（语义模型；线性模型判为社情民意）");
        assertThat(world.journal.rows)
                .extracting(row -> row.categories + " " + row.routedBy)
                .containsOnly("[online_opinion] [second]");
    }

    /** Records that a checkpoint holds as read. */
    private static long committed(String group) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
            return admin
                    .listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> readAll(String topic) {
        return KafkaRecords.readAll(ofCases.bootstrap(), topic);
    }

    private void fires(String id) {
        ObjectNode alert = AlertJsons.firing(id, "red", Instant.now());
        KAFKA.produce(alerts, alert.toString());
    }

    private List<CaseEvent> events() {
        return readAll(events).stream().map(record -> CaseEventJson.read(record.value())).toList();
    }

    private CaseRecord awaitCase(String caseId, CaseState state) {
        return await().atMost(PATIENCE)
                .until(
                        () -> newest(caseId),
                        record -> record.isPresent() && record.get().state() == state)
                .orElseThrow();
    }

    private Optional<CaseRecord> newest(String caseId) {
        return readAll(cases).stream()
                .filter(each -> new String(each.key(), StandardCharsets.UTF_8).equals(caseId))
                .reduce((first, second) -> second)
                .map(each -> CaseRecordJson.read(each.value()));
    }
}

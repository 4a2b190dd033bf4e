/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.cases;

import io.yuqing.acceptance.truth.KilledPart;
import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseActException;
import io.yuqing.control.cases.CaseLog;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.control.cases.CaseStand;
import io.yuqing.control.cases.CaseTopics;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.plan.Escalation;
import io.yuqing.domain.cases.plan.Within;
import io.yuqing.domain.rule.Level;
import io.yuqing.local.gateway.GatewayProcess;
import io.yuqing.local.gateway.GatewayToken;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.KafkaTopics;
import io.yuqing.wire.account.UnitAccess;
import io.yuqing.wire.account.UnitAccessJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The delivery job on a cluster beside Kafka and ClickHouse, and an office at its log of cases. */
final class CaseRun implements AutoCloseable {
    private static final String JOB = "io.yuqing.jobs.DeliveryJob";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ALERT =
            """
            {"alert_id":"%1$s","rule_id":"hot","rule_name":"一小时热度很高","subject_kind":"topic",
             "subject_id":"%1$s","subject_name":"事件%1$s号","level":"%2$s","state":"firing",
             "started_at":"%3$s","fired_at":"%3$s","window_end":"%3$s","measure":"comments","window":"1h",
             "value":1200,"threshold":1000,"evidence":{},"labels":{},"version":1}
            """;

    private final RunningStack stack;
    private final Path data;
    private final CaseLog log;
    private final CaseStand stand;
    private long refusedByKafka;

    /** Starts Kafka and ClickHouse. */
    CaseRun(Path data) throws IOException {
        this.data = data;
        stack = RunningStack.withoutJob(Files.createDirectories(data.resolve("stack")), true);
        log = CaseLog.open(kafka(), CaseTopics.DEFAULT);
        stand = CaseStand.openWhole(kafka(), CaseTopics.DEFAULT);
    }

    /** Starts the job and puts the office's settings in force. */
    void start(String deliveryFile) throws IOException {
        stack.startOnCluster(JOB, Map.of("delivery.file", file("delivery.yaml", deliveryFile)));
        write(act(CaseAct.of(EntryType.SETTINGS).by(By.MACHINE).settings(plan())));
        if (!stand.awaitReady(PATIENCE)) {
            throw new IllegalStateException("cases cannot be read: " + stand.trouble());
        }
    }

    /** Starts a job that keeps no cases beside it; it tells all alerts that there were. */
    void startWithoutCases(String deliveryFile) throws IOException {
        stack.startBeside(
                JOB,
                Map.of(
                        "delivery.file", file("without-cases.yaml", deliveryFile),
                        "delivery.group-id", "without-cases",
                        "cases.enabled", "false"));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(data.resolve(name), content).toString();
    }

    /** Hasty, so that clocks end while parts are killed. */
    private static CasePlan plan() {
        Set<String> units = new TreeSet<>(ScriptWriter.UNITS);
        units.add(ScriptWriter.DESK);
        Map<String, List<String>> departments = new HashMap<>();
        units.forEach(unit -> departments.put(unit, List.of("承办单位")));
        return new CasePlan(
                Level.YELLOW,
                Duration.ofDays(7),
                Duration.ofHours(4),
                ScriptWriter.DESK,
                Map.of(),
                "督查室",
                null,
                null,
                List.of(
                        new DeadlineSpec(
                                "ack",
                                DeadlineSpec.For.UNIT,
                                List.of(),
                                Level.BLUE,
                                Within.parse("8s"),
                                DeadlineSpec.From.ASSIGNED,
                                List.of("acknowledge"),
                                false,
                                null,
                                "")),
                25,
                List.of(new Escalation(Within.parse("0s"), List.of("unit", "desk"), false)),
                units,
                departments,
                List.of(),
                Map.of());
    }

    private static CaseAct.Written act(CaseAct act) {
        try {
            return act.write();
        } catch (CaseActException e) {
            throw new IllegalStateException(e);
        }
    }

    void alert(int number, Level level) {
        byte[] id = id(number).getBytes(StandardCharsets.UTF_8);
        String alert = ALERT.formatted(id(number), level.code(), Instant.now()).replace("\n", "");
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        records.add(
                new ProducerRecord<>(
                        KafkaTopics.ALERTS, id, alert.getBytes(StandardCharsets.UTF_8)));
        KafkaRecords.produce(stack.bootstrap(), records);
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "%05d", number);
    }

    static String eventKey(int number) {
        return "topic/" + id(number);
    }

    /** As somebody does who is told to submit it once more: until Kafka has taken it. */
    void write(CaseAct.Written act) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                log.append(act);
                return;
            } catch (CaseLogException e) {
                refusedByKafka++;
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** How often somebody was told to submit once more. */
    long refusedByKafka() {
        return refusedByKafka;
    }

    /** Returns when what an act brought about is known. */
    void awaitEvent(String actionId) {
        if (stand.await(actionId, PATIENCE).isEmpty()) {
            throw new IllegalStateException(
                    "nothing came of " + actionId + "; the stand says: " + stand.trouble());
        }
    }

    /** Starts a gateway with pages for units beside it. */
    GatewayProcess startGateway(Path linkKey) {
        return stack.startGateway(GatewayToken.random(), Optional.of(linkKey));
    }

    /** What guards the links of a unit from now on. */
    void guard(UnitAccess access) {
        KafkaRecords.produce(
                stack.bootstrap(),
                List.of(
                        new ProducerRecord<>(
                                KafkaTopics.ACCOUNTS,
                                access.key().getBytes(StandardCharsets.UTF_8),
                                UnitAccessJson.write(access).getBytes(StandardCharsets.UTF_8))));
    }

    /** Kills a part with {@code kill -9} and brings it back; returns when all tasks run again. */
    void strike(KilledPart part) {
        part.strike(stack);
        stack.rest().awaitRunning(stack.jobId(), PATIENCE);
    }

    CaseStand stand() {
        return stand;
    }

    RunningStack stack() {
        return stack;
    }

    private Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", stack.bootstrap());
    }

    @Override
    public void close() {
        stand.close();
        log.close();
        stack.close();
    }
}

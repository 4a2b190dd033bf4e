/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.jobs.delivery.cases.CaseStep;
import io.yuqing.jobs.delivery.queue.BatchWriter;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.wire.cases.CaseEventJson;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows of cases while ClickHouse is away, and across a kill. */
@Timeout(120)
class CaseTablesTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final AtomicBoolean AWAY = new AtomicBoolean();
    private static ClickHouseEndpoint endpoint;

    private ClickHouseDatabase database;

    @BeforeEach
    void migrate() throws SQLException {
        database = CLICKHOUSE.newDatabase();
        endpoint = ClickHouseEndpoint.of(database.url(), database.name());
        Migrations.run(endpoint);
        AWAY.set(false);
    }

    @Test
    void shouldTakeStepsWithoutWaitingAndWriteThemWhenTheTablesAreBack() throws Exception {
        List<CaseStep> steps = steps(300);
        AWAY.set(true);
        try (var tables = open(null)) {
            for (CaseStep step : steps) {
                tables.processElement(new StreamRecord<>(step));
            }
            tables.snapshot(1, 1);
            assertThat(stored()).isZero();
            AWAY.set(false);
            await().atMost(Duration.ofSeconds(30)).until(() -> stored() == events(steps));
        }
    }

    @Test
    void shouldKeepWhatIsNotWrittenAcrossAKill() throws Exception {
        List<CaseStep> steps = steps(60);
        AWAY.set(true);
        OperatorSubtaskState checkpoint;
        try (var tables = open(null)) {
            for (CaseStep step : steps) {
                tables.processElement(new StreamRecord<>(step));
            }
            checkpoint = tables.snapshot(1, 1);
        }
        AWAY.set(false);
        try (var tables = open(checkpoint)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> stored() == events(steps));
        }
    }

    @Test
    void shouldWriteTheOthersIfOneIsNoStep() throws Exception {
        List<CaseStep> steps = steps(60);
        try (var tables = open(null)) {
            byte[] broken = "{}".getBytes(StandardCharsets.UTF_8);
            tables.processElement(new StreamRecord<>(CaseSteps.step(broken, broken)));
            for (CaseStep step : steps) {
                tables.processElement(new StreamRecord<>(step));
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> stored() == events(steps));
        }
    }

    private static List<CaseStep> steps(int entries) {
        RandomOffice office = new RandomOffice(entries, CaseEventJson.CANON);
        office.run(entries);
        return CaseSteps.of(office.log());
    }

    private static long events(List<CaseStep> steps) {
        return steps.stream().filter(step -> step.event != null).count();
    }

    private long stored() {
        return Long.parseLong(database.text("SELECT count() FROM v_case_events").strip());
    }

    private static OneInputStreamOperatorTestHarness<CaseStep, Void> open(
            OperatorSubtaskState state) throws Exception {
        var harness =
                new OneInputStreamOperatorTestHarness<>(
                        new ProcessOperator<>(new CaseTables(Reachable::new)));
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    /** The real tables, unless they are away. */
    private static final class Reachable implements BatchWriter<CaseStep> {
        private final ClickHouseCases tables = new ClickHouseCases(endpoint);

        @Override
        public void writeAll(List<CaseStep> steps) throws Exception {
            if (AWAY.get()) {
                throw new IllegalStateException("away");
            }
            tables.writeAll(steps);
        }

        @Override
        public boolean refusesContent(Exception failure) {
            return tables.refusesContent(failure);
        }

        @Override
        public String name(CaseStep step) {
            return tables.name(step);
        }

        @Override
        public void close() {
            tables.close();
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.fixture.Reading;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperatorFactory;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Flink's own operator takes the rows of a checkpoint over, and the real engine gets them. */
@Timeout(60)
class RestoredSinkTest {

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private ClickHouseDatabase database;
    private ClickHouseEndpoint endpoint;

    @BeforeEach
    void anEmptyTable() {
        database = CLICKHOUSE.newDatabase();
        database.execute(Reading.DDL);
        endpoint = ClickHouseEndpoint.of(database.url(), database.name());
    }

    @AfterEach
    void dropTheDatabase() {
        CLICKHOUSE.drop(database);
    }

    @Test
    void rowsOfACheckpointAreWrittenByTheJobThatStartsFromIt() throws Exception {
        OperatorSubtaskState state = checkpointWhileClickHouseIsAway(50);

        try (Harness harness = new Harness(endpoint)) {
            harness.initializeState(state);
            harness.open();
            harness.processElement(Reading.of(50), 0);
            harness.endInput();
        }

        assertThat(database.value("SELECT count(), sum(level) FROM readings FORMAT CSV"))
                .isEqualTo("51," + 50 * 51 / 2);
    }

    @Test
    void rowsOfAnEarlierBuildGoIntoATableThatHasMoreColumns() throws Exception {
        OperatorSubtaskState state = checkpointWhileClickHouseIsAway(3);
        database.execute("ALTER TABLE readings ADD COLUMN town String DEFAULT '未注明' AFTER at");

        try (Harness harness = new Harness(endpoint)) {
            harness.initializeState(state);
            harness.open();
            harness.endInput();
        }

        assertThat(
                        database.value(
                                "SELECT countIf(town = '未注明'), sum(level) FROM readings FORMAT CSV"))
                .isEqualTo("3,3");
    }

    @Test
    void aCheckpointThatWaitsForNothingDoesNotKeepTheRowsBack() throws Exception {
        try (Harness harness = new Harness(endpoint)) {
            harness.open();
            harness.processElement(Reading.of(7), 0);
            harness.prepareSnapshotPreBarrier(1);
            harness.snapshot(1, 1);
            harness.setProcessingTime(5_000);

            await().until(() -> database.value("SELECT count() FROM readings").equals("1"));
        }
    }

    private static OperatorSubtaskState checkpointWhileClickHouseIsAway(int rows) throws Exception {
        try (Harness harness = new Harness(ClickHouseEndpoint.of("http://127.0.0.1:1", "test"))) {
            harness.open();
            for (int i = 0; i < rows; i++) {
                harness.processElement(Reading.of(i), 0);
            }
            harness.prepareSnapshotPreBarrier(1);
            return harness.snapshot(1, 1);
        }
    }

    private static final class Harness
            extends OneInputStreamOperatorTestHarness<Reading, CommittableMessage<Reading>> {
        Harness(ClickHouseEndpoint endpoint) throws Exception {
            super(new SinkWriterOperatorFactory<>(WriterRig.sink(endpoint).build()));
        }
    }
}

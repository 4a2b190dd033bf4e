/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.MetricNames;
import io.yuqing.connector.clickhouse.fixture.Reading;
import io.yuqing.connector.clickhouse.fixture.ScriptedInserts;
import io.yuqing.connector.clickhouse.internal.batch.EncodedRowsForm;
import io.yuqing.connector.clickhouse.sink.ClickHouseSink;
import io.yuqing.connector.clickhouse.sink.WriterRig;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows that are not in their table when a checkpoint is taken. */
@Timeout(30)
class UnsentRowsTest {

    private static final ClickHouseSink<Reading> BY_TWO = sink(2);
    private static final ClickHouseSink<Reading> BY_HUNDRED = sink(100);

    private final ScriptedInserts table = new ScriptedInserts();
    private final ScriptedInserts later = new ScriptedInserts();

    @Test
    void aCheckpointWaitsForNoTable() throws Exception {
        table.shut();
        try (WriterRig rig = new WriterRig(BY_TWO, table)) {
            rig.write(0, 3);

            assertThat(rig.checkpoint(1)).hasSize(2);
            assertThat(rig.pendingRows()).isEqualTo(3);
            assertThat(table.accepted).isEmpty();
        }
    }

    @Test
    void whatACheckpointHoldsIsWrittenAfterARestart() throws Exception {
        table.shut();
        List<byte[]> state;
        try (WriterRig rig = new WriterRig(BY_TWO, table)) {
            rig.write(0, 3);
            state = rig.checkpoint(1);
        }
        try (WriterRig rig = new WriterRig(BY_TWO, later, state)) {
            rig.awaitNoRowPending();

            assertThat(later.rows()).isEqualTo(readings(0, 3));
        }
    }

    @Test
    void restoredRowsGoBeforeNewOnesAndAreInTheNextCheckpointUntilThen() throws Exception {
        table.shut();
        later.shut();
        List<byte[]> state;
        try (WriterRig rig = new WriterRig(BY_TWO, table)) {
            rig.write(0, 3);
            state = rig.checkpoint(1);
        }
        try (WriterRig rig = new WriterRig(BY_HUNDRED, later, state)) {
            rig.write(3, 5);
            assertThat(rig.pendingRows()).isEqualTo(5);
            assertThat(rig.checkpoint(2)).hasSize(3);
            rig.moveTime(1_000);

            later.open();
            rig.awaitNoRowPending();
            assertThat(later.accepted)
                    .containsExactly(readings(0, 2), readings(2, 3), readings(3, 5));
        }
    }

    @Test
    void aRowThatANewerOneReplacedIsNotKept() throws Exception {
        ClickHouseSink<Reading> newest =
                WriterRig.sink(nowhere()).newestOf(Reading::key, Reading::version).build();
        List<byte[]> state;
        try (WriterRig rig = new WriterRig(newest, table)) {
            rig.write(Reading.of(1), Reading.of(2), Reading.of(1).withLevel(9, 2));
            state = rig.checkpoint(1);
        }
        try (WriterRig rig = new WriterRig(newest, later, state)) {
            rig.awaitNoRowPending();

            assertThat(later.rows()).containsExactly(Reading.of(2), Reading.of(1).withLevel(9, 2));
        }
    }

    @Test
    void theNewestCheckpointWithoutAWaitingRowIsKnown() throws Exception {
        try (WriterRig rig = new WriterRig(BY_TWO, table)) {
            assertThat(rig.gauge(MetricNames.LAST_EMPTY_CHECKPOINT)).isZero();
            rig.checkpoint(7);
            rig.write(0, 1);
            rig.checkpoint(8);
            assertThat(rig.gauge(MetricNames.LAST_EMPTY_CHECKPOINT)).isEqualTo(7);

            rig.write(1, 2);
            rig.awaitNoRowPending();
            rig.checkpoint(9);
            assertThat(rig.gauge(MetricNames.LAST_EMPTY_CHECKPOINT)).isEqualTo(9);
        }
    }

    @Test
    void theAccountAddsUpAfterARestart() throws Exception {
        List<byte[]> state;
        try (WriterRig rig = new WriterRig(BY_HUNDRED, table)) {
            rig.write(0, 30);
            state = rig.checkpoint(1);
        }
        try (WriterRig rig = new WriterRig(BY_HUNDRED, later, state)) {
            assertThat(rig.counter(MetricNames.ROWS_ACCEPTED)).isEqualTo(30);
            rig.write(30, 40);
            rig.end();
            assertThat(rig.counter(MetricNames.ROWS_ACCEPTED)).isEqualTo(40);
            assertThat(rig.counter(MetricNames.ROWS_WRITTEN)).isEqualTo(40);
        }
    }

    @Test
    void rowsThatTheTableDoesNotFitAnyMoreStopTheJobWithASentence() throws Exception {
        List<byte[]> state;
        try (WriterRig rig = new WriterRig(BY_HUNDRED, table)) {
            rig.write(0, 1);
            state = rig.checkpoint(1);
        }
        later.table = Reading.COLUMNS.subList(0, 3);
        try (WriterRig rig = new WriterRig(BY_HUNDRED, later, state)) {
            assertThatThrownBy(rig::end)
                    .hasStackTraceContaining("no column version")
                    .hasStackTraceContaining("rows from a savepoint of another build");
        }
    }

    @Test
    void aFormOfALaterBuildIsRefused() {
        assertThatThrownBy(() -> new EncodedRowsForm().deserialize(2, new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("form 2")
                .hasMessageContaining("Start the build that took the savepoint");
    }

    private static ClickHouseSink<Reading> sink(int rows) {
        return WriterRig.sink(nowhere())
                .batch(new BatchLimits(rows, 1 << 20, Duration.ofSeconds(1)))
                .build();
    }

    private static ClickHouseEndpoint nowhere() {
        return ClickHouseEndpoint.of("http://127.0.0.1:1", "test");
    }

    private static List<Reading> readings(int from, int to) {
        return IntStream.range(from, to).mapToObj(Reading::of).toList();
    }
}

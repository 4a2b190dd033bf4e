/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.MetricNames;
import io.yuqing.connector.clickhouse.TableContract;
import io.yuqing.connector.clickhouse.fixture.Answers;
import io.yuqing.connector.clickhouse.fixture.Collected;
import io.yuqing.connector.clickhouse.fixture.Reading;
import io.yuqing.connector.clickhouse.fixture.ReadingBytes;
import io.yuqing.connector.clickhouse.fixture.ScriptedInserts;
import io.yuqing.connector.clickhouse.sink.WriterRig;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ClickHouseWriterTest {

    private static final ClickHouseEndpoint NOWHERE =
            ClickHouseEndpoint.of("http://127.0.0.1:1", "test");
    private static final Duration AGE = Duration.ofSeconds(1);

    private static final Set<Thread.State> WAITING =
            Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final ScriptedInserts table = new ScriptedInserts();

    @Test
    void aBatchGoesWhenItHasItsRows() throws Exception {
        try (WriterRig rig = rig(new BatchLimits(3, 1 << 20, AGE))) {
            rig.write(0, 7);

            await().until(() -> table.accepted.size() == 2);
            assertThat(table.accepted).allMatch(batch -> batch.size() == 3);
            rig.runMails();
            assertThat(rig.pendingRows()).isEqualTo(1);
        }
    }

    @Test
    void aBatchGoesWhenItHasItsBytes() throws Exception {
        int bytesOfRow = TableContract.encode(new Reading.Encoder(), Reading.of(100)).length;
        try (WriterRig rig = rig(new BatchLimits(1000, 1024, AGE))) {
            rig.write(100, 100 + 1024 / bytesOfRow + 1);

            await().until(() -> table.accepted.size() == 1);
        }
    }

    @Test
    void aBatchGoesWhenItsFirstRowHasItsAge() throws Exception {
        try (WriterRig rig = rig(new BatchLimits(1000, 1 << 20, AGE))) {
            rig.moveTime(10_000);
            rig.write(0, 1);
            rig.moveTime(10_999);
            rig.write(1, 2);
            assertThat(table.attempts).isZero();

            rig.moveTime(11_000);
            rig.awaitNoRowPending();
            assertThat(table.accepted).containsExactly(List.of(Reading.of(0), Reading.of(1)));
        }
    }

    @Test
    void theAgeOfABatchStartsWithItsOwnFirstRow() throws Exception {
        try (WriterRig rig = rig(new BatchLimits(2, 1 << 20, AGE))) {
            rig.write(0, 2);
            rig.awaitNoRowPending();
            rig.moveTime(600);
            rig.write(2, 3);

            rig.moveTime(1000);
            assertThat(rig.pendingRows()).isEqualTo(1);
            assertThat(rig.timers()).isEqualTo(1);
            rig.moveTime(1600);
            rig.awaitNoRowPending();
            assertThat(rig.timers()).isZero();
        }
    }

    @Test
    void batchesBecomeOlderWhenInsertsTakeLongAndYoungAgainAfterwards() throws Exception {
        try (WriterRig rig = rig(new BatchLimits(2, 1 << 20, AGE))) {
            for (int batch = 0; batch < 2; batch++) {
                table.shut();
                rig.write(0, 2);
                rig.moveTime(batch * 300 + 300);
                table.open();
                rig.awaitNoRowPending();
            }
            rig.write(0, 1);

            rig.moveTime(600 + 2_999);
            assertThat(rig.pendingRows()).isEqualTo(1);
            rig.moveTime(600 + 3_000);
            rig.awaitNoRowPending();
            rig.write(0, 1);
            rig.moveTime(3_600 + 1_000);
            rig.awaitNoRowPending();
        }
    }

    @Test
    void aBatchThatAgesWhileAnotherIsUnderWayFollowsIt() throws Exception {
        table.shut();
        try (WriterRig rig = rig(new BatchLimits(2, 1 << 20, AGE))) {
            rig.write(0, 3);
            rig.moveTime(1000);
            assertThat(table.accepted).isEmpty();

            table.open();
            rig.awaitNoRowPending();
            assertThat(table.accepted).hasSize(2);
        }
    }

    @Test
    void theEndOfTheInputWaitsUntilEveryRowIsAcknowledged() throws Exception {
        try (WriterRig rig = rig(new BatchLimits(4, 1 << 20, AGE))) {
            rig.write(0, 10);
            rig.end();

            assertThat(table.rows()).isEqualTo(readings(10));
            assertThat(rig.pendingRows()).isZero();
        }
    }

    @Test
    void theEndOfAnEmptyWriterSendsNothing() throws Exception {
        try (WriterRig rig = rig(BatchLimits.DEFAULT)) {
            rig.end();
            assertThat(table.attempts).isZero();
        }
    }

    @Test
    void passingErrorsAreWaitedOutAndNoRowIsLostOrTwice() throws Exception {
        table.failures.add(new ConnectException("Connection refused"));
        table.failures.add(Answers.code(252));
        table.failures.add(Answers.httpStatus(503));
        try (WriterRig rig = rig(new BatchLimits(4, 1 << 20, AGE))) {
            rig.write(0, 10);
            rig.end();

            assertThat(table.rows()).isEqualTo(readings(10));
            assertThat(rig.counter(MetricNames.INSERT_RETRIES)).isEqualTo(3);
            assertThat(rig.gauge(MetricNames.UNAVAILABLE_MILLIS)).isZero();
        }
    }

    @Test
    void aFatalErrorFailsTheTaskWithASentence() throws Exception {
        table.failures.add(Answers.code(516));
        try (WriterRig rig = rig(BatchLimits.DEFAULT)) {
            rig.write(0, 1);
            assertThatThrownBy(rig::end)
                    .rootCause()
                    .isInstanceOf(com.clickhouse.client.api.ServerException.class);
        }
    }

    @Test
    void aTableOfAnotherShapeFailsTheTaskBeforeARowIsSent() throws Exception {
        table.table = Reading.COLUMNS.subList(0, 3);
        try (WriterRig rig = rig(BatchLimits.DEFAULT)) {
            rig.write(0, 1);
            assertThatThrownBy(rig::end).hasStackTraceContaining("the table has no column version");
            assertThat(table.attempts).isZero();
        }
    }

    @Test
    void whenBothBatchesAreFullTheTaskWaitsAndCanBeInterrupted() throws Exception {
        table.shut();
        try (WriterRig rig = rig(new BatchLimits(2, 1 << 20, AGE))) {
            Thread task = Thread.currentThread();
            rig.write(0, 3);
            Thread canceller =
                    new Thread(
                            () -> {
                                await().until(() -> WAITING.contains(task.getState()));
                                task.interrupt();
                            });
            canceller.start();

            assertThatThrownBy(() -> rig.write(3, 4)).isInstanceOf(InterruptedException.class);
            canceller.join();
        }
        assertThat(table.closed).isTrue();
    }

    @Test
    void closingEndsAnOutageAtOnce() throws Exception {
        for (int i = 0; i < 1000; i++) {
            table.failures.add(new ConnectException("Connection refused"));
        }
        WriterRig rig =
                new WriterRig(
                        WriterRig.sink(NOWHERE)
                                .retryPauses(Duration.ofMinutes(1), Duration.ofMinutes(1))
                                .build(),
                        table);
        rig.write(0, 1);
        rig.moveTime(1000);
        await().until(() -> rig.gauge(MetricNames.UNAVAILABLE_MILLIS) > 0);

        rig.close();
        assertThat(table.attempts).isEqualTo(1);
    }

    @Test
    void ofAKeyOnlyTheNewestVersionIsSent() throws Exception {
        Reading reading = Reading.of(1);
        try (WriterRig rig =
                new WriterRig(
                        WriterRig.sink(NOWHERE).newestOf(Reading::key, Reading::version).build(),
                        table)) {
            rig.write(
                    reading.withLevel(5, 1),
                    Reading.of(2),
                    reading.withLevel(9, 3),
                    reading.withLevel(7, 2),
                    Reading.of(3),
                    reading.withLevel(8, 3));
            rig.end();

            assertThat(table.rows())
                    .containsExactly(Reading.of(2), Reading.of(3), reading.withLevel(8, 3));
            assertThat(rig.counter(MetricNames.ROWS_SUPERSEDED)).isEqualTo(3);
        }
    }

    @Test
    void aRefusedRowGoesToItsHandlerAndTheOthersToTheTable() throws Exception {
        table.refuses = reading -> reading.level() == 5 || reading.level() == 6;
        Collected.ROWS.clear();
        try (WriterRig rig =
                new WriterRig(WriterRig.sink(NOWHERE).badRows(new Collected()).build(), table)) {
            rig.write(0, 20);
            rig.end();

            assertThat(table.rows())
                    .containsExactlyInAnyOrderElementsOf(
                            readings(20).stream()
                                    .filter(reading -> !table.refuses.test(reading))
                                    .toList());
            assertThat(Collected.ROWS)
                    .flatExtracting(row -> ReadingBytes.read(row.rowBinary()))
                    .containsExactly(Reading.of(5), Reading.of(6));
            assertThat(rig.counter(MetricNames.ROWS_REFUSED)).isEqualTo(2);
        }
    }

    @Test
    void withoutAHandlerARefusedRowFailsTheTask() throws Exception {
        table.refuses = reading -> reading.level() == 5;
        try (WriterRig rig = rig(BatchLimits.DEFAULT)) {
            rig.write(0, 20);
            assertThatThrownBy(rig::end)
                    .rootCause()
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("refused with code 469");
        }
    }

    @Test
    void theRowsOfTheAccountAddUpAtEveryMoment() throws Exception {
        table.refuses = reading -> reading.level() == 5;
        try (WriterRig rig =
                new WriterRig(
                        WriterRig.sink(NOWHERE)
                                .batch(new BatchLimits(7, 1 << 20, AGE))
                                .newestOf(Reading::key, Reading::version)
                                .badRows(new Collected())
                                .build(),
                        table)) {
            for (int i = 0; i < 100; i++) {
                rig.write(Reading.of(i % 10));
                assertThat(rig.counter(MetricNames.ROWS_ACCEPTED))
                        .isEqualTo(
                                rig.counter(MetricNames.ROWS_SUPERSEDED)
                                        + rig.counter(MetricNames.ROWS_WRITTEN)
                                        + rig.counter(MetricNames.ROWS_REFUSED)
                                        + rig.gauge(MetricNames.ROWS_PENDING));
            }
            rig.end();
            assertThat(rig.gauge(MetricNames.ROWS_PENDING)).isZero();
            assertThat(rig.counter(MetricNames.ROWS_ACCEPTED)).isEqualTo(100);
        }
    }

    private WriterRig rig(BatchLimits limits) {
        return new WriterRig(
                WriterRig.sink(NOWHERE)
                        .batch(limits)
                        .retryPauses(Duration.ofMillis(1), Duration.ofMillis(2))
                        .build(),
                table);
    }

    private static List<Reading> readings(int count) {
        return IntStream.range(0, count).mapToObj(Reading::of).toList();
    }
}

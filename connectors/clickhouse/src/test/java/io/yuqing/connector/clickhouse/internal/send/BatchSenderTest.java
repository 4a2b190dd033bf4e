/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.fixture.Answers;
import io.yuqing.connector.clickhouse.fixture.Reading;
import io.yuqing.connector.clickhouse.fixture.ScriptedInserts;
import io.yuqing.connector.clickhouse.internal.batch.EncodedRows;
import io.yuqing.connector.clickhouse.internal.batch.RowBatch;
import io.yuqing.connector.clickhouse.internal.error.Backoff;
import io.yuqing.connector.clickhouse.internal.error.Outage;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.metrics.SimpleCounter;
import org.junit.jupiter.api.Test;

class BatchSenderTest {

    private final ScriptedInserts table = new ScriptedInserts();
    private final Outage outage =
            new Outage(
                    "readings",
                    new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), () -> 0),
                    System::nanoTime,
                    new SimpleCounter());
    private final BatchSender sender = new BatchSender(table, "readings", outage, System::nanoTime);

    @Test
    void halvingFindsEveryBadRowWithFewRequests() throws Exception {
        table.refuses = reading -> reading.level() % 100 == 7;

        SendOutcome outcome = sender.send(batch(1000));

        assertThat(outcome.rows()).isEqualTo(990);
        assertThat(outcome.refused()).hasSize(10);
        assertThat(table.rows()).hasSize(990).noneMatch(table.refuses);
        // At most 2 · log2(1000) + 1 a bad row.
        assertThat(table.attempts).isLessThan(210);
    }

    @Test
    void aBatchOfOnlyBadRowsIsAWrongTableAndNoBadData() {
        table.refuses = reading -> true;

        assertThatThrownBy(() -> sender.send(batch(10)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("refused 10 rows of one batch");
    }

    @Test
    void soIsABatchOfMoreThanAHundred() {
        table.refuses = reading -> reading.level() % 2 == 0;

        assertThatThrownBy(() -> sender.send(batch(1000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("refused 101 rows of one batch");
    }

    @Test
    void aBadRowAloneIsARefusedRow() throws Exception {
        table.refuses = reading -> true;

        assertThat(sender.send(batch(1)).refused()).hasSize(1);
    }

    @Test
    void anOutageInTheMiddleOfHalvingIsWaitedOut() throws Exception {
        table.refuses = reading -> reading.level() == 3;
        table.failures.add(Answers.code(469));
        table.failures.add(Answers.code(241));
        table.failures.add(Answers.code(210));

        SendOutcome outcome = sender.send(batch(8));

        assertThat(outcome.rows()).isEqualTo(7);
        assertThat(table.rows()).hasSize(7);
    }

    @Test
    void aFatalErrorNamesTheTableTheCauseAndTheRemedy() {
        table.failures.add(Answers.code(60));

        assertThatThrownBy(() -> sender.send(batch(2)))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "ClickHouse cannot take rows for table readings, and waiting will not help"
                                + " (ServerException: Code: 60. DB::Exception: as the test wants it):"
                                + " the table does not exist: run the migrations of this version.");
        assertThat(table.attempts).isEqualTo(1);
    }

    private static EncodedRows batch(int rows) {
        RowBatch<Reading> batch =
                new RowBatch<>(BatchLimits.DEFAULT, new Reading.Encoder().columns(), null);
        for (int i = 0; i < rows; i++) {
            batch.add(Reading.of(i));
        }
        return batch.encoded();
    }
}

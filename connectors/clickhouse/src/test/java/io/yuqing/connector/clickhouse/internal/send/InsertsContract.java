/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.fixture.Reading;
import io.yuqing.connector.clickhouse.internal.batch.NewestRows;
import io.yuqing.connector.clickhouse.internal.batch.RowBatch;
import io.yuqing.connector.clickhouse.internal.error.ErrorClassifier;
import io.yuqing.connector.clickhouse.internal.error.ErrorVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every way to a table promises. */
abstract class InsertsContract {

    /** The way to an empty table of readings that takes no implausible level. */
    abstract Inserts inserts() throws Exception;

    /** What is in that table, by level. */
    abstract List<Reading> rows();

    @Test
    void whatWasAcknowledgedIsInTheTable() throws Exception {
        try (Inserts inserts = inserts()) {
            inserts.insert(batch(Reading.of(1), Reading.of(2)).all());
            inserts.insert(batch(Reading.of(3)).all());
        }

        assertThat(rows()).containsExactly(Reading.of(1), Reading.of(2), Reading.of(3));
    }

    @Test
    void aPartOfABatchIsThatPartOnly() throws Exception {
        try (Inserts inserts = inserts()) {
            inserts.insert(batch(Reading.of(1), Reading.of(2), Reading.of(3)).all().secondHalf());
        }

        assertThat(rows()).containsExactly(Reading.of(2), Reading.of(3));
    }

    @Test
    void rowsThatANewerOneReplacesAreNotInTheTable() throws Exception {
        RowBatch<Reading> batch =
                new RowBatch<>(
                        BatchLimits.DEFAULT,
                        new Reading.Encoder().columns(),
                        new NewestRows<>(Reading::key, Reading::version));
        batch.add(Reading.of(1));
        batch.add(Reading.of(1).withLevel(7, 2));
        try (Inserts inserts = inserts()) {
            inserts.insert(batch.all());
        }

        assertThat(rows()).containsExactly(Reading.of(1).withLevel(7, 2));
    }

    @Test
    void noRowIsTakenAndWritesNothing() throws Exception {
        try (Inserts inserts = inserts()) {
            inserts.insert(batch().all());
        }

        assertThat(rows()).isEmpty();
    }

    @Test
    void aRefusedRowIsSaidToBeOneAndNoRowOfItsBatchIsInTheTable() throws Exception {
        RowBatch<Reading> batch =
                batch(Reading.of(1), Reading.of(2).withLevel(Reading.IMPLAUSIBLE, 1));
        try (Inserts inserts = inserts()) {
            Throwable refusal = catchThrowable(() -> inserts.insert(batch.all()));

            assertThat(ErrorClassifier.classify(refusal)).isEqualTo(ErrorVerdict.BAD_ROWS);
        }
        assertThat(rows()).isEmpty();
    }

    @Test
    void theColumnsAreThoseOfTheTable() throws Exception {
        try (Inserts inserts = inserts()) {
            assertThat(inserts.tableColumns()).containsAll(Reading.COLUMNS);
        }
    }

    @Test
    void nothingIsInsertedAfterClosing() throws Exception {
        Inserts inserts = inserts();
        inserts.close();

        assertThatCode(inserts::close).doesNotThrowAnyException();
        assertThatThrownBy(() -> inserts.insert(batch(Reading.of(1)).all()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rows()).isEmpty();
    }

    private static RowBatch<Reading> batch(Reading... readings) {
        RowBatch<Reading> batch =
                new RowBatch<>(BatchLimits.DEFAULT, new Reading.Encoder().columns(), null);
        for (Reading reading : readings) {
            batch.add(reading);
        }
        return batch;
    }
}

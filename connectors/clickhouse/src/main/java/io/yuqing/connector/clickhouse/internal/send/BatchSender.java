/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.send;

import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.RefusedRow;
import io.yuqing.connector.clickhouse.TableContract;
import io.yuqing.connector.clickhouse.internal.batch.EncodedRows;
import io.yuqing.connector.clickhouse.internal.batch.RowRange;
import io.yuqing.connector.clickhouse.internal.error.ErrorClassifier;
import io.yuqing.connector.clickhouse.internal.error.ErrorText;
import io.yuqing.connector.clickhouse.internal.error.Outage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Gets one batch into the table, whatever it takes: waits out passing errors for as long as they
 * last, halves a batch the server refuses until the bad rows are alone, and gives up at once on an
 * error that waiting cannot cure. Runs on the writer's sending thread.
 */
public final class BatchSender {

    /** More refused rows than this in one batch is no bad data, it is a wrong table. */
    private static final int MAX_REFUSED = 100;

    /** A batch of at least this many rows, all refused, is the same. */
    private static final int SUSPICIOUS = 10;

    private final Inserts inserts;
    private final String table;
    private final Outage outage;
    private final LongSupplier nanoClock;
    private final Set<List<Column>> checked = new HashSet<>();

    public BatchSender(Inserts inserts, String table, Outage outage, LongSupplier nanoClock) {
        this.inserts = inserts;
        this.table = table;
        this.outage = outage;
        this.nanoClock = nanoClock;
    }

    /**
     * @throws IOException with one sentence, if a person must act
     * @throws InterruptedException if the writer was closed
     */
    SendOutcome send(EncodedRows batch) throws IOException, InterruptedException {
        long start = nanoClock.getAsLong();
        if (!checked.contains(batch.columns())) {
            check(batch.columns());
            checked.add(batch.columns());
        }
        List<RefusedRow> refused = new ArrayList<>();
        int rows = batch.rows();
        sendOrHalve(batch.all(), refused);
        if (refused.size() == rows && rows >= SUSPICIOUS) {
            throw wrongTable(refused);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(nanoClock.getAsLong() - start);
        return new SendOutcome(rows - refused.size(), batch.bytes(), List.copyOf(refused), millis);
    }

    private void sendOrHalve(RowRange range, List<RefusedRow> refused)
            throws IOException, InterruptedException {
        if (range.rows() == 0) {
            return;
        }
        Exception refusal = insert(range);
        if (refusal == null) {
            return;
        }
        if (!range.isSingle()) {
            sendOrHalve(range.firstHalf(), refused);
            sendOrHalve(range.secondHalf(), refused);
            return;
        }
        refused.add(
                new RefusedRow(
                        table,
                        range.columns(),
                        range.singleRow(),
                        ErrorClassifier.codeOf(refusal),
                        ErrorText.shortText(refusal)));
        if (refused.size() > MAX_REFUSED) {
            throw wrongTable(refused);
        }
    }

    /** Returns null if the rows are in the table, or why the server refuses them. */
    private Exception insert(RowRange range) throws IOException, InterruptedException {
        try {
            waitingOut(
                    () -> {
                        inserts.insert(range);
                        return null;
                    });
            return null;
        } catch (RefusedException e) {
            return e.refusal;
        }
    }

    /** RowBinary has no types: rows for another table shape may be accepted and be nonsense. */
    private void check(List<Column> columns) throws IOException, InterruptedException {
        List<String> differences;
        try {
            differences = TableContract.differences(columns, waitingOut(inserts::tableColumns));
        } catch (RefusedException e) {
            throw fatal(e.refusal);
        }
        if (!differences.isEmpty()) {
            throw new IOException(
                    "Table "
                            + table
                            + " is not the one this job was built for: "
                            + String.join("; ", differences)
                            + ". Run the migrations of this version; rows from a savepoint of another"
                            + " build need the columns of that one.");
        }
    }

    private <R> R waitingOut(Request<R> request)
            throws IOException, InterruptedException, RefusedException {
        while (true) {
            try {
                R result = request.send();
                outage.over();
                return result;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (outage.isClosed()) {
                    throw new InterruptedException("The writer of table " + table + " was closed.");
                }
                switch (ErrorClassifier.classify(e)) {
                    case RETRYABLE -> outage.pauseAfter(e);
                    case BAD_ROWS -> {
                        outage.over();
                        throw new RefusedException(e);
                    }
                    case FATAL -> throw fatal(e);
                }
            }
        }
    }

    private IOException fatal(Exception cause) {
        return new IOException(
                "ClickHouse cannot take rows for table "
                        + table
                        + ", and waiting will not help ("
                        + ErrorText.shortText(cause)
                        + "): "
                        + ErrorClassifier.remedy(cause)
                        + ".",
                cause);
    }

    private IOException wrongTable(List<RefusedRow> refused) {
        return new IOException(
                "ClickHouse refused "
                        + refused.size()
                        + " rows of one batch for table "
                        + table
                        + "; that many are not bad data but a table that does not fit: compare it"
                        + " with the migrations of this version. The last was a "
                        + refused.get(refused.size() - 1)
                        + ".");
    }

    private interface Request<R> {
        R send() throws Exception;
    }

    /** Carries the server's answer out of the retry loop. */
    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Exception refusal;

        RefusedException(Exception refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }
}

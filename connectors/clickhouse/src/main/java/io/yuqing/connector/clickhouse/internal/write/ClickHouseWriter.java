/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.write;

import io.yuqing.connector.clickhouse.BadRowHandler;
import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.RefusedRow;
import io.yuqing.connector.clickhouse.internal.batch.RowBatch;
import io.yuqing.connector.clickhouse.internal.send.SendOutcome;
import io.yuqing.connector.clickhouse.internal.send.SendingLine;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.util.function.ThrowingRunnable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encodes rows into one batch while another is on its way. A full batch waits, in the task's
 * mailbox, until the one before it is acknowledged: that is the back-pressure, and it can be
 * cancelled. {@link #flush} returns when the server has acknowledged every row, so that a
 * checkpoint covers only rows that are in the table. After a restart rows since the last checkpoint
 * are sent again; the table, a ReplacingMergeTree, keeps one of each.
 *
 * <p>All methods run on the task's thread. A batch is touched either by it or by the sending line.
 */
public final class ClickHouseWriter<T> implements SinkWriter<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ClickHouseWriter.class);

    private final MailboxExecutor mailbox;
    private final SendingLine line;
    private final WriterMetrics metrics;
    private final BadRowHandler badRows;
    private final ProcessingTimeService time;
    private final BatchAge age;
    private final AgeTimer timer;
    private RowBatch<T> filling;
    private RowBatch<T> spare;
    private RowBatch<T> inFlight;
    private long sentAt;
    private boolean due;

    ClickHouseWriter(
            MailboxExecutor mailbox,
            ProcessingTimeService time,
            SendingLine line,
            WriterMetrics metrics,
            BadRowHandler badRows,
            BatchLimits limits,
            RowBatch<T> first,
            RowBatch<T> second) {
        this.mailbox = mailbox;
        this.line = line;
        this.metrics = metrics;
        this.badRows = badRows;
        this.time = time;
        this.age = new BatchAge(limits.age().toMillis());
        this.timer = new AgeTimer(time, age, this::aged);
        this.filling = first;
        this.spare = second;
    }

    @Override
    public void write(T row, Context context) throws IOException, InterruptedException {
        metrics.accepted(filling.add(row));
        timer.started();
        // While it waits the mailbox may send this batch itself; then there is nothing to wait for.
        while (filling.isFull() && inFlight != null) {
            mailbox.yield();
        }
        if (filling.isFull()) {
            send();
        }
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
        while (inFlight != null || !filling.isEmpty()) {
            if (inFlight == null) {
                send();
            } else {
                mailbox.yield();
            }
        }
    }

    /** Rows not acknowledged yet. A reporter reads it too, and may see it a moment late. */
    public int pendingRows() {
        RowBatch<T> sending = inFlight;
        return filling.rows() + (sending == null ? 0 : sending.rows());
    }

    @Override
    public void close() throws Exception {
        line.close();
    }

    private void aged() {
        if (inFlight == null) {
            send();
        } else {
            due = true;
        }
    }

    private void send() {
        RowBatch<T> batch = filling;
        filling = spare;
        spare = null;
        inFlight = batch;
        due = false;
        sentAt = time.getCurrentProcessingTime();
        timer.stopped();
        line.send(
                batch,
                new SendingLine.Receipt() {
                    @Override
                    public void sent(SendOutcome outcome) {
                        mail(() -> acknowledged(outcome));
                    }

                    @Override
                    public void failed(Throwable failure) {
                        mail(() -> rethrow(failure));
                    }
                });
    }

    private void acknowledged(SendOutcome outcome) throws IOException {
        for (RefusedRow row : outcome.refused()) {
            badRows.handle(row);
        }
        metrics.acknowledged(outcome);
        age.took(time.getCurrentProcessingTime() - sentAt);
        spare = inFlight;
        spare.clear();
        inFlight = null;
        if (due) {
            send();
        }
    }

    private void mail(ThrowingRunnable<IOException> receipt) {
        try {
            mailbox.execute(receipt, "receipt of a ClickHouse batch");
        } catch (RejectedExecutionException e) {
            LOG.debug("The task has ended before the receipt of its last batch.", e);
        }
    }

    private static void rethrow(Throwable failure) throws IOException {
        if (failure instanceof IOException sentence) {
            throw sentence;
        }
        throw new IOException("The sending of a ClickHouse batch failed: " + failure, failure);
    }
}

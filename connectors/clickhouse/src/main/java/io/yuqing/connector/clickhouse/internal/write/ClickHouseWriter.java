/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.write;

import io.yuqing.connector.clickhouse.BadRowHandler;
import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.RefusedRow;
import io.yuqing.connector.clickhouse.internal.batch.EncodedRows;
import io.yuqing.connector.clickhouse.internal.batch.RowBatch;
import io.yuqing.connector.clickhouse.internal.send.SendOutcome;
import io.yuqing.connector.clickhouse.internal.send.SendingLine;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.util.function.ThrowingRunnable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encodes rows into one batch while another is on its way. A full batch waits, in the task's
 * mailbox, until the one before it is acknowledged: that is the back-pressure, and it can be
 * cancelled. A checkpoint waits for nothing: rows that are not acknowledged are its state, and are
 * sent again after a restart; the table, a ReplacingMergeTree, keeps one of each. At the end of its
 * input {@link #flush} returns when the server has acknowledged every row.
 *
 * <p>All methods run on the task's thread. A batch is touched either by it or by the sending line;
 * one in flight is read by both.
 */
public final class ClickHouseWriter<T> implements StatefulSinkWriter<T, EncodedRows> {

    private static final Logger LOG = LoggerFactory.getLogger(ClickHouseWriter.class);

    private final MailboxExecutor mailbox;
    private final SendingLine line;
    private final WriterMetrics metrics;
    private final BadRowHandler badRows;
    private final ProcessingTimeService time;
    private final BatchAge age;
    private final AgeTimer timer;

    /** Of an earlier run; sent before all others. */
    private final Queue<EncodedRows> restored = new ArrayDeque<>();

    private int restoredRows;
    private RowBatch<T> filling;

    /** Null while it is in flight. */
    private RowBatch<T> spare;

    /** The batch in flight; null while none is, or while restored rows are. */
    private RowBatch<T> sending;

    private EncodedRows inFlight;
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

    /** Before the first row. */
    void restore(Collection<EncodedRows> unsent) {
        for (EncodedRows rows : unsent) {
            metrics.restored(rows.rows());
            restored.add(rows);
            restoredRows += rows.rows();
        }
        if (!restored.isEmpty()) {
            dispatchRestored();
        }
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
        while (endOfInput && (inFlight != null || !filling.isEmpty())) {
            if (inFlight == null) {
                send();
            } else {
                mailbox.yield();
            }
        }
    }

    @Override
    public List<EncodedRows> snapshotState(long checkpointId) {
        List<EncodedRows> unsent = new ArrayList<>(restored);
        if (inFlight != null) {
            unsent.add(inFlight);
        }
        if (!filling.isEmpty()) {
            unsent.add(filling.encoded());
        }
        if (unsent.isEmpty()) {
            metrics.empty(checkpointId);
        }
        return unsent;
    }

    /** Rows not acknowledged yet. A reporter reads it too, and may see it a moment late. */
    public int pendingRows() {
        EncodedRows flying = inFlight;
        int waiting = filling.encoded().rows() + (flying == null ? 0 : flying.rows());
        return waiting + restoredRows;
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
        sending = filling;
        filling = spare;
        spare = null;
        due = false;
        timer.stopped();
        dispatch(sending.encoded());
    }

    private void dispatch(EncodedRows rows) {
        inFlight = rows;
        sentAt = time.getCurrentProcessingTime();
        line.send(
                rows,
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
        inFlight = null;
        if (sending != null) {
            spare = sending;
            spare.clear();
            sending = null;
        }
        if (!restored.isEmpty()) {
            dispatchRestored();
        } else if (due) {
            send();
        }
    }

    private void dispatchRestored() {
        EncodedRows rows = restored.remove();
        restoredRows -= rows.rows();
        dispatch(rows);
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

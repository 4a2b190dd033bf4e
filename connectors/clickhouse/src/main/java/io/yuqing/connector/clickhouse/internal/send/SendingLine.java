/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.send;

import io.yuqing.connector.clickhouse.internal.batch.EncodedRows;
import io.yuqing.connector.clickhouse.internal.error.Outage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that carries one batch at a time to the table. */
public final class SendingLine implements AutoCloseable {

    /** Told on the sending thread. */
    public interface Receipt {
        void sent(SendOutcome outcome);

        void failed(Throwable failure);
    }

    private static final Logger LOG = LoggerFactory.getLogger(SendingLine.class);

    /** A socket that is just being opened is not closed with the client, and may be read from. */
    private static final long CLOSE_SECONDS = 3;

    private final BatchSender sender;
    private final Inserts inserts;
    private final Outage outage;
    private final ExecutorService thread;

    public SendingLine(BatchSender sender, Inserts inserts, Outage outage, String name) {
        this.sender = sender;
        this.inserts = inserts;
        this.outage = outage;
        this.thread =
                Executors.newSingleThreadExecutor(
                        work -> {
                            Thread made = new Thread(work, name);
                            made.setDaemon(true);
                            return made;
                        });
    }

    /** The batch belongs to the line until the receipt. */
    public void send(EncodedRows batch, Receipt receipt) {
        thread.execute(
                () -> {
                    SendOutcome outcome;
                    try {
                        outcome = sender.send(batch);
                    } catch (Throwable failure) {
                        // An Error too: without a receipt the task would wait for ever.
                        receipt.failed(failure);
                        return;
                    }
                    receipt.sent(outcome);
                });
    }

    /** Abandons what is in flight: whoever closes without flushing wants the task to end. */
    @Override
    public void close() throws InterruptedException {
        outage.close();
        thread.shutdownNow();
        // A thread inside a socket read does not heed the interrupt; the closing of its socket it
        // does.
        inserts.close();
        if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn(
                    "The sending thread did not end within {} s; it will with its request.",
                    CLOSE_SECONDS);
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.Sender;
import io.yuqing.domain.delivery.Dispatch;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends in threads of its own and puts each attempt on record before it reports it: what is sent
 * next is sent when the journal knows of this. A journal that does not answer is waited for shortly
 * and no more, because people come before the record; the row is then written by the sink.
 */
final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final long JOURNAL_PATIENCE_MILLIS = 2_000;

    /** A little longer than what a channel may take, so that nothing is cut off at the end. */
    private static final long CLOSE_PATIENCE_SECONDS = 20;

    private final Journal journal;
    private final ExecutorService senders;
    private final ExecutorService recorders;

    Courier(Outside outside, Journal journal) {
        this.journal = journal;
        senders = outside.threads("deliver");
        recorders = outside.threads("record");
    }

    /**
     * What came of an attempt.
     *
     * @param sent the notices of the message
     */
    record Attempted(List<Dispatch> sent, Receipt receipt, DeliveryRow row) {}

    /** One attempt. The dispatches must not change until it is done. */
    Future<Attempted> send(Sender sender, Notice notice, List<Dispatch> sent, long now) {
        return senders.submit(
                () -> {
                    Receipt receipt = sender.send(notice, sent.get(0).done);
                    DeliveryRow row = DeliveryRows.attempt(sent, notice.key(), now, receipt);
                    record(row);
                    return new Attempted(sent, receipt, row);
                });
    }

    /** Lets what is under way come to its end, for else nobody would know that it was sent. */
    @Override
    public void close() {
        senders.shutdown();
        try {
            if (!senders.awaitTermination(CLOSE_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                senders.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            senders.shutdownNow();
        }
        recorders.shutdownNow();
    }

    private void record(DeliveryRow row) throws InterruptedException {
        Future<?> recorded =
                recorders.submit(
                        () -> {
                            journal.record(row);
                            return null;
                        });
        try {
            recorded.get(JOURNAL_PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("The journal does not answer; {} is recorded later.", row.messageId);
        } catch (ExecutionException e) {
            LOG.warn(
                    "{} is recorded later, the journal says: {}",
                    row.messageId,
                    e.getCause().getMessage());
        }
    }
}

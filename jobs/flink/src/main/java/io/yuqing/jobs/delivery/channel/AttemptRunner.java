/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.channel;

import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.Sender;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.jobs.delivery.common.Workers;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import io.yuqing.jobs.delivery.journal.DeliveryRows;
import io.yuqing.jobs.delivery.journal.Journal;
import io.yuqing.jobs.delivery.journal.JournalReading;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends in threads of its own and puts each attempt on record before it reports it: what is sent
 * next is sent when the journal knows of this. A journal that does not answer is waited for shortly
 * and no more, because people come before the record; the row is then written with the others.
 */
final class AttemptRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AttemptRunner.class);
    private static final long JOURNAL_PATIENCE_MILLIS = 2_000;

    /** So many rows that wait say that the journal hangs; the next need not wait too. */
    private static final int HANGING = 4;

    /** A little longer than what a channel may take, so that nothing is cut off at the end. */
    private static final long CLOSE_PATIENCE_SECONDS = 20;

    private final Journal journal;
    private final ExecutorService senders;
    private final ExecutorService recorders;
    private final ExecutorService readers;
    private final AtomicInteger recording = new AtomicInteger();

    AttemptRunner(Workers workers, Journal journal) {
        this.journal = journal;
        senders = workers.threads("deliver");
        recorders = workers.threads("record");
        readers = workers.threads("journal");
    }

    /**
     * Reads what a channel did.
     *
     * @return fails with a {@link ClickHouseConfigException} if rows will never be taken
     */
    Future<Journal.Past> past(String channel, long since) {
        return readers.submit(() -> JournalReading.past(journal, channel, since));
    }

    /** One attempt. The dispatches must not change until it is done. */
    Future<AttemptResult> send(
            Sender sender, Notice notice, List<Dispatch> sent, int tokens, long now) {
        return senders.submit(
                () -> {
                    Receipt receipt = attempt(sender, notice, sent.get(0).done);
                    DeliveryRow row = DeliveryRows.attempt(sent, notice.key(), now, receipt);
                    record(row);
                    return new AttemptResult(sent, tokens, receipt, row);
                });
    }

    /** An attempt that failed before anything was sent, by a defect of ours. */
    static AttemptResult defect(List<Dispatch> sent, Throwable defect, long now) {
        Receipt receipt = receipt(defect, 0, sent.get(0).done);
        Dispatch first = sent.get(0);
        String messageId = sent.size() == 1 ? first.id : first.batch;
        return new AttemptResult(
                sent, 0, receipt, DeliveryRows.attempt(sent, messageId, now, receipt));
    }

    /** Lets what is under way come to its end, for else nobody would know that it was sent. */
    @Override
    public void close() {
        readers.shutdownNow();
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

    /** What a sender throws, an Error too, is an attempt that failed: the job goes on. */
    private static Receipt attempt(Sender sender, Notice notice, long done) {
        long start = System.nanoTime();
        try {
            return sender.send(notice, done);
        } catch (Throwable defect) {
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            return receipt(defect, took, done);
        }
    }

    /** By the name of the class only: what it says may hold a secret. */
    private static Receipt receipt(Throwable defect, long tookMillis, long done) {
        String name = defect.getClass().getName();
        LOG.error("A notice could not be sent for a defect of this program: {}", name);
        return new Receipt(Outcome.FAILED, Reason.INTERNAL, "", name, 0, tookMillis, 0, 1, done);
    }

    private void record(DeliveryRow row) throws InterruptedException {
        if (recording.get() >= HANGING) {
            return;
        }
        recording.incrementAndGet();
        Future<?> recorded =
                recorders.submit(
                        () -> {
                            try {
                                journal.record(row);
                            } finally {
                                recording.decrementAndGet();
                            }
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

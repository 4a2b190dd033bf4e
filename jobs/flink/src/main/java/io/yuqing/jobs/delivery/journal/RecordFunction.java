/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.journal;

import io.yuqing.jobs.delivery.common.DeliveryMetrics;
import io.yuqing.jobs.delivery.queue.BatchWriter;
import io.yuqing.jobs.delivery.queue.QueueLimits;
import io.yuqing.jobs.delivery.queue.WaitingFunction;
import java.util.List;
import org.apache.flink.api.common.state.ListStateDescriptor;

/** Writes rows of {@code deliveries}. */
public final class RecordFunction extends WaitingFunction<DeliveryRow> {
    private static final long serialVersionUID = 1L;

    /**
     * Rows of a kilobyte or so: days of a county, hours of a storm. Many small inserts are what
     * hurts ClickHouse; nobody waits for a row.
     */
    static final QueueLimits LIMITS = new QueueLimits("record of deliveries", 50_000, 500);

    private final JournalOpener journals;

    public RecordFunction(JournalOpener journals) {
        super(LIMITS, new ListStateDescriptor<>("unrecorded", DeliveryRow.class));
        this.journals = journals;
    }

    @Override
    protected BatchWriter<DeliveryRow> writer() {
        return new OfJournal(journals.journal());
    }

    @Override
    protected String waitingMetric() {
        return DeliveryMetrics.ROWS_WAITING;
    }

    @Override
    protected String lostMetric() {
        return DeliveryMetrics.ROWS_LOST;
    }

    /** Writes into a journal. */
    record OfJournal(Journal journal) implements BatchWriter<DeliveryRow> {
        @Override
        public void writeAll(List<DeliveryRow> batch) throws Exception {
            journal.recordAll(batch);
        }

        @Override
        public boolean refusesContent(Exception failure) {
            return journal.refusesContent(failure);
        }

        @Override
        public String name(DeliveryRow row) {
            return "the row of " + row.messageId;
        }

        @Override
        public void close() {
            journal.close();
        }
    }
}

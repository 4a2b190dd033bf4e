/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import io.yuqing.jobs.delivery.common.DeliveryMetrics;
import io.yuqing.jobs.delivery.queue.BatchWriter;
import io.yuqing.jobs.delivery.queue.QueueLimits;
import io.yuqing.jobs.delivery.queue.WaitingFunction;
import org.apache.flink.api.common.state.ListStateDescriptor;

/**
 * Writes to the topics of cases. After a restart some is written again: an entry has the same id,
 * and an event or a case the same number.
 */
public final class CaseLogWriter extends WaitingFunction<CaseWrite> {
    private static final long serialVersionUID = 1L;

    /** Of a few kilobytes; Kafka takes them at once, and somebody waits at a page. */
    private static final QueueLimits LIMITS = new QueueLimits("record of cases", 20_000, 0);

    private final CaseLogOpener opener;

    public CaseLogWriter(CaseLogOpener opener) {
        super(LIMITS, new ListStateDescriptor<>("unwritten", CaseWrite.class));
        this.opener = opener;
    }

    @Override
    protected BatchWriter<CaseWrite> writer() {
        return opener.caseLog();
    }

    @Override
    protected String waitingMetric() {
        return DeliveryMetrics.CASE_RECORDS_WAITING;
    }

    @Override
    protected String lostMetric() {
        return DeliveryMetrics.CASE_RECORDS_LOST;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import io.yuqing.jobs.delivery.cases.CaseStep;
import io.yuqing.jobs.delivery.common.DeliveryMetrics;
import io.yuqing.jobs.delivery.queue.BatchWriter;
import io.yuqing.jobs.delivery.queue.QueueLimits;
import io.yuqing.jobs.delivery.queue.WaitingFunction;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Puts steps of cases into the tables of ClickHouse. */
public final class CaseTables extends WaitingFunction<CaseStep> {
    private static final long serialVersionUID = 1L;

    /**
     * Steps of some kilobytes: weeks of a county. Many small inserts are what hurts ClickHouse;
     * nobody waits for a row.
     */
    private static final QueueLimits LIMITS = new QueueLimits("record of cases", 20_000, 500);

    private final CaseWriterOpener tables;

    CaseTables(CaseWriterOpener tables) {
        super(LIMITS, new ListStateDescriptor<>("unwritten", CaseStep.class));
        this.tables = tables;
    }

    /**
     * @param steps in any order; what comes twice is one row
     * @param uid of the operator
     */
    public static void add(DataStream<CaseStep> steps, CaseWriterOpener tables, String uid) {
        steps.process(new CaseTables(tables)).name("tables of cases").uid(uid);
    }

    @Override
    protected BatchWriter<CaseStep> writer() {
        return tables.caseTables();
    }

    @Override
    protected String waitingMetric() {
        return DeliveryMetrics.CASE_ROWS_WAITING;
    }

    @Override
    protected String lostMetric() {
        return DeliveryMetrics.CASE_ROWS_LOST;
    }
}

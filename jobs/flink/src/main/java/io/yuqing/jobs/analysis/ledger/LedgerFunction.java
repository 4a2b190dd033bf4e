/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.ledger;

import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.model.LedgerRow;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the account of one source partition or batch in one minute and writes it as an absolute
 * row; those of batches to the side. The account is closed in processing time, because its minute
 * is one of arrival, not of events; the time is generous, because outcomes wait as long as
 * ClickHouse is down.
 */
public final class LedgerFunction extends KeyedProcessFunction<String, LedgerRow, LedgerRow> {
    static final Duration KEPT_OPEN = Duration.ofDays(7);

    private transient ValueState<LedgerRow> account;

    @Override
    public void open(OpenContext context) {
        account =
                getRuntimeContext()
                        .getState(new ValueStateDescriptor<>("account", LedgerRow.class));
    }

    @Override
    public void processElement(LedgerRow more, Context context, Collector<LedgerRow> out)
            throws Exception {
        LedgerRow row = account.value();
        if (row == null) {
            row = new LedgerRow();
            row.batch = more.batch;
            row.topic = more.topic;
            row.partition = more.partition;
            row.minute = more.minute;
            long now = context.timerService().currentProcessingTime();
            context.timerService().registerProcessingTimeTimer(now + KEPT_OPEN.toMillis());
        }
        row.add(more);
        account.update(row);
        if (row.isOfBatch()) {
            context.output(SideOutputs.BATCHES, row);
        } else {
            out.collect(row);
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<LedgerRow> out) {
        account.clear();
    }
}

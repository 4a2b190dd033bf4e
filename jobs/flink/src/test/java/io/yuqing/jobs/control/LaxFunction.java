/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.control;

import io.yuqing.wire.control.ControlRecord;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.util.BroadcastOperatorTestHarness;
import org.apache.flink.util.Collector;

/**
 * A job as it was before its checks became stricter: it keeps in state whatever comes, and tells
 * what it has.
 */
public final class LaxFunction extends BroadcastProcessFunction<Long, ControlRecord, String> {
    private final MapStateDescriptor<String, String> descriptor;

    public LaxFunction(MapStateDescriptor<String, String> descriptor) {
        this.descriptor = descriptor;
    }

    /** What a savepoint of it holds after these records. */
    public static OperatorSubtaskState savepoint(
            MapStateDescriptor<String, String> descriptor, ControlRecord... records)
            throws Exception {
        try (BroadcastOperatorTestHarness<Long, ControlRecord, String> job =
                new BroadcastOperatorTestHarness<>(
                        new CoBroadcastWithNonKeyedOperator<>(
                                new LaxFunction(descriptor), List.of(descriptor)),
                        8,
                        1,
                        0)) {
            job.open();
            for (ControlRecord record : records) {
                job.processBroadcastElement(record, 0);
            }
            return job.snapshot(1, 1);
        }
    }

    @Override
    public void processElement(Long tick, ReadOnlyContext context, Collector<String> out)
            throws Exception {
        for (Map.Entry<String, String> each :
                context.getBroadcastState(descriptor).immutableEntries()) {
            out.collect(descriptor.getName() + " " + each.getKey() + " " + each.getValue());
        }
    }

    @Override
    public void processBroadcastElement(
            ControlRecord record, Context context, Collector<String> out) throws Exception {
        context.getBroadcastState(descriptor).put(record.id, record.json);
    }
}

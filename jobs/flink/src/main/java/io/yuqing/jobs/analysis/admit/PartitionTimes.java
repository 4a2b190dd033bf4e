/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.admit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.runtime.state.FunctionInitializationContext;

/**
 * How far event time has come in each Kafka partition: its newest item, less the disorder that is
 * allowed. What the partition itself has shown is known with the first item and after any restart,
 * while the watermark waits until every partition has shown one.
 *
 * <p>A task remembers all partitions, also those that others read: after a restart it may be the
 * one to read them. Used by one task thread.
 */
final class PartitionTimes {
    private static final ListStateDescriptor<Tuple3<String, Integer, Long>> STATE =
            new ListStateDescriptor<>(
                    "partition-times", Types.TUPLE(Types.STRING, Types.INT, Types.LONG));

    private record Partition(String topic, int number) {}

    private final ListState<Tuple3<String, Integer, Long>> stored;
    private final long outOfOrderness;
    private final Map<Partition, Long> newest = new HashMap<>();

    private PartitionTimes(ListState<Tuple3<String, Integer, Long>> stored, long outOfOrderness) {
        this.stored = stored;
        this.outOfOrderness = outOfOrderness;
    }

    /**
     * @param outOfOrderness how far behind the newest item of its partition an item may come
     */
    static PartitionTimes of(FunctionInitializationContext context, Duration outOfOrderness)
            throws Exception {
        ListState<Tuple3<String, Integer, Long>> stored =
                context.getOperatorStateStore().getUnionListState(STATE);
        PartitionTimes times = new PartitionTimes(stored, outOfOrderness.toMillis());
        for (Tuple3<String, Integer, Long> each : stored.get()) {
            times.newest.merge(new Partition(each.f0, each.f1), each.f2, Math::max);
        }
        return times;
    }

    /** Event time in the partition after an item of it, in the sense of a watermark. */
    long advance(String topic, int partition, long eventAt) {
        return newest.merge(new Partition(topic, partition), eventAt, Math::max)
                - outOfOrderness
                - 1;
    }

    void store() throws Exception {
        List<Tuple3<String, Integer, Long>> all = new ArrayList<>(newest.size());
        newest.forEach(
                (partition, time) -> all.add(Tuple3.of(partition.topic, partition.number, time)));
        stored.update(all);
    }
}

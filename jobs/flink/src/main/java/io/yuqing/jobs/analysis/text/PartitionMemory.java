/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import io.yuqing.jobs.model.Item;
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
 * How far event time had come in each Kafka partition, remembered across restarts for those who
 * read them: they cannot keep it themselves, see {@link io.yuqing.jobs.analysis.admit}. A task
 * notes what the items tell that come to it, which are some of every partition; together all tasks
 * know it, and each is told all. Used by one task thread.
 */
final class PartitionMemory {
    private static final ListStateDescriptor<Tuple3<String, Integer, Long>> STATE =
            new ListStateDescriptor<>(
                    "partition-times", Types.TUPLE(Types.STRING, Types.INT, Types.LONG));

    private record Partition(String topic, int number) {}

    private final ListState<Tuple3<String, Integer, Long>> stored;
    private final Map<Partition, Long> latest = new HashMap<>();

    private PartitionMemory(ListState<Tuple3<String, Integer, Long>> stored) {
        this.stored = stored;
    }

    static PartitionMemory of(FunctionInitializationContext context) throws Exception {
        PartitionMemory memory =
                new PartitionMemory(context.getOperatorStateStore().getUnionListState(STATE));
        for (Tuple3<String, Integer, Long> each : memory.stored.get()) {
            memory.latest.merge(new Partition(each.f0, each.f1), each.f2, Math::max);
        }
        return memory;
    }

    /**
     * Event time in the partition of an item when it was read: what the item says, unless more is
     * remembered from before a restart.
     */
    long timeAt(Item item) {
        return latest.merge(
                new Partition(item.sourceTopic, item.sourcePartition),
                item.partitionTime,
                Math::max);
    }

    /** Keeps it with the checkpoint. */
    void store() throws Exception {
        List<Tuple3<String, Integer, Long>> all = new ArrayList<>(latest.size());
        latest.forEach(
                (partition, time) -> all.add(Tuple3.of(partition.topic, partition.number, time)));
        stored.update(all);
    }
}

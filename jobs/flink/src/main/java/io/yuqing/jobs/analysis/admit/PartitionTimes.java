/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.admit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How far event time has come in each Kafka partition that a task reads: its newest item, less the
 * disorder that is allowed. What the partition itself has shown is known with the first item, while
 * the watermark waits until every partition has shown one. What it had shown before a restart is
 * remembered by whoever analyses texts. Used by one task thread.
 */
final class PartitionTimes {
    private record Partition(String topic, int number) {}

    private final long outOfOrderness;
    private final Map<Partition, Long> newest = new HashMap<>();

    /**
     * @param outOfOrderness how far behind the newest item of its partition an item may come
     */
    PartitionTimes(Duration outOfOrderness) {
        this.outOfOrderness = outOfOrderness.toMillis();
    }

    /** Event time in the partition after an item of it, in the sense of a watermark. */
    long advance(String topic, int partition, long eventAt) {
        return newest.merge(new Partition(topic, partition), eventAt, Math::max)
                - outOfOrderness
                - 1;
    }
}

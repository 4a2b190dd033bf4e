/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.send;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** Where records came to stand, as Kafka said; written by the thread of its client. */
public final class Written {
    /** The offsets of one partition, both included, among which others may stand. */
    public record Range(long first, long last, long count) {
        Range and(Range other) {
            return new Range(
                    Math.min(first, other.first), Math.max(last, other.last), count + other.count);
        }
    }

    private final Map<String, Map<Integer, Range>> ranges = new TreeMap<>();
    private long count;

    synchronized void stored(TopicPartition where, long offset) {
        count++;
        ranges.computeIfAbsent(where.topic(), topic -> new TreeMap<>())
                .merge(where.partition(), new Range(offset, offset, 1), Range::and);
    }

    /** How many records are stored for good. */
    public synchronized long count() {
        return count;
    }

    /** By topic and partition. */
    public synchronized Map<String, Map<Integer, Range>> ranges() {
        Map<String, Map<Integer, Range>> copy = new TreeMap<>();
        ranges.forEach((topic, partitions) -> copy.put(topic, new TreeMap<>(partitions)));
        return copy;
    }
}

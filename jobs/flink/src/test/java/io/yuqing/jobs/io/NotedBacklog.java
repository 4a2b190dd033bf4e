/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.connector.kafka.backlog.Backlog;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;

/**
 * Gives the answers it is told to: a reader that starves one of its partitions cannot be had on
 * demand.
 */
final class NotedBacklog implements Backlog {
    static final long NO_ANSWER = -1;

    /** Which objects were told of partitions, and of which first record: identity and topic. */
    static final Set<String> ASSIGNED = ConcurrentHashMap.newKeySet();

    static final Set<String> BEGAN = ConcurrentHashMap.newKeySet();

    private static final long serialVersionUID = 1L;

    long end;
    boolean nothingUnread = true;
    int asked;

    @Override
    public void assigned(Collection<KafkaPartitionSplit> splits) {
        splits.forEach(split -> ASSIGNED.add(System.identityHashCode(this) + split.getTopic()));
    }

    @Override
    public void began(String topic, int partition) {
        BEGAN.add(System.identityHashCode(this) + topic);
    }

    @Override
    public OptionalLong end(String topic, int partition) {
        asked++;
        return end == NO_ANSWER ? OptionalLong.empty() : OptionalLong.of(end);
    }

    @Override
    public boolean nothingUnread() {
        return nothingUnread;
    }

    @Override
    public void close() {}
}

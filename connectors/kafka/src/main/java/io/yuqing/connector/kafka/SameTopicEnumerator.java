/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flink's own enumerator, which asks Kafka at the start and every minute whether its topics are
 * still those whose offsets it keeps.
 */
final class SameTopicEnumerator implements SplitEnumerator<KafkaPartitionSplit, KnownTopics> {
    private static final long PERIOD = Duration.ofMinutes(1).toMillis();
    private static final Logger LOG = LoggerFactory.getLogger(SameTopicEnumerator.class);

    private final SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> own;
    private final SplitEnumeratorContext<KafkaPartitionSplit> context;
    private final List<String> topics;
    private final Properties properties;
    private Map<String, String> ids;
    private Admin admin;

    /**
     * @param properties of Kafka's clients, with the address of the brokers
     * @param ids of the topics to which the state belongs; empty without state
     */
    SameTopicEnumerator(
            SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> own,
            SplitEnumeratorContext<KafkaPartitionSplit> context,
            List<String> topics,
            Properties properties,
            Map<String, String> ids) {
        this.own = own;
        this.context = context;
        this.topics = topics;
        this.properties = properties;
        this.ids = ids;
    }

    @Override
    public void start() {
        admin = Admin.create(properties);
        context.callAsync(this::idsOfNow, this::compare, 0, PERIOD);
        own.start();
    }

    private Map<String, String> idsOfNow() throws ExecutionException, InterruptedException {
        return KnownTopics.idsOf(admin.describeTopics(topics).allTopicNames().get().values());
    }

    private void compare(Map<String, String> now, Throwable error) {
        if (error != null) {
            LOG.warn(
                    "Kafka does not say whether {} are the topics they were: {}",
                    topics,
                    error.toString());
            return;
        }
        ids = KnownTopics.agreed(ids, now);
    }

    @Override
    public KnownTopics snapshotState(long checkpoint) throws Exception {
        return new KnownTopics(own.snapshotState(checkpoint), ids);
    }

    @Override
    public void handleSplitRequest(int subtask, String requester) {
        own.handleSplitRequest(subtask, requester);
    }

    @Override
    public void addSplitsBack(List<KafkaPartitionSplit> splits, int subtask) {
        own.addSplitsBack(splits, subtask);
    }

    @Override
    public void addReader(int subtask) {
        own.addReader(subtask);
    }

    @Override
    public void handleSourceEvent(int subtask, SourceEvent event) {
        own.handleSourceEvent(subtask, event);
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) throws Exception {
        own.notifyCheckpointComplete(checkpoint);
    }

    @Override
    public void close() throws IOException {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
        own.close();
    }
}

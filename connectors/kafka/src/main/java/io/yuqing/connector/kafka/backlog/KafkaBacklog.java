/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka.backlog;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the brokers. */
public final class KafkaBacklog implements Backlog {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(KafkaBacklog.class);

    private final Properties properties;
    private final String group;

    /** Where partitions of which nothing was read yet begin. */
    private final Map<TopicPartition, Long> unread = new HashMap<>();

    private transient BrokerOffsets offsets;

    /**
     * @param group whose committed offsets a reader may begin at
     * @param properties of Kafka's clients
     */
    public KafkaBacklog(String bootstrapServers, String group, Properties properties) {
        this.properties = new Properties();
        this.properties.putAll(properties);
        this.properties.setProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.group = group;
    }

    @Override
    public void assigned(Collection<KafkaPartitionSplit> splits) {
        for (KafkaPartitionSplit split : splits) {
            unread.put(split.getTopicPartition(), split.getStartingOffset());
        }
    }

    @Override
    public void close() {
        if (offsets != null) {
            offsets.close();
        }
    }

    @Override
    public void began(String topic, int partition) {
        unread.remove(new TopicPartition(topic, partition));
    }

    @Override
    public OptionalLong end(String topic, int partition) {
        TopicPartition asked = new TopicPartition(topic, partition);
        try {
            return OptionalLong.of(offsets().ends(List.of(asked)).get(asked));
        } catch (ExecutionException | KafkaException e) {
            noAnswer(List.of(asked), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return OptionalLong.empty();
    }

    @Override
    public boolean nothingUnread() {
        try {
            return unread.isEmpty() || startsAreEnds();
        } catch (ExecutionException | KafkaException e) {
            noAnswer(unread.keySet(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private boolean startsAreEnds() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> beginnings = offsets().beginnings(unread.keySet());
        Map<TopicPartition, Long> ends = offsets().ends(unread.keySet());
        Map<TopicPartition, Long> committed =
                unread.containsValue(KafkaPartitionSplit.COMMITTED_OFFSET)
                        ? offsets().committed()
                        : Map.of();
        for (Map.Entry<TopicPartition, Long> each : unread.entrySet()) {
            TopicPartition partition = each.getKey();
            long start = each.getValue();
            if (start == KafkaPartitionSplit.LATEST_OFFSET) {
                continue;
            }
            if (start == KafkaPartitionSplit.COMMITTED_OFFSET) {
                start = committed.getOrDefault(partition, 0L);
            }
            if (Math.max(start, beginnings.get(partition)) < ends.get(partition)) {
                return false;
            }
        }
        return true;
    }

    private BrokerOffsets offsets() {
        if (offsets == null) {
            offsets = new BrokerOffsets(properties, group);
        }
        return offsets;
    }

    private static void noAnswer(Collection<TopicPartition> partitions, Exception error) {
        LOG.warn(
                "Kafka does not say what waits in {}, so none is taken for quiet: {}",
                partitions,
                (error.getCause() == null ? error : error.getCause()).toString());
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;

/**
 * What a source of Kafka keeps with a checkpoint: which partitions there are, and which topics they
 * belong to.
 *
 * @param ids by name of the topic; a topic of which the id is not known is missing
 */
record KnownTopics(KafkaSourceEnumState partitions, Map<String, String> ids) {
    KnownTopics {
        ids = Map.copyOf(ids);
    }

    /** Those that have one: brokers of old give none, and give one when they are upgraded. */
    static Map<String, String> idsOf(Collection<TopicDescription> topics) {
        return topics.stream()
                .filter(topic -> !topic.topicId().equals(Uuid.ZERO_UUID))
                .collect(
                        Collectors.toMap(
                                TopicDescription::name, topic -> topic.topicId().toString()));
    }

    /**
     * The ids with those of now.
     *
     * @throws RecreatedTopicException if one is another
     */
    static Map<String, String> agreed(Map<String, String> before, Map<String, String> now) {
        Map<String, String> agreed = new TreeMap<>(before);
        now.forEach(
                (topic, id) -> {
                    String known = agreed.putIfAbsent(topic, id);
                    if (known != null && !known.equals(id)) {
                        throw new RecreatedTopicException(topic, known, id);
                    }
                });
        return agreed;
    }
}

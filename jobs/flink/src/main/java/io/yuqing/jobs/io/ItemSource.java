/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.connector.kafka.SameTopicSource;
import io.yuqing.connector.kafka.StartOffsets;
import io.yuqing.connector.kafka.backlog.Backlog;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.IngestOptions;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;

/** The one source of all posts and comments. */
public final class ItemSource {

    private ItemSource() {}

    /**
     * Reads both topics without end, each record giving exactly one {@link Decoded}.
     *
     * @param start where to begin without a checkpoint, see {@link StartOffsets}
     * @param properties passed to the consumer; they win over what is set here
     * @param backlog for the watermarks of this source
     */
    public static SameTopicSource<Decoded> build(
            String bootstrapServers,
            String postsTopic,
            String commentsTopic,
            String groupId,
            OffsetsInitializer start,
            Properties properties,
            IngestOptions options,
            Backlog backlog) {
        KafkaSource<Decoded> source =
                builder(
                                bootstrapServers,
                                postsTopic,
                                commentsTopic,
                                groupId,
                                start,
                                properties,
                                options)
                        .build();
        return SameTopicSource.of(source, bootstrapServers, properties, postsTopic, commentsTopic)
                .noting(backlog);
    }

    /**
     * The same up to what both topics hold when the job starts; then the source ends. For history,
     * not for going on: it must not be restored from a checkpoint (FLINK-31006).
     */
    public static KafkaSource<Decoded> bounded(
            String bootstrapServers,
            String postsTopic,
            String commentsTopic,
            String groupId,
            OffsetsInitializer start,
            Properties properties,
            IngestOptions options) {
        return builder(
                        bootstrapServers,
                        postsTopic,
                        commentsTopic,
                        groupId,
                        start,
                        properties,
                        options)
                .setBounded(OffsetsInitializer.latest())
                .build();
    }

    private static KafkaSourceBuilder<Decoded> builder(
            String bootstrapServers,
            String postsTopic,
            String commentsTopic,
            String groupId,
            OffsetsInitializer start,
            Properties properties,
            IngestOptions options) {
        if (postsTopic.equals(commentsTopic)) {
            throw new IllegalArgumentException(
                    "kafka.topics.posts and kafka.topics.comments are both "
                            + postsTopic
                            + "; give posts and comments a topic each.");
        }
        return KafkaSource.<Decoded>builder()
                // A partition added while the job runs is noticed within the minute.
                .setProperty("partition.discovery.interval.ms", "60000")
                .setProperties(properties)
                .setBootstrapServers(bootstrapServers)
                .setGroupId(groupId)
                .setClientIdPrefix(groupId + "-items")
                .setTopics(postsTopic, commentsTopic)
                .setStartingOffsets(start)
                .setDeserializer(new ItemDeserializationSchema(commentsTopic, options));
    }

    /**
     * To be given to {@code env.fromSource}, so that each partition has a watermark of its own.
     *
     * @param outOfOrderness how far behind the newest item of its partition an item may come
     *     without being late
     * @param idleness after how long without items a partition of which nothing waits no longer
     *     holds event time; 30 s or more
     * @param backlog the one that the source notes in
     */
    public static WatermarkStrategy<Decoded> watermarks(
            Duration outOfOrderness, Duration idleness, Backlog backlog) {
        return ItemWatermarks.strategy(outOfOrderness, idleness, backlog);
    }

    /**
     * The same for a source that ends: no partition is ever idle, for it has records left, or it is
     * over and holds nothing back.
     */
    public static WatermarkStrategy<Decoded> watermarksOfHistory(Duration outOfOrderness) {
        return ItemWatermarks.ofHistory(outOfOrderness);
    }
}

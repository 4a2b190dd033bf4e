/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.history;

import io.yuqing.domain.time.CountyTime;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.wire.item.RecordKind;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The topics of items of a broker. They are read without a consumer group, from the first record
 * that can hold an item of the wanted time up to what they hold when the reading begins. Nothing is
 * written to that broker.
 *
 * <p>No event is later than its record, so reading begins where the stretch does. There is no bound
 * on how much later a record may be: a replay stamps last year's items with today. So it does not
 * stop before the end, and event time decides what counts.
 */
public final class KafkaHistory implements History {
    private static final Duration PATIENCE = KafkaServer.PATIENCE;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CountyTime.ZONE);

    private final KafkaServer kafka;
    private final String posts;
    private final String comments;

    public KafkaHistory(KafkaServer kafka, String posts, String comments) {
        this.kafka = kafka;
        this.posts = posts;
        this.comments = comments;
    }

    @Override
    public String name() {
        return "Kafka " + kafka.address() + " 的主题 " + posts + "、" + comments;
    }

    @Override
    public Set<Lack> lacks() {
        return Set.of();
    }

    @Override
    public int partitions() {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            return 1
                    + partitions(consumer).stream()
                            .mapToInt(TopicPartition::partition)
                            .max()
                            .orElse(0);
        }
    }

    @Override
    public Extent read(Stretch wanted, Receiver receiver) {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            consumer.assign(partitions);
            Extent extent = seek(consumer, partitions, wanted);
            long patience = PATIENCE.dividedBy(POLL);
            long left = patience;
            while (!partitions.isEmpty()) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                // poll waits when the broker is gone, and never says so.
                left = records.isEmpty() ? left - 1 : patience;
                if (left == 0) {
                    throw kafka.refused(new TimeoutException("nothing came"));
                }
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    if (record.offset() < ends.get(partitionOf(record))) {
                        RecordKind kind =
                                record.topic().equals(comments)
                                        ? RecordKind.COMMENT
                                        : RecordKind.POST;
                        receiver.take(kind, record.value(), record.timestamp(), record.partition());
                    }
                }
                if (partitions.removeIf(p -> consumer.position(p, PATIENCE) >= ends.get(p))) {
                    consumer.assign(partitions);
                }
            }
            return extent;
        } catch (KafkaException e) {
            throw kafka.refused(e);
        }
    }

    /** Goes to where reading begins in each partition. */
    private Extent seek(
            Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Stretch wanted) {
        if (!wanted.startsSomewhere()) {
            consumer.seekToBeginning(partitions);
            return Extent.WHOLE;
        }
        Map<TopicPartition, Long> asked = new HashMap<>();
        partitions.forEach(p -> asked.put(p, Math.max(0, wanted.from())));
        Map<TopicPartition, Long> kept = consumer.beginningOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(asked, PATIENCE);
        Extent extent = Extent.WHOLE;
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp first = found.get(partition);
            consumer.seek(partition, first == null ? ends.get(partition) : first.offset());
            extent = lost(extent, wanted, partition, first, kept.get(partition), ends);
        }
        return extent;
    }

    /** What retention has taken of a partition; deleted records leave a first offset above 0. */
    private static Extent lost(
            Extent known,
            Stretch wanted,
            TopicPartition partition,
            OffsetAndTimestamp first,
            long kept,
            Map<TopicPartition, Long> ends) {
        String where = "Kafka 主题 " + partition.topic() + " 分区 " + partition.partition();
        if (kept > 0 && kept == ends.get(partition)) {
            return new Extent(known.completeFrom(), known.why() + where + " 的记录已全部按保留期删除。");
        }
        boolean cut = kept > 0 && first != null && first.offset() == kept;
        if (!cut || first.timestamp() <= wanted.from()) {
            return known;
        }
        Instant from = Instant.ofEpochMilli(first.timestamp());
        return from.isAfter(known.completeFrom())
                ? new Extent(from, where + " 只保留到 " + BEIJING.format(from) + "，更早的记录已按保留期删除。")
                : known;
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        try {
            for (String topic : List.of(posts, comments)) {
                int before = partitions.size();
                consumer.partitionsFor(topic, PATIENCE)
                        .forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
                if (partitions.size() == before) {
                    throw new ToolException(
                            "Kafka（" + kafka.address() + "）中没有主题 " + topic + "；请核对地址和主题名称。");
                }
            }
        } catch (KafkaException e) {
            throw kafka.refused(e);
        }
        return partitions;
    }

    private Consumer<byte[], byte[]> consumer() {
        return kafka.consumer();
    }

    private static TopicPartition partitionOf(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import io.yuqing.domain.field.FieldException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The thread of a stand: reads states and texts, then events, then follows. It begins anew with
 * another book whenever it lost the thread, and the old book is what is known until then.
 */
final class StandReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int QUIET_POLLS = 4;
    private static final long AGAIN_MILLIS = 1_000;

    private final Map<String, Object> client;
    private final CaseTopics topics;
    private final CaseStand stand;
    private final StandTrouble trouble;
    private final Duration kept;
    private final Thread thread = new Thread(this::run, "case-stand");
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Cases for whose beginning it began anew; once each time, lest it never end. */
    private final Set<String> sought = new HashSet<>();

    private volatile Consumer<byte[], byte[]> consumer;

    StandReader(
            Map<String, Object> kafka,
            CaseTopics topics,
            CaseStand stand,
            StandTrouble trouble,
            Duration kept) {
        client = new HashMap<>(kafka);
        client.put("enable.auto.commit", "false");
        // What is gone is no reason to go on elsewhere: everything is read anew.
        client.put("auto.offset.reset", "none");
        client.put("allow.auto.create.topics", "false");
        client.put("default.api.timeout.ms", Long.toString(PATIENCE.toMillis()));
        client.put("request.timeout.ms", Long.toString(PATIENCE.toMillis() - 1_000));
        this.topics = topics;
        this.stand = stand;
        this.trouble = trouble;
        this.kept = kept;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!isClosing()) {
            try (Consumer<byte[], byte[]> mine =
                    new KafkaConsumer<>(
                            client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer = mine;
                StandBook book = new StandBook(kept);
                readAll(mine, book);
                follow(mine, book);
            } catch (WakeupException e) {
                // Closing, or the next round.
            } catch (RuntimeException e) {
                trouble.away(sentence(e));
                rest();
            }
        }
    }

    private void readAll(Consumer<byte[], byte[]> mine, StandBook book) {
        trouble.forget();
        List<TopicPartition> states = partitions(mine, topics.cases());
        states.addAll(partitions(mine, topics.texts()));
        List<TopicPartition> events = partitions(mine, topics.events());
        mine.assign(states);
        mine.seekToBeginning(states);
        toEnd(mine, book);
        List<TopicPartition> all = new ArrayList<>(states);
        all.addAll(events);
        mine.assign(all);
        mine.seekToBeginning(events);
        toEnd(mine, book);
        trouble.back();
        stand.publish(book);
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> mine, String topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        mine.partitionsFor(topic)
                .forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException(topic);
        }
        return partitions;
    }

    private void toEnd(Consumer<byte[], byte[]> mine, StandBook book) {
        Map<TopicPartition, Long> ends = mine.endOffsets(mine.assignment());
        long most = PATIENCE.toMillis() / POLL.toMillis();
        long left = most;
        while (isBefore(mine, ends)) {
            ConsumerRecords<byte[], byte[]> records = mine.poll(POLL);
            records.forEach(record -> take(book, record));
            // poll waits when the server is gone, and never says so.
            left = records.isEmpty() ? left - 1 : most;
            if (left == 0) {
                throw new TimeoutException("nothing came");
            }
        }
    }

    private static boolean isBefore(Consumer<byte[], byte[]> mine, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .anyMatch(each -> mine.position(each.getKey()) < each.getValue());
    }

    /** Until it is closed, or has to begin anew. */
    private void follow(Consumer<byte[], byte[]> mine, StandBook book) {
        int quiet = 0;
        while (!isClosing()) {
            ConsumerRecords<byte[], byte[]> records = mine.poll(POLL);
            if (!records.isEmpty()) {
                quiet = 0;
                trouble.back();
                stand.change(
                        () -> {
                            records.forEach(record -> take(book, record));
                            book.forgetOld();
                        });
                if (sought.addAll(book.withoutBeginning())) {
                    return;
                }
            } else if (++quiet == QUIET_POLLS) {
                quiet = 0;
                if (isCut(mine)) {
                    return;
                }
            }
        }
    }

    /** Asks whether somebody is there; and whether the topics were made anew. */
    private boolean isCut(Consumer<byte[], byte[]> mine) {
        try {
            Map<TopicPartition, Long> ends = mine.endOffsets(mine.assignment());
            trouble.back();
            return ends.entrySet().stream()
                    .anyMatch(each -> mine.position(each.getKey()) > each.getValue());
        } catch (TimeoutException e) {
            trouble.away(sentence(e));
            return false;
        }
    }

    private void take(StandBook book, ConsumerRecord<byte[], byte[]> record) {
        try {
            StandRecords.put(book, topics, record);
        } catch (FieldException e) {
            trouble.unreadable(
                    "主题 %s 第 %d 条读不懂，事项可能不完整：请升级本程序。".formatted(record.topic(), record.offset()));
        }
    }

    private static String sentence(RuntimeException e) {
        if (e instanceof UnknownTopicOrPartitionException) {
            return "Kafka 里没有事项的主题，请先运行一次 setup（./yuqing up 会自动建）";
        }
        if (e instanceof AuthenticationException || e instanceof AuthorizationException) {
            return "Kafka 拒绝了登录或读取，请检查账号和权限";
        }
        return e instanceof KafkaException
                ? "Kafka 没有应答，请确认它在运行；恢复后自动更新"
                : "读取出错（%s），正在重试".formatted(e.getClass().getSimpleName());
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void rest() {
        try {
            closing.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        Consumer<byte[], byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

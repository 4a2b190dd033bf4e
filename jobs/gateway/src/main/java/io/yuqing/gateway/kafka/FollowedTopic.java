/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.kafka;

import io.yuqing.gateway.config.KafkaSettings;
import io.yuqing.gateway.log.FaultPlace;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands in a compacted topic, followed by a thread of its own. While Kafka is away those hold
 * that were read last.
 *
 * @param <V> what a record is read as
 */
public final class FollowedTopic<V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedTopic.class);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final long AGAIN_MILLIS = 2_000;
    private static final long STOPPING_MILLIS = 2_000;

    private final KafkaSettings kafka;
    private final String topic;
    private final String what;
    private final Reader<V> reader;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** Null until they were read for the first time. */
    private volatile Map<String, V> known;

    /** What is being read; null before the first. */
    private volatile TopicTable reading;

    /** Reads one record. */
    public interface Reader<V> {
        /** Empty, and said in the log, if it cannot be read: then nothing stands under its key. */
        Optional<V> read(String key, ConsumerRecord<byte[], byte[]> record);
    }

    /**
     * @param what its records are, in the plural, for the log
     * @param thread name of the thread
     */
    public FollowedTopic(
            KafkaSettings kafka, String topic, String what, String thread, Reader<V> reader) {
        this.kafka = kafka;
        this.topic = topic;
        this.what = what;
        this.reader = reader;
        this.thread = new Thread(this::run, thread);
        this.thread.setDaemon(true);
    }

    /** Reads from now on. */
    public void start() {
        thread.start();
    }

    /** By key, never changed; empty until they were read for the first time. */
    public Optional<Map<String, V>> known() {
        return Optional.ofNullable(known);
    }

    private void run() {
        String last = "";
        while (!isStopping()) {
            try (TopicTable table = TopicTable.open(topic, kafka.client())) {
                reading = table;
                table.readToEnd();
                take(Map.of(), table, table.rows().keySet());
                last = "";
                follow(table);
            } catch (KafkaException e) {
                last = tell(last, KafkaWords.of(e, kafka));
            } catch (RuntimeException e) {
                last = tell(last, FaultPlace.of(e));
            }
            rest();
        }
    }

    private void follow(TopicTable table) {
        LOG.info("{} {} are known.", known.size(), what);
        while (!isStopping()) {
            Collection<String> changed = table.follow(WAIT);
            if (!changed.isEmpty()) {
                take(known, table, changed);
            }
        }
    }

    /** All at once: whoever asks meanwhile sees those before. */
    private void take(Map<String, V> before, TopicTable table, Collection<String> changed) {
        Map<String, V> all = new TreeMap<>(before);
        for (String key : changed) {
            all.remove(key);
            ConsumerRecord<byte[], byte[]> record = table.rows().get(key);
            if (record != null) {
                reader.read(key, record).ifPresent(value -> all.put(key, value));
            }
        }
        known = Collections.unmodifiableMap(all);
    }

    /** Once for each reason. */
    private String tell(String last, String why) {
        if (!isStopping() && !why.equals(last)) {
            LOG.warn("The {} cannot be read; it is tried again. {}", what, why);
        }
        return why;
    }

    private void rest() {
        try {
            stopping.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping.countDown();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    @Override
    public void close() {
        stopping.countDown();
        TopicTable now = reading;
        if (now != null) {
            now.wake();
        }
        try {
            thread.join(STOPPING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

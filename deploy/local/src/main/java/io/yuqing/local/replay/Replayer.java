/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.replay;

import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.local.process.StackException;
import io.yuqing.local.replay.ReplayFile.Stream;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Plays recorded posts and comments into Kafka, byte for byte.
 *
 * <p>The key is the id of the thread, so that a partition carries whole threads in their order; a
 * record in which none is found has no key and is sent all the same. The timestamp of a Kafka
 * record is the time of sending: by its event time the broker would delete history as expired.
 */
public final class Replayer {
    private static final Duration TOMORROW = Duration.ofDays(1);
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Map<String, Object> client;
    private final Map<Stream, Lane> lanes = new EnumMap<>(Stream.class);
    private final AtomicReference<StackException> failure = new AtomicReference<>();
    private Consumer<ReplayReport> progress = report -> {};
    private volatile boolean stopped;

    public Replayer(String bootstrap, String postsTopic, String commentsTopic) {
        this(Map.of("bootstrap.servers", bootstrap), postsTopic, commentsTopic);
    }

    /**
     * For a broker that asks who is there.
     *
     * @param client properties of a client, its address among them
     */
    public Replayer(Map<String, Object> client, String postsTopic, String commentsTopic) {
        this.client = Map.copyOf(client);
        lanes.put(Stream.POSTS, new Lane(Stream.POSTS, postsTopic));
        lanes.put(Stream.COMMENTS, new Lane(Stream.COMMENTS, commentsTopic));
    }

    /** Told every two seconds how far the replay is; called by the thread that plays. */
    public Replayer onProgress(Consumer<ReplayReport> listener) {
        progress = listener;
        return this;
    }

    /** Makes {@link #play} return soon; from any thread. */
    public void stop() {
        stopped = true;
    }

    /**
     * Plays the files, merged by arrival time; returns when Kafka has acknowledged every record.
     *
     * @throws StackException with file and line if Kafka refuses a record
     */
    public ReplayReport play(List<ReplayFile> files, Speed speed) {
        long start = System.nanoTime();
        Pace pace = new Pace(speed, start);
        boolean complete = false;
        try (MergedFiles merged =
                        MergedFiles.open(files, System.currentTimeMillis() + TOMORROW.toMillis());
                Producer<byte[], byte[]> producer = KafkaRecords.producer(client)) {
            long reported = start;
            while (!stopped && failure.get() == null) {
                ReplayRecord record = merged.next();
                if (record == null) {
                    complete = true;
                    break;
                }
                waitUntil(pace.due(record.time()));
                send(producer, record);
                if (System.nanoTime() - reported > PROGRESS_NANOS) {
                    reported = System.nanoTime();
                    progress.accept(report(false, start));
                }
            }
            producer.flush();
        } catch (IOException e) {
            throw new StackException("A replay file cannot be read: " + e.getMessage(), e);
        }
        checkAllArrived();
        return report(complete, start);
    }

    private void send(Producer<byte[], byte[]> producer, ReplayRecord record) {
        Lane lane = lanes.get(record.file().stream());
        lane.sent++;
        // The callback looks at the outcome; checkAllArrived() counts that none is missing.
        var unused =
                producer.send(
                        new ProducerRecord<>(
                                lane.topic, lane.threadField.find(record.bytes()), record.bytes()),
                        (metadata, error) -> {
                            if (error == null) {
                                lane.acknowledged.incrementAndGet();
                            } else {
                                failure.compareAndSet(null, refused(record, error));
                            }
                        });
    }

    private StackException refused(ReplayRecord record, Exception error) {
        return new StackException(
                "Kafka at "
                        + client.get("bootstrap.servers")
                        + " refused line "
                        + record.line()
                        + " of "
                        + record.file().path()
                        + ": "
                        + error.getMessage(),
                error);
    }

    private void checkAllArrived() {
        StackException refused = failure.get();
        if (refused != null) {
            throw refused;
        }
        for (Lane lane : lanes.values()) {
            if (lane.sent != lane.acknowledged.get()) {
                throw new StackException(
                        "Kafka at "
                                + client.get("bootstrap.servers")
                                + " acknowledged "
                                + lane.acknowledged
                                + " of "
                                + lane.sent
                                + " records for "
                                + lane.topic
                                + ".");
            }
        }
    }

    private void waitUntil(long dueNanos) {
        long left = dueNanos - System.nanoTime();
        while (left > 0 && !stopped) {
            LockSupport.parkNanos(Math.min(left, SLICE_NANOS));
            left = dueNanos - System.nanoTime();
        }
    }

    private ReplayReport report(boolean complete, long start) {
        return new ReplayReport(
                lanes.get(Stream.POSTS).acknowledged.get(),
                lanes.get(Stream.COMMENTS).acknowledged.get(),
                complete,
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** One topic. Acknowledgements arrive on the producer's thread. */
    private static final class Lane {
        private final String topic;
        private final FieldFinder threadField;
        private final AtomicLong acknowledged = new AtomicLong();
        private long sent;

        Lane(Stream stream, String topic) {
            this.topic = topic;
            this.threadField = new FieldFinder(stream.threadField());
        }
    }
}

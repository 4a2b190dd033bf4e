/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import io.yuqing.jobs.delivery.queue.BatchWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes to the topics of cases with a producer of its own. One that failed is thrown away: what an
 * idempotent producer could not write in time makes it refuse all that follows.
 */
public final class KafkaCaseLog implements BatchWriter<CaseWrite> {
    private static final int LARGEST = 1 << 20;
    private static final int WRITE_MILLIS = 20_000;
    private static final int ANSWER_MILLIS = 10_000;

    private final Properties properties;
    private final Map<CaseWrite.Target, String> topics;

    /** Null: not opened yet, or thrown away. */
    private KafkaProducer<byte[], byte[]> producer;

    private boolean closed;

    /**
     * @param properties of the producer, with the servers; they win over what is set here
     */
    public KafkaCaseLog(Properties properties, Map<CaseWrite.Target, String> topics) {
        this.properties = new Properties();
        this.properties.put(ProducerConfig.ACKS_CONFIG, "all");
        this.properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        this.properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        this.properties.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        this.properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(LARGEST));
        this.properties.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.toString(WRITE_MILLIS));
        this.properties.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Integer.toString(ANSWER_MILLIS));
        this.properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Integer.toString(ANSWER_MILLIS));
        this.properties.putAll(properties);
        this.topics = topics;
    }

    @Override
    public void writeAll(List<CaseWrite> batch) throws Exception {
        KafkaProducer<byte[], byte[]> open = open();
        boolean written = false;
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (CaseWrite write : batch) {
                String topic = topics.get(write.target);
                sent.add(open.send(new ProducerRecord<>(topic, write.key, write.value)));
            }
            open.flush();
            for (Future<?> each : sent) {
                each.get();
            }
            written = true;
        } catch (InterruptException e) {
            throw new InterruptedException(e.getMessage());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            if (!written) {
                close(open);
            }
        }
    }

    private synchronized KafkaProducer<byte[], byte[]> open() throws InterruptedException {
        if (closed) {
            throw new InterruptedException("closed");
        }
        if (producer == null) {
            ByteArraySerializer bytes = new ByteArraySerializer();
            producer = new KafkaProducer<>(properties, bytes, bytes);
        }
        return producer;
    }

    private synchronized void close(KafkaProducer<byte[], byte[]> failed) {
        failed.close(Duration.ZERO);
        producer = null;
    }

    @Override
    public boolean refusesContent(Exception failure) {
        return failure instanceof RecordTooLargeException;
    }

    @Override
    public String name(CaseWrite write) {
        return write.target + " " + write.id;
    }

    /** A timer may write an entry again while the first one waits. */
    @Override
    public String identity(CaseWrite write) {
        return write.target == CaseWrite.Target.ACTIONS ? write.id : "";
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}

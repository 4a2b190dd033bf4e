/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import io.yuqing.domain.cases.log.CaseText;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.wire.cases.CaseEntryJson;
import io.yuqing.wire.cases.CaseTextJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes acts into the log of cases. For any number of threads. */
public final class CaseLog implements AutoCloseable {
    /** Of all entries, so that they have one order whatever happens to the topic. */
    private static final byte[] KEY = "case".getBytes(StandardCharsets.UTF_8);

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Producer<byte[], byte[]> producer;
    private final CaseTopics topics;

    private CaseLog(Producer<byte[], byte[]> producer, CaseTopics topics) {
        this.producer = producer;
        this.topics = topics;
    }

    /**
     * Asks nothing of Kafka yet.
     *
     * @param kafka what its clients need: address, log-in
     */
    public static CaseLog open(Map<String, Object> kafka, CaseTopics topics) {
        Map<String, Object> client = new HashMap<>(kafka);
        String patience = Long.toString(PATIENCE.toMillis());
        client.remove("default.api.timeout.ms");
        client.put("acks", "all");
        client.put("enable.idempotence", "true");
        client.put("linger.ms", "0");
        client.put("max.block.ms", patience);
        client.put("delivery.timeout.ms", patience);
        client.put("request.timeout.ms", Long.toString(PATIENCE.toMillis() / 2));
        return new CaseLog(
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer()),
                topics);
    }

    /**
     * Returns when it is stored. The text goes first, so that no entry is without its own; a text
     * whose entry did not follow belongs to nothing and is shown nowhere.
     *
     * @param text null if there is none
     * @throws CaseLogException if Kafka does not take it within some seconds; sent again under the
     *     same id it is still one act
     */
    public void append(Entry entry, CaseText text) throws CaseLogException {
        if (text != null) {
            send(topics.texts(), CaseTextJson.key(text.actionId()), CaseTextJson.value(text));
        }
        send(topics.actions(), KEY, CaseEntryJson.value(entry));
    }

    public void append(CaseAct.Written act) throws CaseLogException {
        append(act.entry(), act.text());
    }

    private void send(String topic, byte[] key, byte[] value) throws CaseLogException {
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (ExecutionException e) {
            throw refused(topic, e.getCause());
        } catch (KafkaException e) {
            throw refused(topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(topic, e);
        }
    }

    private static CaseLogException refused(String topic, Throwable cause) {
        boolean noTopic = cause instanceof UnknownTopicOrPartitionException;
        return new CaseLogException(
                noTopic
                        ? "Kafka 里没有主题 " + topic + "：请先运行一次 setup（./yuqing up 会自动建），再重试。"
                        : "没有登记：Kafka 没有收下（主题 " + topic + "），请确认它在运行，再提交一次；重复提交只算一次。",
                cause);
    }

    /** What was given to it is stored or was refused by then. */
    @Override
    public void close() {
        producer.close(PATIENCE);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Producers that wait for all replicas, and not for ever. */
final class Producers {
    private static final String PATIENCE_MILLIS = "20000";

    private Producers() {}

    static Producer<byte[], byte[]> of(Map<String, String> client) {
        Map<String, Object> all = new HashMap<>(client);
        all.put("acks", "all");
        all.put("enable.idempotence", "true");
        all.put("max.request.size", Integer.toString(2 << 20));
        all.put("max.block.ms", PATIENCE_MILLIS);
        all.put("request.timeout.ms", "10000");
        all.put("delivery.timeout.ms", PATIENCE_MILLIS);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }
}

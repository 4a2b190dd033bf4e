/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;

/** Sinks of the topics the job writes: alerts and dead letters. */
public final class RecordSinks {

    private static final String MAX_REQUEST_SIZE = "max.request.size";

    /** What a producer and a broker take unless told otherwise, less what frames a record. */
    private static final int USUAL_SIZE = 1 << 20;

    private static final int FRAME = 1 << 10;

    private RecordSinks() {}

    /**
     * How large a record may be that the sink takes, in bytes of key and value.
     *
     * @param properties as they are passed to the producer
     */
    public static int largestRecord(Properties properties) {
        String set = properties.getProperty(MAX_REQUEST_SIZE, Integer.toString(USUAL_SIZE));
        return Integer.parseInt(set.strip()) - FRAME;
    }

    /**
     * At least once: a record is acknowledged by all in-sync replicas before the checkpoint that
     * covers it completes, and may be written again after a restart. Readers tell repeats by the
     * key.
     *
     * @param properties passed to the producer; they win over what is set here
     */
    public static KafkaSink<KeyedRecord> atLeastOnce(
            String bootstrapServers, String topic, Properties properties) {
        return KafkaSink.<KeyedRecord>builder()
                .setProperty("acks", "all")
                .setProperty("enable.idempotence", "true")
                .setProperty("compression.type", "lz4")
                // A sealed dead letter has up to 350 KB; the broker's own default is the same 1
                // MiB.
                .setProperty(MAX_REQUEST_SIZE, Integer.toString(USUAL_SIZE))
                .setKafkaProducerConfig(properties)
                .setBootstrapServers(bootstrapServers)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(KeyedRecordSchema.to(topic))
                .build();
    }
}

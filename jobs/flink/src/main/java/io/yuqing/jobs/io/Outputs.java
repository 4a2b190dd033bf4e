/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.sink.ClickHouseSink;
import io.yuqing.connector.clickhouse.sink.ClickHouseSinkBuilder;
import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.connector.kafka.RecordSinks;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.connector.kafka.sink.KafkaSink;

/** Tables and topics that jobs write, as the configuration says. */
public final class Outputs {
    private Outputs() {}

    /** A sink of rows, in batches as configured. */
    public static <T> ClickHouseSinkBuilder<T> table(
            JobConfig config, String table, RowEncoder<T> encoder) {
        return ClickHouseSink.<T>builder()
                .endpoint(config.clickHouse())
                .table(table)
                .encoder(encoder)
                .batch(
                        new BatchLimits(
                                config.get(JobOptions.CLICKHOUSE_BATCH_ROWS),
                                Math.toIntExact(
                                        config.get(JobOptions.CLICKHOUSE_BATCH_BYTES).getBytes()),
                                config.get(JobOptions.CLICKHOUSE_BATCH_AGE)));
    }

    /** A sink of records, at least once. */
    public static KafkaSink<KeyedRecord> topic(JobConfig config, ConfigOption<String> topic) {
        return RecordSinks.atLeastOnce(
                config.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS),
                config.get(topic),
                config.kafkaProperties());
    }
}

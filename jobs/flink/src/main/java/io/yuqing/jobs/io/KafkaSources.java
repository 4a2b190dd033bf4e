/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.connector.kafka.StartOffsets;
import io.yuqing.connector.kafka.backlog.Backlog;
import io.yuqing.connector.kafka.backlog.KafkaBacklog;
import io.yuqing.jobs.analysis.OpinionSources;
import io.yuqing.jobs.analysis.common.Uids;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.item.Decoded;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The sources of production: Kafka. */
public final class KafkaSources implements OpinionSources {
    private final JobConfig config;

    public KafkaSources(JobConfig config) {
        this.config = config;
    }

    @Override
    public DataStream<Decoded> items(StreamExecutionEnvironment env) {
        Backlog backlog =
                new KafkaBacklog(
                        config.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS),
                        config.get(JobOptions.KAFKA_GROUP_ID),
                        config.kafkaProperties());
        return env.fromSource(
                        ItemSource.build(
                                config.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS),
                                config.get(JobOptions.KAFKA_TOPIC_POSTS),
                                config.get(JobOptions.KAFKA_TOPIC_COMMENTS),
                                config.get(JobOptions.KAFKA_GROUP_ID),
                                StartOffsets.parse(config.get(JobOptions.KAFKA_START).name()),
                                config.kafkaProperties(),
                                config.ingest(),
                                backlog),
                        ItemSource.watermarks(
                                config.get(JobOptions.WATERMARK_OUT_OF_ORDERNESS),
                                config.get(JobOptions.WATERMARK_IDLENESS),
                                backlog),
                        "posts and comments")
                .uid(Uids.ITEM_SOURCE);
    }

    @Override
    public DataStream<ControlRecord> topics(StreamExecutionEnvironment env) {
        return control(env, JobOptions.KAFKA_TOPIC_TOPICS, Uids.TOPIC_SOURCE, Uids.TOPIC_RECORDS);
    }

    @Override
    public DataStream<ControlRecord> rules(StreamExecutionEnvironment env) {
        return control(env, JobOptions.KAFKA_TOPIC_RULES, Uids.RULE_SOURCE, Uids.RULE_RECORDS);
    }

    @Override
    public DataStream<ControlRecord> register(StreamExecutionEnvironment env) {
        return control(
                env, JobOptions.KAFKA_TOPIC_SOURCES, Uids.REGISTER_SOURCE, Uids.REGISTER_RECORDS);
    }

    private DataStream<ControlRecord> control(
            StreamExecutionEnvironment env,
            ConfigOption<String> topic,
            String sourceUid,
            String recordsUid) {
        return ControlStream.of(
                env, config, topic, JobOptions.KAFKA_GROUP_ID, sourceUid, recordsUid);
    }
}

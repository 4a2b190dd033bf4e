/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.connector.kafka.StartOffsets;
import io.yuqing.jobs.analysis.OpinionSources;
import io.yuqing.jobs.analysis.common.Uids;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.item.Decoded;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The sources of a job that ends: the items that Kafka holds when it starts, under the topics,
 * rules and sources of its start files. Nothing is read from the control topics. The last watermark
 * is the end of time, so every window is judged and every alert runs its course.
 */
public final class HistorySources implements OpinionSources {
    private final JobConfig config;

    public HistorySources(JobConfig config) {
        this.config = config;
    }

    @Override
    public DataStream<Decoded> items(StreamExecutionEnvironment env) {
        return env.fromSource(
                        ItemSource.bounded(
                                config.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS),
                                config.get(JobOptions.KAFKA_TOPIC_POSTS),
                                config.get(JobOptions.KAFKA_TOPIC_COMMENTS),
                                config.get(JobOptions.KAFKA_GROUP_ID),
                                StartOffsets.parse(config.get(JobOptions.KAFKA_START).name()),
                                config.kafkaProperties(),
                                config.ingest()),
                        ItemSource.watermarksOfHistory(
                                config.get(JobOptions.WATERMARK_OUT_OF_ORDERNESS)),
                        "posts and comments, up to now")
                .uid(Uids.ITEM_SOURCE);
    }

    @Override
    public DataStream<ControlRecord> topics(StreamExecutionEnvironment env) {
        return nothing(env, Uids.TOPIC_SOURCE, Uids.TOPIC_RECORDS);
    }

    @Override
    public DataStream<ControlRecord> rules(StreamExecutionEnvironment env) {
        return nothing(env, Uids.RULE_SOURCE, Uids.RULE_RECORDS);
    }

    @Override
    public DataStream<ControlRecord> register(StreamExecutionEnvironment env) {
        return nothing(env, Uids.REGISTER_SOURCE, Uids.REGISTER_RECORDS);
    }

    /** Over at once. Its last watermark waits for that of the items, which are never idle. */
    private static DataStream<ControlRecord> nothing(
            StreamExecutionEnvironment env, String sourceUid, String recordsUid) {
        return env.fromSequence(0, 0)
                .uid(sourceUid)
                .setParallelism(1)
                .<ControlRecord>flatMap((number, out) -> {})
                .returns(TypeInformation.of(ControlRecord.class))
                .name("no changes")
                .uid(recordsUid)
                .setParallelism(1);
    }
}

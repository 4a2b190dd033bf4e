/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.item.Decoded;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where the analysis job reads from. Each stream carries its own watermark strategy. */
public interface OpinionSources {
    /** Posts and comments, decoded, with event-time watermarks by source partition. */
    DataStream<Decoded> items(StreamExecutionEnvironment env);

    /** Changes of watched topics; must always be idle in event time. */
    DataStream<ControlRecord> topics(StreamExecutionEnvironment env);

    /** Changes of rules; must always be idle in event time. */
    DataStream<ControlRecord> rules(StreamExecutionEnvironment env);

    /** Changes of the register of sources; must always be idle in event time. */
    DataStream<ControlRecord> register(StreamExecutionEnvironment env);
}

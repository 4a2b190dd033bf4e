/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.entry.RuleKind;
import io.yuqing.control.entry.SourceKind;
import io.yuqing.control.entry.TopicKind;
import io.yuqing.jobs.config.JobOptions;
import org.apache.flink.configuration.ConfigOption;

/** What the jobs' options call the places of a kind. */
final class KindOptions {
    private KindOptions() {}

    /** Names the Kafka topic. */
    static ConfigOption<String> topic(ControlKind kind) {
        if (kind instanceof TopicKind) {
            return JobOptions.KAFKA_TOPIC_TOPICS;
        }
        if (kind instanceof RuleKind) {
            return JobOptions.KAFKA_TOPIC_RULES;
        }
        return kind instanceof SourceKind
                ? JobOptions.KAFKA_TOPIC_SOURCES
                : JobOptions.KAFKA_TOPIC_SILENCES;
    }

    /** Names the start file of a kind that has one. */
    static ConfigOption<String> startFile(ControlKind kind) {
        if (kind instanceof TopicKind) {
            return JobOptions.TOPICS_FILE;
        }
        return kind instanceof RuleKind ? JobOptions.RULES_FILE : JobOptions.SOURCES_FILE;
    }
}

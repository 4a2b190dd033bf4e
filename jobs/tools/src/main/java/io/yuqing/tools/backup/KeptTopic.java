/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backup;

import io.yuqing.jobs.config.JobOptions;
import org.apache.flink.configuration.ConfigOption;

/** The topics that nobody could make again: all else comes from what is collected. */
enum KeptTopic {
    TOPICS(JobOptions.KAFKA_TOPIC_TOPICS),
    RULES(JobOptions.KAFKA_TOPIC_RULES),
    SOURCES(JobOptions.KAFKA_TOPIC_SOURCES),
    SILENCES(JobOptions.KAFKA_TOPIC_SILENCES),
    FEED_POSITIONS(JobOptions.KAFKA_TOPIC_FEED_POSITIONS),
    ACCOUNTS(JobOptions.KAFKA_TOPIC_ACCOUNTS),
    SETTINGS_LOG(JobOptions.KAFKA_TOPIC_SETTINGS_LOG),
    CASE_TEXTS(JobOptions.KAFKA_TOPIC_CASE_TEXTS),
    CASE_EVENTS(JobOptions.KAFKA_TOPIC_CASE_EVENTS),
    CASES(JobOptions.KAFKA_TOPIC_CASES),
    /** Last, so that what is read from it finds its texts. */
    CASE_ACTIONS(JobOptions.KAFKA_TOPIC_CASE_ACTIONS);

    private final ConfigOption<String> option;

    KeptTopic(ConfigOption<String> option) {
        this.option = option;
    }

    /** Says what the topic is called here. */
    ConfigOption<String> option() {
        return option;
    }

    /** The file in a backup. */
    String file() {
        return "kafka/" + name().toLowerCase(java.util.Locale.ROOT) + ".jsonl";
    }
}

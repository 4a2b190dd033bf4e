/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import io.yuqing.wire.KafkaTopics;

/**
 * Where cases are in Kafka.
 *
 * @param actions the log, in one partition
 * @param texts compacted, by act
 * @param events of cases, by case
 * @param cases compacted, by case; with the settings and the last seal
 */
public record CaseTopics(String actions, String texts, String events, String cases) {
    public static final CaseTopics DEFAULT =
            new CaseTopics(
                    KafkaTopics.CASE_ACTIONS,
                    KafkaTopics.CASE_TEXTS,
                    KafkaTopics.CASE_EVENTS,
                    KafkaTopics.CASES);
}

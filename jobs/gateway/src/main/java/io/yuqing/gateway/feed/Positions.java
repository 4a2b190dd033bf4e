/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import io.yuqing.intake.feed.FeedPosition;
import java.util.Map;

/**
 * How far each feed was read, by id. Written when the items up to there are stored, never before.
 */
interface Positions {
    /**
     * All there are.
     *
     * @throws org.apache.kafka.common.KafkaException if they cannot be had
     */
    Map<String, FeedPosition> load();

    /**
     * Returns when it is stored.
     *
     * @throws org.apache.kafka.common.KafkaException if it is not
     */
    void put(String feed, FeedPosition position);
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import io.yuqing.intake.feed.FeedPosition;
import java.time.Duration;

/**
 * What came of asking a feed once.
 *
 * @param items that were stored
 * @param position what is to be remembered
 * @param pause how long the feed, or Kafka, wants to be left alone; null if nobody says
 */
record Visit(Outcome outcome, int items, FeedPosition position, Duration pause) {
    enum Outcome {
        /** Read, or found unchanged; all that is new is stored. */
        READ,
        /** Nothing could be read. */
        UNREADABLE,
        /** Read, and Kafka did not take it: nothing is remembered, and it is read again. */
        NOT_STORED
    }
}

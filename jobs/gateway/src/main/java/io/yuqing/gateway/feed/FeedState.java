/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import io.yuqing.intake.feed.Feed;
import io.yuqing.intake.feed.FeedPosition;
import java.time.Instant;

/**
 * How a feed is, for people.
 *
 * @param read when it was last read, or found unchanged; null if never
 * @param next when it is asked again
 * @param failures since then
 * @param fault why it could not be read last time, in Chinese; empty if it could
 * @param entries that stand in it
 */
public record FeedState(
        String id, Instant read, Instant next, int failures, String fault, long entries) {

    static FeedState of(Feed feed, FeedPosition position) {
        return new FeedState(
                feed.id(),
                position.read(),
                position.next(),
                position.failures(),
                position.fault(),
                position.entries().values().stream().filter(each -> each.gone() == null).count());
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import io.yuqing.intake.feed.Feed;
import io.yuqing.intake.feed.FeedPosition;

/** Visits, and what came of them in numbers. */
record CountedVisits(FeedPoller.Visits visits, FeedCounters counters) implements FeedPoller.Visits {
    @Override
    public Visit visit(Feed feed, FeedPosition before) {
        try {
            Visit visit = visits.visit(feed, before);
            counters.add(FeedCount.of(visit.outcome()), 1);
            counters.add(FeedCount.ITEMS_STORED, visit.items());
            return visit;
        } catch (RuntimeException e) {
            counters.add(FeedCount.VISITS_UNREADABLE, 1);
            throw e;
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import io.yuqing.intake.feed.Feed;
import io.yuqing.intake.feed.FeedPosition;
import java.time.Instant;

/** One feed while the gateway runs. Used by the poller under its lock. */
final class Watched {
    final Feed feed;
    final Pace pace;
    FeedPosition position;
    boolean isUnderWay;

    /**
     * @param known of an earlier run; null if there is none
     */
    Watched(Feed feed, FeedPosition known, Instant now) {
        this.feed = feed;
        this.pace = new Pace(feed);
        FeedPosition kept = known == null ? FeedPosition.none(feed, now) : known.at(feed, now);
        Instant latest = pace.latest(now);
        // The file may want it more often by now.
        boolean late = kept.failures() == 0 && kept.next().isAfter(latest);
        this.position = late ? kept.askedNextAt(latest) : kept;
    }

    String host() {
        return feed.url().getAuthority();
    }

    /** The position after a visit, with the time of the next. */
    FeedPosition after(Visit visit, Instant now) {
        FeedPosition after = visit.position();
        return after.askedNextAt(
                switch (visit.outcome()) {
                    case READ -> pace.afterReading(now);
                    case NOT_STORED -> now.plus(visit.pause());
                    case UNREADABLE ->
                            visit.pause() == null
                                    ? pace.afterFailure(now, after.failures())
                                    : pace.afterRequest(now, visit.pause());
                });
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.intake.feed.Feed;
import io.yuqing.intake.feed.FeedNews;
import io.yuqing.intake.read.Outcome;
import io.yuqing.intake.read.Refusal;
import io.yuqing.wire.item.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;

/** What became of the entries of one reading. */
final class Taken implements Outcome {
    private final FeedNews news;
    private final List<CollectedItem> items = new ArrayList<>();
    private final Map<String, Integer> firstRefused = new TreeMap<>();
    private boolean waits;

    Taken(FeedNews news) {
        this.news = news;
    }

    @Override
    public void accepted(CollectedItem item) {
        news.taken(item);
        items.add(item);
    }

    @Override
    public void refused(Refusal refusal) {
        waits |= refusal.code().equals(RejectReason.IN_THE_FUTURE.code());
        if (news.isFirstRefusal(refusal.line())) {
            firstRefused.merge(refusal.code(), 1, Integer::sum);
        }
    }

    List<CollectedItem> items() {
        return items;
    }

    /** Whether one was refused that can be taken later. */
    boolean waits() {
        return waits;
    }

    /** An entry that is refused is told once, and not whenever it still stands there. */
    void tell(Logger log, Feed feed) {
        if (!items.isEmpty()) {
            log.info("Feed {}: {} entries are stored.", feed.id(), items.size());
        }
        firstRefused.forEach(
                (reason, count) ->
                        log.warn(
                                "Feed {}: {} entries were refused: {}. `./yuqing feed test {}` shows"
                                        + " them.",
                                feed.id(),
                                count,
                                reason,
                                feed.id()));
    }
}

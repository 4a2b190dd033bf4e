/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.feed;

import io.yuqing.connector.collect.feed.FeedEntry;
import io.yuqing.connector.collect.feed.FeedEntry.Counters;
import io.yuqing.connector.collect.value.ReadTime;
import io.yuqing.connector.collect.value.TimeReader;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How an entry stood when it was last sent.
 *
 * @param updated seconds of the time at which it says it was changed; 0 if it does not
 * @param words hash of title and text
 * @param counters hash of the counters; empty if it has none
 */
public record EntryMark(long updated, String words, String counters) {
    static EntryMark of(FeedEntry entry, ZoneId zone, Instant now) {
        ReadTime updated = new TimeReader(zone).read(entry.updated(), now);
        Counters counters = entry.counters();
        return new EntryMark(
                updated.isRead() ? updated.at().getEpochSecond() : 0,
                ShortHash.of(entry.title() + '\n' + entry.text()),
                counters.equals(Counters.NONE)
                        ? ""
                        : ShortHash.of(
                                counters.likes()
                                        + '\n'
                                        + counters.comments()
                                        + '\n'
                                        + counters.reposts()));
    }

    /**
     * Whether there is something to tell: counters moved, or it was edited and says so. Many feeds
     * set the time of the last change anew whenever they are asked, and texts have parts that turn
     * over; each alone is nothing.
     */
    boolean isNewerThan(EntryMark before) {
        boolean counted = !counters.isEmpty() && !counters.equals(before.counters);
        return counted || (updated > before.updated && !words.equals(before.words));
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.feed;

import io.yuqing.intake.fetch.Validators;
import java.time.Instant;
import java.util.Map;

/**
 * How far a feed was read. Nobody is in it: entries are hashes.
 *
 * @param url hash of the address it was read from
 * @param validators to ask with next time
 * @param read when it was last read, or found unchanged; null if never
 * @param next when it is to be asked again
 * @param failures since then
 * @param fault why it could not be read last time, for logs; empty if it could
 * @param entries by hash: those that stand in it, and those that did not long ago
 */
public record FeedPosition(
        String url,
        Validators validators,
        Instant read,
        Instant next,
        int failures,
        String fault,
        Map<String, SeenEntry> entries) {

    public FeedPosition {
        entries = Map.copyOf(entries);
    }

    /** Of a feed that was never read. */
    public static FeedPosition none(Feed feed, Instant now) {
        return new FeedPosition(
                ShortHash.of(feed.url().toString()), Validators.NONE, null, now, 0, "", Map.of());
    }

    /** The same for another address: what the old one said of its document counts no more. */
    public FeedPosition at(Feed feed, Instant now) {
        FeedPosition fresh = none(feed, now);
        return fresh.url.equals(url)
                ? this
                : new FeedPosition(fresh.url, Validators.NONE, read, now, 0, "", entries);
    }

    /** After a reading. */
    public FeedPosition read(Validators known, Instant now, Map<String, SeenEntry> seen) {
        return new FeedPosition(url, known, now, next, 0, "", seen);
    }

    /** After one more failure. */
    public FeedPosition failed(String why) {
        return new FeedPosition(url, validators, read, next, failures + 1, why, entries);
    }

    public FeedPosition askedNextAt(Instant time) {
        return new FeedPosition(url, validators, read, time, failures, fault, entries);
    }
}

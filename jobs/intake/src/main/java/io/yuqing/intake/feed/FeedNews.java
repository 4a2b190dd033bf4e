/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.feed;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.feed.FeedEntry;
import io.yuqing.intake.feed.FeedItems.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a reading is to be sent, and what is remembered once it is. Each entry goes once, however
 * long it stands; again only while the jobs would take it for an update.
 */
public final class FeedNews {
    /** An entry that a feed loses for a day and has again is no new one. */
    static final Duration KEPT = Duration.ofDays(30);

    /** So that a position stays far below the largest record of Kafka. */
    static final int MOST = 4_000;

    private final Feed feed;
    private final FeedPosition before;
    private final ZoneId zone;
    private final Duration retention;
    private final Instant now;

    private final Map<Integer, String> hashes = new HashMap<>();
    private final Map<String, SeenEntry> after = new HashMap<>();
    private final List<Wanted> wanted = new ArrayList<>();

    private FeedNews(Feed feed, FeedPosition before, ZoneId zone, Duration retention, Instant now) {
        this.feed = feed;
        this.before = before;
        this.zone = zone;
        this.retention = retention;
        this.now = now;
    }

    /**
     * @param zone of times without an offset
     * @param retention after which the jobs take nothing for an update any more
     */
    public static FeedNews of(
            Feed feed,
            List<FeedEntry> entries,
            FeedPosition before,
            ZoneId zone,
            Duration retention,
            Instant now) {
        FeedNews news = new FeedNews(feed, before, zone, retention, now);
        before.entries().forEach((hash, entry) -> news.after.put(hash, entry.goneAt(now)));
        entries.forEach(news::look);
        return news;
    }

    /** Those to send, in the order of the feed. */
    public List<Wanted> wanted() {
        return wanted;
    }

    /** One of them was taken. */
    public void taken(CollectedItem item) {
        SeenEntry entry = after.get(hashes.get((int) item.line()));
        after.put(
                hashes.get((int) item.line()),
                new SeenEntry(entry.seen(), item.publishedAt(), entry.mark(), null));
    }

    /** Whether the refusal of an entry is one that nobody was told yet. */
    public boolean isFirstRefusal(long number) {
        return !before.entries().containsKey(hashes.get((int) number));
    }

    /** What is to be remembered when all that was taken is stored. */
    public Map<String, SeenEntry> remembered() {
        Map<String, SeenEntry> kept = new HashMap<>();
        after.entrySet().stream()
                .filter(
                        each ->
                                each.getValue().gone() == null
                                        || each.getValue().gone().plus(KEPT).isAfter(now))
                .sorted(
                        Comparator.comparing(
                                each -> lastThere(each.getValue()), Comparator.reverseOrder()))
                .limit(MOST)
                .forEach(each -> kept.put(each.getKey(), each.getValue()));
        return kept;
    }

    private Instant lastThere(SeenEntry entry) {
        return entry.gone() == null ? now : entry.gone();
    }

    private void look(FeedEntry entry) {
        String hash = ShortHash.of(entry.identity());
        EntryMark mark = EntryMark.of(entry, zone, now);
        SeenEntry known = before.entries().get(hash);
        hashes.put(entry.number(), hash);
        if (known == null) {
            after.put(hash, new SeenEntry(now, null, mark, null));
            wanted.add(Wanted.first(feed, entry, now));
        } else if (known.isRefused()) {
            after.put(hash, new SeenEntry(known.seen(), null, mark, null));
            wanted.add(Wanted.first(feed, entry, known.seen()));
        } else if (mark.isNewerThan(known.mark())
                && known.published().plus(retention).isAfter(now)) {
            after.put(hash, new SeenEntry(known.seen(), known.published(), mark, null));
            wanted.add(new Wanted(entry, known.published()));
        } else {
            after.put(hash, known.here());
        }
    }
}

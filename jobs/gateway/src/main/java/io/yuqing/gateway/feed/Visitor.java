/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.feed.FeedContent;
import io.yuqing.connector.collect.feed.FeedReader;
import io.yuqing.connector.collect.feed.UnreadableFeedException;
import io.yuqing.gateway.ingest.ItemSender;
import io.yuqing.intake.feed.Feed;
import io.yuqing.intake.feed.FeedItems;
import io.yuqing.intake.feed.FeedNews;
import io.yuqing.intake.feed.FeedPosition;
import io.yuqing.intake.fetch.FetchFault;
import io.yuqing.intake.fetch.Fetched;
import io.yuqing.intake.fetch.Fetcher;
import io.yuqing.intake.fetch.Validators;
import io.yuqing.intake.read.Setting;
import io.yuqing.intake.send.NotStoredException;
import io.yuqing.wire.SourceRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a feed once: fetches it, stores what is new, and says what to remember. Thread-safe. */
final class Visitor {
    private static final Logger LOG = LoggerFactory.getLogger(Visitor.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    /** Kafka is ours and comes back; feeds need not wait for it as for a stranger. */
    private static final Duration KAFKA_AWAY = Duration.ofMinutes(1);

    private final Fetcher fetcher;
    private final Function<Instant, Setting> settings;
    private final ItemSender sender;
    private final Clock clock;

    /**
     * @param settings of a reading at a time; each with an edge of its own
     */
    Visitor(Fetcher fetcher, Function<Instant, Setting> settings, ItemSender sender, Clock clock) {
        this.fetcher = fetcher;
        this.settings = settings;
        this.sender = sender;
        this.clock = clock;
    }

    Visit visit(Feed feed, FeedPosition before) {
        try {
            Fetched document = fetcher.fetch(feed.url(), feed.within(), before.validators());
            return document.unchanged()
                    ? unchanged(before, document)
                    : read(feed, before, document);
        } catch (FetchFault e) {
            LOG.warn("Feed {}: {}.", feed.id(), e.getMessage());
            return unreadable(before.failed(e.chinese()), e.retryAfter().orElse(null));
        } catch (UnreadableFeedException e) {
            LOG.warn("Feed {}: {}.", feed.id(), e.getMessage());
            return unreadable(before.failed(e.chinese()), null);
        } catch (NotStoredException e) {
            LOG.warn("Feed {}: Kafka did not take its entries; it is read again.", feed.id(), e);
            return new Visit(Visit.Outcome.NOT_STORED, 0, before, KAFKA_AWAY);
        }
    }

    private Visit unchanged(FeedPosition before, Fetched document) {
        Validators said = document.validators();
        Validators known = said.equals(Validators.NONE) ? before.validators() : said;
        return new Visit(
                Visit.Outcome.READ, 0, before.read(known, clock.instant(), before.entries()), null);
    }

    private Visit read(Feed feed, FeedPosition before, Fetched document) {
        Instant now = clock.instant();
        Setting setting = settings.apply(now);
        FeedContent content =
                FeedReader.read(document.body(), document.contentType(), document.at().toString());
        FeedNews news =
                FeedNews.of(
                        feed,
                        content.entries(),
                        before,
                        setting.ingest().zone(),
                        setting.retention(),
                        now);
        Taken taken = new Taken(news);
        FeedItems.read(feed, news.wanted(), setting, taken);
        if (!taken.items().isEmpty()) {
            sender.send(named(feed, taken.items(), setting, now));
        }
        taken.tell(LOG, feed);
        // What lies ahead can be taken later, so the feed must be sent again though it stays.
        Validators known = taken.waits() ? Validators.NONE : document.validators();
        return new Visit(
                Visit.Outcome.READ,
                taken.items().size(),
                before.read(known, now, news.remembered()),
                null);
    }

    /** Under the batch of the day. */
    private static List<CollectedItem> named(
            Feed feed, List<CollectedItem> items, Setting setting, Instant now) {
        String ref = "r" + feed.id() + "-" + DAY.format(now.atZone(setting.ingest().zone()));
        return items.stream().map(item -> item.withJson(SourceRef.put(item.json(), ref))).toList();
    }

    private static Visit unreadable(FeedPosition position, Duration pause) {
        return new Visit(Visit.Outcome.UNREADABLE, 0, position, pause);
    }
}

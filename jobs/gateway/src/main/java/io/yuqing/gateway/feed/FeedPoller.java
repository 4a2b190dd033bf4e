/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import io.yuqing.gateway.log.FaultPlace;
import io.yuqing.intake.feed.Feed;
import io.yuqing.intake.feed.FeedPosition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks each feed when it is due, no host twice at once. Nothing is asked before all positions are
 * read: without them every entry that stands would go out again.
 */
final class FeedPoller {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
    private static final Duration NEXT_TRY = Duration.ofSeconds(10);

    /** Asks a feed once. */
    interface Visits {
        Visit visit(Feed feed, FeedPosition before);
    }

    private final List<Feed> feeds;
    private final Visits visits;
    private final Positions positions;
    private final Consumer<List<Feed>> register;
    private final FeedBoard board;
    private final Clock clock;
    private final Executor workers;

    private final Set<String> hosts = new HashSet<>();
    private List<Watched> watched;
    private boolean isRegistered;
    private Instant nextTry = Instant.MIN;

    /**
     * @param register where feeds are entered among the sources that are expected
     * @param board on which it says how they are
     * @param workers those who ask
     */
    FeedPoller(
            List<Feed> feeds,
            Visits visits,
            Positions positions,
            Consumer<List<Feed>> register,
            FeedBoard board,
            Clock clock,
            Executor workers) {
        this.feeds = feeds;
        this.visits = visits;
        this.positions = positions;
        this.register = register;
        this.board = board;
        this.clock = clock;
        this.workers = workers;
    }

    /** Starts what is due now; called again and again, by one thread. */
    void tick() {
        Instant now = clock.instant();
        if ((watched == null || !isRegistered) && !now.isBefore(nextTry)) {
            nextTry = now.plus(NEXT_TRY);
            prepare(now);
        }
        if (watched != null) {
            due(now).forEach(each -> workers.execute(() -> visit(each)));
        }
    }

    private void prepare(Instant now) {
        try {
            if (watched == null) {
                Map<String, FeedPosition> known = positions.load();
                List<Watched> all = new ArrayList<>();
                feeds.forEach(feed -> all.add(new Watched(feed, known.get(feed.id()), now)));
                all.forEach(each -> board.show(FeedState.of(each.feed, each.position)));
                watched = all;
                LOG.info(
                        "{} feeds are read, {} of them for the first time.",
                        feeds.size(),
                        fresh(known));
            }
            if (!isRegistered) {
                register.accept(feeds);
                isRegistered = true;
            }
        } catch (KafkaException e) {
            LOG.warn("Feeds wait for Kafka: {}.", e.getMessage());
        }
    }

    private long fresh(Map<String, FeedPosition> known) {
        return feeds.stream().filter(feed -> !known.containsKey(feed.id())).count();
    }

    private synchronized List<Watched> due(Instant now) {
        List<Watched> due = new ArrayList<>();
        for (Watched each : watched) {
            if (!each.isUnderWay && !each.position.next().isAfter(now) && hosts.add(each.host())) {
                each.isUnderWay = true;
                due.add(each);
            }
        }
        return due;
    }

    private void visit(Watched each) {
        FeedPosition before = each.position;
        FeedPosition after = before;
        try {
            after = each.after(asked(each.feed, before), clock.instant());
            positions.put(each.feed.id(), after);
        } catch (KafkaException e) {
            // It is remembered here, and stored with the next one.
            LOG.warn(
                    "Feed {}: Kafka did not take its position: {}.",
                    each.feed.id(),
                    e.getMessage());
        } finally {
            done(each, after);
        }
    }

    private Visit asked(Feed feed, FeedPosition before) {
        try {
            return visits.visit(feed, before);
        } catch (RuntimeException e) {
            LOG.error(
                    "Feed {}: the reader failed; it is tried again later. {}",
                    feed.id(),
                    FaultPlace.of(e));
            return new Visit(Visit.Outcome.UNREADABLE, 0, before.failed("程序出错，见日志"), null);
        }
    }

    private synchronized void done(Watched each, FeedPosition after) {
        each.position = after;
        board.show(FeedState.of(each.feed, after));
        each.isUnderWay = false;
        hosts.remove(each.host());
    }
}

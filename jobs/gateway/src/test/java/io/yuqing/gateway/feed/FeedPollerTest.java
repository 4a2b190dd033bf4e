/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import static io.yuqing.intake.feed.Feeds.item;
import static io.yuqing.intake.feed.Feeds.rss;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.gateway.ManualClock;
import io.yuqing.intake.feed.Feed;
import io.yuqing.intake.feed.FeedPosition;
import io.yuqing.intake.feed.FeedPositionJson;
import io.yuqing.intake.feed.Feeds;
import io.yuqing.intake.fetch.Fetcher;
import io.yuqing.intake.fetch.LyingServer;
import io.yuqing.intake.send.NotStoredException;
import io.yuqing.intake.send.Written.Range;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedPollerTest {
    private static final String MORNING = "Sun, 30 Nov 2025 08:00:00 +0800";

    private final LyingServer server = new LyingServer();
    private final ManualClock clock = new ManualClock(Instant.parse("2025-11-30T04:00:00Z"));
    private final Recorded positions = new Recorded();
    private final List<String> sent = new ArrayList<>();
    private final Map<FeedCount, Long> counts = new EnumMap<>(FeedCount.class);
    private final List<Feed> registered = new ArrayList<>();
    private final List<Feed> feeds = new ArrayList<>();
    private final FeedBoard board = new FeedBoard();
    private boolean kafkaIsAway;
    private Executor workers = Runnable::run;
    private FeedPoller poller;

    @BeforeEach
    void start() {
        feeds.add(Feeds.of("news", server.uri("/feed")));
        poller = poller();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldSendEachEntryOnceWhileItStandsForWeeks() {
        server.at("/feed", rss(item("1", "停水", MORNING), item("2", "停电", MORNING)));
        for (int day = 0; day < 40; day++) {
            poller.tick();
            clock.pass(Duration.ofDays(1));
        }
        assertThat(server.asked("/feed")).isEqualTo(40);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0))
                .contains(
                        "\"id\":\"1\"", "\"source_ref\":\"rnews-20251130\"", "\"region\":\"云汀县\"");
    }

    @Test
    void shouldSayHowEachFeedIs() {
        assertThat(board.of("news")).isEmpty();
        server.at("/feed", rss(item("1", "停水", MORNING), item("2", "停电", MORNING)));
        poller.tick();

        FeedState read = board.of("news").orElseThrow();
        assertThat(read.read()).isEqualTo(clock.instant());
        assertThat(read.entries()).isEqualTo(2);
        assertThat(read.fault()).isEmpty();
        assertThat(read.next()).isAfter(clock.instant());

        server.close();
        clock.pass(Duration.ofDays(1));
        poller.tick();

        FeedState failed = board.of("news").orElseThrow();
        assertThat(failed.read()).isEqualTo(read.read());
        assertThat(failed.failures()).isEqualTo(1);
        assertThat(failed.fault()).isNotEmpty();
    }

    @Test
    void shouldGoOnWhereItWasAfterARestart() {
        server.at("/feed", rss(item("1", "停水", MORNING)));
        poller.tick();
        server.at("/feed", rss(item("2", "停电", MORNING), item("1", "停水", MORNING)));

        poller = poller();
        poller.tick();
        assertThat(server.asked("/feed")).isOne();
        pass();
        poller.tick();

        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).contains("\"id\":\"2\"");
    }

    @Test
    void shouldAskNobodyBeforeAllPositionsAreRead() {
        server.at("/feed", rss(item("1", "停水", MORNING)));
        positions.isAway = true;
        poller.tick();
        clock.pass(Duration.ofMinutes(5));
        poller.tick();
        assertThat(server.asked("/feed")).isZero();

        positions.isAway = false;
        clock.pass(Duration.ofSeconds(10));
        poller.tick();
        assertThat(server.asked("/feed")).isOne();
        assertThat(registered).isEqualTo(feeds);
    }

    /** What is not stored is not remembered, and goes out when Kafka is there again. */
    @Test
    void shouldLoseNothingWhileKafkaIsAway() {
        server.at(
                "/feed",
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"1\"");
                    boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
                    byte[] body = rss(item("1", "停水", MORNING)).getBytes(StandardCharsets.UTF_8);
                    LyingServer.send(exchange, known ? 304 : 200, known ? new byte[0] : body);
                });
        kafkaIsAway = true;
        poller.tick();
        assertThat(positions.of("news").entries()).isEmpty();

        kafkaIsAway = false;
        clock.pass(Duration.ofMinutes(1));
        poller.tick();
        assertThat(sent).hasSize(1);
        pass();
        poller.tick();
        assertThat(server.asked("/feed")).isEqualTo(3);
        assertThat(sent).hasSize(1);
        assertThat(positions.of("news").validators().etag()).isEqualTo("\"1\"");
    }

    /** Else a restart would send everything again. */
    @Test
    void shouldStoreAPositionThatWasNotTakenWithTheNext() {
        server.at("/feed", rss(item("1", "停水", MORNING)));
        poller.tick();
        server.at("/feed", rss(item("1", "停水", MORNING), item("2", "停电", MORNING)));
        positions.isAway = true;
        pass();
        poller.tick();
        positions.isAway = false;
        pass();
        poller.tick();
        assertThat(sent).hasSize(2);
        assertThat(positions.of("news").entries()).hasSize(2);
    }

    @Test
    void shouldKeepAwayAsLongAsItIsAskedTo() {
        server.at("/feed", 429, "Retry-After", "7200");
        poller.tick();
        assertThat(positions.of("news").next()).isEqualTo(clock.instant().plusSeconds(7_200));
        assertThat(positions.of("news").fault()).isEqualTo("127.0.0.1 要求稍后再来（HTTP 429）");
        clock.pass(Duration.ofMinutes(119));
        poller.tick();
        assertThat(server.asked("/feed")).isOne();
    }

    @Test
    void shouldAskADeadFeedOnceADayAndComeBackWhenItDoes() {
        server.at("/feed", "<rss version='2.0'><channel>");
        for (int hour = 0; hour < 24 * 20; hour++) {
            poller.tick();
            clock.pass(Duration.ofHours(1));
        }
        assertThat(server.asked("/feed")).isBetween(20L, 30L);
        assertThat(positions.of("news").fault()).startsWith("不是完整的 XML");
        assertThat(counts.get(FeedCount.VISITS_UNREADABLE)).isEqualTo(server.asked("/feed"));

        server.at("/feed", rss(item("1", "停水", MORNING)));
        clock.pass(Duration.ofHours(27));
        poller.tick();
        assertThat(positions.of("news").failures()).isZero();
        assertThat(positions.of("news").fault()).isEmpty();
        assertThat(positions.of("news").next()).isBefore(clock.instant().plusSeconds(661));
    }

    @Test
    void shouldNotLoseAFeedToOneSign() {
        server.at("/feed", rss(item("1", "停\u000b水", MORNING), item("2", "停电", MORNING)));
        poller.tick();
        assertThat(sent).hasSize(2);
        assertThat(counts)
                .containsEntry(FeedCount.VISITS_READ, 1L)
                .containsEntry(FeedCount.ITEMS_STORED, 2L)
                .doesNotContainKey(FeedCount.VISITS_UNREADABLE);
    }

    /** It can be taken tomorrow, so the server must not say that nothing has changed. */
    @Test
    void shouldTakeAnEntryOfTomorrowTomorrow() {
        String ahead = "Wed, 03 Dec 2025 08:00:00 +0800";
        server.at(
                "/feed",
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"1\"");
                    boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
                    byte[] body = rss(item("1", "预告", ahead)).getBytes(StandardCharsets.UTF_8);
                    LyingServer.send(exchange, known ? 304 : 200, known ? new byte[0] : body);
                });
        for (int day = 0; day < 5; day++) {
            poller.tick();
            clock.pass(Duration.ofDays(1));
        }
        assertThat(sent).hasSize(1);
    }

    @Test
    void shouldForgetWhatAnotherAddressSaid() {
        server.at("/feed", 200, "ETag", "\"1\"");
        server.at("/feed", rss(item("1", "停水", MORNING)));
        poller.tick();
        server.at("/new", rss(item("1", "停水", MORNING)));
        feeds.set(0, Feeds.of("news", server.uri("/new")));
        poller = poller();
        poller.tick();
        assertThat(server.asked("/new")).isOne();
        assertThat(sent).hasSize(1);
    }

    @Test
    void shouldAskAHostForOneFeedAtATime() {
        List<Runnable> tasks = new ArrayList<>();
        workers = tasks::add;
        feeds.add(Feeds.of("bbs", server.uri("/bbs")));
        poller = poller();
        poller.tick();
        poller.tick();
        assertThat(tasks).hasSize(1);
        tasks.get(0).run();
        poller.tick();
        assertThat(tasks).hasSize(2);
    }

    @Test
    void shouldGoOnAfterAFaultOfTheReader() {
        poller =
                new FeedPoller(
                        feeds,
                        (feed, before) -> {
                            throw new IllegalStateException("a fault on purpose");
                        },
                        positions,
                        registered::addAll,
                        board,
                        clock,
                        workers);
        poller.tick();
        assertThat(positions.of("news").failures()).isOne();
        assertThat(positions.of("news").next()).isAfter(clock.instant());
    }

    private void pass() {
        clock.pass(Feeds.EVERY.multipliedBy(2));
    }

    private FeedPoller poller() {
        Visitor visitor = new Visitor(new Fetcher("", clock), Feeds::setting, this::store, clock);
        FeedPoller.Visits counted =
                new CountedVisits(visitor::visit, (what, by) -> counts.merge(what, by, Long::sum));
        return new FeedPoller(feeds, counted, positions, registered::addAll, board, clock, workers);
    }

    private Map<String, Map<Integer, Range>> store(List<CollectedItem> items) {
        if (kafkaIsAway) {
            throw new NotStoredException(0, new KafkaException("away"));
        }
        items.forEach(item -> sent.add(new String(item.json(), StandardCharsets.UTF_8)));
        return Map.of();
    }

    /** Positions as their topic would hold them. */
    private static final class Recorded implements Positions {
        private final Map<String, byte[]> records = new HashMap<>();
        private boolean isAway;

        @Override
        public Map<String, FeedPosition> load() {
            requireKafka();
            Map<String, FeedPosition> positions = new HashMap<>();
            records.forEach((id, value) -> positions.put(id, FeedPositionJson.read(value)));
            return positions;
        }

        @Override
        public void put(String feed, FeedPosition position) {
            requireKafka();
            records.put(feed, FeedPositionJson.write(position));
        }

        FeedPosition of(String feed) {
            return FeedPositionJson.read(records.get(feed));
        }

        private void requireKafka() {
            if (isAway) {
                throw new KafkaException("away");
            }
        }
    }
}

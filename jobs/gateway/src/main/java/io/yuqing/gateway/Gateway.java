/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway;

import io.yuqing.gateway.config.DeskSettings;
import io.yuqing.gateway.config.FeedSettings;
import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.config.InboxSettings;
import io.yuqing.gateway.config.login.LoginSettings;
import io.yuqing.gateway.desk.Desk;
import io.yuqing.gateway.desk.OfficeParts;
import io.yuqing.gateway.desk.account.AccountsTopic;
import io.yuqing.gateway.desk.account.PinLocks;
import io.yuqing.gateway.desk.cases.source.KafkaCases;
import io.yuqing.gateway.desk.web.VisitLog;
import io.yuqing.gateway.feed.FeedBoard;
import io.yuqing.gateway.feed.FeedCount;
import io.yuqing.gateway.feed.FeedPart;
import io.yuqing.gateway.http.GatewayServer;
import io.yuqing.gateway.http.Readiness;
import io.yuqing.gateway.inbox.Inbox;
import io.yuqing.gateway.kafka.KafkaItems;
import io.yuqing.gateway.kafka.KafkaWords;
import io.yuqing.gateway.kafka.TopicsReady;
import io.yuqing.gateway.unit.UnitPages;
import io.yuqing.gateway.unit.door.PinCheck;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All parts of the gateway, wired. */
final class Gateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final Duration NEXT_LOOK = Duration.ofSeconds(2);

    private final GatewayConfig config;
    private final Readiness readiness = new Readiness();
    private final Parts parts = new Parts();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    Gateway(GatewayConfig config) {
        this.config = config;
    }

    /**
     * Returns when it was closed.
     *
     * @param out gets one line when all is there
     * @throws IOException if its address cannot be had, or a file that it needs cannot be used
     */
    void run(PrintStream out) throws IOException {
        try (parts) {
            // In the order in which they are started; each is closed before those above it.
            KafkaItems kafka = parts.add(KafkaItems.open(config.kafka(), config.topics()));
            Optional<AccountsTopic> accounts = accounts();
            Optional<KafkaCases> cases = cases();
            PinCheck pins = new PinCheck(Clock.systemUTC());
            Optional<Desk> desk = desk(accounts, cases, pins);
            Optional<UnitPages> units = units(accounts, cases, pins);
            GatewayServer server = parts.add(server(kafka, desk, units));
            Optional<Inbox> inbox = inbox(server);
            server.start();
            desk.ifPresent(Desk::start);
            awaitTopics();
            if (stopping.getCount() > 0) {
                config.feeds().ifPresent(feeds -> parts.add(feeds(feeds, kafka, server, desk)));
                inbox.ifPresent(Inbox::start);
                out.println("gateway ready on " + server.address());
            }
            stopping.await();
            // Somebody waits for an answer; files and feeds are read again after the next start.
            parts.closeFirst(server);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    private FeedPart feeds(
            FeedSettings feeds, KafkaItems kafka, GatewayServer server, Optional<Desk> desk) {
        Map<FeedCount, LongConsumer> counters = new EnumMap<>(FeedCount.class);
        for (FeedCount each : FeedCount.values()) {
            counters.put(each, server.counter(each.metric(), each.help()));
        }
        return FeedPart.start(
                config,
                feeds,
                kafka,
                (what, by) -> counters.get(what).accept(by),
                desk.map(Desk::feeds).orElseGet(FeedBoard::new),
                Clock.systemUTC());
    }

    private Optional<Inbox> inbox(GatewayServer server) throws IOException {
        Optional<InboxSettings> settings = config.inbox();
        return settings.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.add(InboxPart.of(config, settings.get(), server)));
    }

    /** Those who log in, and what guards the links of units; empty if nobody asks for either. */
    private Optional<AccountsTopic> accounts() {
        boolean login = config.desk().flatMap(desk -> desk.access().login()).isPresent();
        if (!login && config.cases().links().isEmpty()) {
            return Optional.empty();
        }
        AccountsTopic accounts =
                parts.add(new AccountsTopic(config.kafka(), config.topics().accounts()));
        accounts.start();
        return Optional.of(accounts);
    }

    /** Followed once for the desk and for units; empty if there is neither. */
    private Optional<KafkaCases> cases() {
        return config.desk().isEmpty() && config.cases().links().isEmpty()
                ? Optional.empty()
                : Optional.of(parts.add(KafkaCases.open(config.kafka(), config.topics().cases())));
    }

    private Optional<UnitPages> units(
            Optional<AccountsTopic> accounts, Optional<KafkaCases> cases, PinCheck pins)
            throws IOException {
        return config.cases().links().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        UnitPart.of(config, accounts.orElseThrow(), cases.orElseThrow(), pins));
    }

    private Optional<Desk> desk(
            Optional<AccountsTopic> accounts, Optional<KafkaCases> cases, PinLocks locks)
            throws IOException {
        Optional<DeskSettings> settings = config.desk();
        return settings.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        parts.add(
                                desk(
                                        settings.get(),
                                        accounts,
                                        new OfficeParts(
                                                config,
                                                cases.orElseThrow(),
                                                config.cases().links().isEmpty()
                                                        ? Optional.empty()
                                                        : accounts.map(all -> all),
                                                locks))));
    }

    private Desk desk(DeskSettings settings, Optional<AccountsTopic> accounts, OfficeParts office)
            throws IOException {
        BooleanSupplier kafkaAnswers = () -> topicsMissing().isEmpty();
        Optional<LoginSettings> login = settings.access().login();
        if (login.isEmpty()) {
            return Desk.of(
                    settings,
                    config.listen().host(),
                    kafkaAnswers,
                    Clock.systemUTC(),
                    Optional.of(office));
        }
        return Desk.withLogin(
                settings,
                login.get(),
                config.listen().host(),
                accounts.orElseThrow(),
                kafkaAnswers,
                Clock.systemUTC(),
                Optional.of(office));
    }

    private Optional<String> topicsMissing() {
        return TopicsReady.missing(config.kafka(), config.topics());
    }

    private GatewayServer server(KafkaItems kafka, Optional<Desk> desk, Optional<UnitPages> units) {
        GatewayServer server =
                new GatewayServer(
                        config,
                        kafka,
                        fault -> KafkaWords.of(fault, config.kafka()),
                        readiness,
                        Clock.systemUTC(),
                        routes -> {
                            desk.ifPresent(pages -> pages.addTo(routes));
                            units.ifPresent(pages -> pages.addTo(routes));
                        });
        if (desk.isPresent()) {
            server.tellOfRefusedPages(VisitLog::refused);
        }
        return server;
    }

    /** Until Kafka is there the door is open, and says to each who comes what is missing. */
    private void awaitTopics() throws InterruptedException {
        String last = "";
        Optional<String> missing = topicsMissing();
        while (missing.isPresent()) {
            readiness.set(missing.get());
            if (!missing.get().equals(last)) {
                LOG.warn("{}", missing.get());
            }
            last = missing.get();
            if (stopping.await(NEXT_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            missing = topicsMissing();
        }
        readiness.set("");
    }

    /** Returns when all parts are closed. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            stopped.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

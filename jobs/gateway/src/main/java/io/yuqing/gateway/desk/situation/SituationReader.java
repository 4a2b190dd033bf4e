/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import io.yuqing.gateway.desk.table.Tables;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The one who asks, for all who look: what a page shows costs the tables the same for one viewer
 * and for a hundred. Goes on while the tables are away, and shows what it read last.
 */
public final class SituationReader implements AutoCloseable {
    private static final long LOOK_MILLIS = 500;
    private static final long STOPPING_MILLIS = 2_000;

    private final Tables tables;
    private final Part<OpenAlerts> alerts;
    private final Part<List<TopicHeat>> topics;
    private final Part<List<ThreadHeat>> threads;
    private final Part<List<DayHour>> day;
    private final Part<Trust> trust;
    private final Part<Notices> notices;
    private final List<Part<?>> parts;
    private final List<Round> rounds;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "desk-reader");
    private volatile Situation situation;

    public SituationReader(Tables tables, Clock clock, LongSupplier nanoClock) {
        this.tables = tables;
        this.clock = clock;
        alerts = new Part<>("Open alerts", OpenAlerts::ask);
        trust = new Part<>("Ledger and sources", Trust::ask);
        notices = new Part<>("Notices", Notices::ask);
        topics = new Part<>("Topics", TopicHeat::ask);
        threads = new Part<>("Threads", ThreadHeat::ask);
        day = new Part<>("The day", DayHour::ask);
        parts = List.of(alerts, notices, trust, topics, day, threads);
        // Together a fiftieth of the time, half of it for what must be known first.
        Pace pace = new Pace(100);
        rounds =
                List.of(
                        new Round(pace, nanoClock, () -> false, alerts, notices),
                        new Round(
                                pace,
                                nanoClock,
                                this::hasNothingComeIn,
                                trust,
                                topics,
                                day,
                                threads));
        situation = put();
        thread.setDaemon(true);
    }

    /** Asks from now on, in a thread of its own. */
    public SituationReader start() {
        thread.start();
        return this;
    }

    /** The last that is known; at first nothing. */
    public Situation situation() {
        return situation;
    }

    private void run() {
        try {
            while (!thread.isInterrupted()) {
                look();
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    /** Asks what is due; what is asked together is shown together. */
    void look() {
        Instant now = clock.instant();
        for (Round round : rounds) {
            if (round.isDue()) {
                boolean goOn = round.ask(tables, now);
                situation = put();
                if (!goOn) {
                    return;
                }
            }
        }
    }

    /** Then there is little to ask, and nobody should read for minutes that nothing is there. */
    private boolean hasNothingComeIn() {
        Seen<Trust> seen = trust.seen();
        return seen.isKnown() && seen.value().ledger().newestAt() == null;
    }

    private Situation put() {
        return new Situation(
                alerts.seen(),
                topics.seen(),
                threads.seen(),
                day.seen(),
                trust.seen(),
                notices.seen(),
                parts.stream()
                        .flatMap(part -> part.trouble().stream())
                        .min(Comparator.comparing(Trouble::since)));
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(STOPPING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

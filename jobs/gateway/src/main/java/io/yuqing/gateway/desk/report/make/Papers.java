/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.make;

import io.yuqing.connector.notify.senders.Senders;
import io.yuqing.gateway.config.report.ReportsSettings;
import io.yuqing.gateway.desk.child.RunFolder;
import io.yuqing.gateway.log.FaultPlace;
import io.yuqing.report.shelf.Flaw;
import io.yuqing.report.shelf.Hand;
import io.yuqing.report.shelf.Paper;
import io.yuqing.report.shelf.Shelf;
import io.yuqing.report.shelf.ShelfException;
import io.yuqing.report.shelf.ShelfRules;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The papers of the desk: those on the shelf, those that are being made. Thread-safe. */
public final class Papers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Papers.class);

    /** Their quotes are texts of people, which the tables keep as long. */
    private static final Duration DRAFTS_KEPT = Duration.ofDays(30);

    private static final Duration VERIFIED = Duration.ofHours(1);
    private static final int LOOK_SECONDS = 20;

    private final ReportsSettings settings;
    private final Shelf shelf;
    private final Jobs jobs;
    private final Optional<DailyLog> daily;
    private final Clock clock;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(
                    look -> {
                        Thread thread = new Thread(look, "reports-by-themselves");
                        thread.setDaemon(true);
                        return thread;
                    });
    private volatile List<Flaw> flaws = List.of();
    private Instant verified = Instant.EPOCH;
    private volatile String fault = "";

    private Papers(ReportsSettings settings, Shelf shelf, Clock clock) {
        this.settings = settings;
        this.shelf = shelf;
        this.clock = clock;
        this.jobs = new Jobs(settings.folder(), clock);
        Optional<PaperMail> mail =
                settings.mail().map(list -> new PaperMail(shelf, Senders.openMail(list, clock)));
        this.daily =
                settings.dailyAt().map(hour -> new DailyLog(hour, shelf, mail, this::make, clock));
    }

    /**
     * @throws IOException in one sentence if the folder cannot be used
     */
    public static Papers open(ReportsSettings settings, Clock clock) throws IOException {
        ShelfRules rules = new ShelfRules(settings.twoPairsOfEyes(), DRAFTS_KEPT);
        Shelf shelf = Shelf.open(settings.folder(), rules, clock);
        RunFolder.deleteLeftOver(settings.folder());
        return new Papers(settings, shelf, clock);
    }

    /** Makes what is wanted and what is due, from now on. */
    public void start() {
        begin();
        looks.scheduleWithFixedDelay(this::look, 1, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Makes what is wanted. */
    void begin() {
        jobs.start();
    }

    /** What is due by itself. */
    void look() {
        try {
            shelf.expire();
            Instant now = clock.instant();
            if (now.isAfter(verified.plus(VERIFIED))) {
                verified = now;
                flaws = shelf.verify();
            }
            if (daily.isPresent()) {
                daily.get().look();
            }
            fault = "";
        } catch (IOException | ShelfException e) {
            LOG.warn("Reports do not go by themselves: {}", e.getMessage());
            fault = "报告的文件夹现在不能读写，到期的和自动的都没有办：请通知运维查看磁盘和接入网关的日志。";
        } catch (RuntimeException e) {
            LOG.error("Reports do not go by themselves. {}", FaultPlace.of(e));
            fault = "报告的自动部分出错，原因见接入网关的日志：请通知运维。";
        }
    }

    public ReportsSettings settings() {
        return settings;
    }

    public Shelf shelf() {
        return shelf;
    }

    /** Begins to make a paper; empty if too many wait. */
    public Optional<Job> make(Wanted wanted, Hand hand) {
        return jobs.add("生成" + wanted.kind().text(), new MakeTask(settings, shelf, wanted, hand));
    }

    /** Begins to ask its questions again; empty if too many wait. */
    public Optional<Job> check(Paper paper, Hand hand) {
        return jobs.add("复核：" + paper.facts().title(), new CheckTask(settings, shelf, paper, hand));
    }

    public Optional<Job> find(String job) {
        return jobs.find(job);
    }

    /** Those that wait or go on, the oldest first. */
    public List<Job> going() {
        return jobs.going();
    }

    /** Ends it; nothing if it has ended. */
    public void cancel(String job) {
        jobs.cancel(job);
    }

    /** What somebody must know, each a sentence with what to do. */
    public List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        if (!fault.isEmpty()) {
            troubles.add(fault);
        }
        flaws.forEach(flaw -> troubles.add(flaw.sentence() + "：请通知运维查明是谁改的。"));
        daily.ifPresent(log -> troubles.addAll(log.troubles()));
        return troubles;
    }

    @Override
    public void close() {
        looks.shutdownNow();
        jobs.close();
        try {
            shelf.close();
        } catch (IOException e) {
            LOG.warn("The folder of reports cannot be closed: {}", e.getMessage());
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.make;

import io.yuqing.domain.time.CountyTime;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.report.model.ReportKind;
import io.yuqing.report.shelf.Entry;
import io.yuqing.report.shelf.Hand;
import io.yuqing.report.shelf.Paper;
import io.yuqing.report.shelf.Shelf;
import io.yuqing.report.shelf.ShelfException;
import io.yuqing.report.shelf.Step;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Has the log of the day before made once its hour has come, and sends it. What was made, and what
 * was sent, is asked of the journal: a gateway that was down at that hour does it when it comes up,
 * and one that is restarted does not do it again.
 */
final class DailyLog {
    private static final String KIND = ReportKind.DAILY.code();

    private final LocalTime hour;
    private final Shelf shelf;
    private final Optional<PaperMail> mail;
    private final BiFunction<Wanted, Hand, Optional<Job>> maker;
    private final Clock clock;

    /** Of the day that is due now. */
    private LocalDate day;

    /** Nothing is made before, epoch: at once. */
    private Instant settled = Instant.EPOCH;

    private Job job;
    private int failed;
    private Instant failedAt = Instant.EPOCH;
    private String reason = "";

    /**
     * @param hour in Beijing
     * @param maker begins to make a paper, unless too much is being made
     */
    DailyLog(
            LocalTime hour,
            Shelf shelf,
            Optional<PaperMail> mail,
            BiFunction<Wanted, Hand, Optional<Job>> maker,
            Clock clock) {
        this.hour = hour;
        this.shelf = shelf;
        this.mail = mail;
        this.maker = maker;
        this.clock = clock;
        this.day = due();
    }

    /**
     * Makes nothing for a while. Who has just been started may find the jobs still reading what
     * came while all were down.
     */
    synchronized void settle(Duration pause) {
        settled = clock.instant().plus(pause);
    }

    /** Does what is due; asked every now and then. */
    synchronized void look() throws IOException, ShelfException {
        LocalDate due = due();
        if (!due.equals(day)) {
            day = due;
            failed = 0;
            reason = "";
        }
        if (job != null) {
            if (!job.isOver()) {
                return;
            }
            ended();
        }
        Optional<Entry> made = made(day);
        if (made.isEmpty()) {
            make();
        } else {
            Optional<Paper> paper = shelf.find(made.get().paper());
            if (mail.isPresent()
                    && paper.isPresent()
                    && PaperMail.isDue(paper.get(), clock.instant())) {
                mail.get().send(paper.get(), before());
            }
        }
    }

    /** The day before the last time that the hour came. */
    private LocalDate due() {
        ZonedDateTime now = clock.instant().atZone(CountyTime.ZONE);
        return now.toLocalDate().minusDays(now.toLocalTime().isBefore(hour) ? 2 : 1);
    }

    private Optional<Entry> made(LocalDate which) {
        return shelf.madeByMachine(KIND, Wanted.daily(which).begin().toEpochMilli());
    }

    private void make() {
        Instant now = clock.instant();
        if (!now.isBefore(settled) && Attempts.isDue(failed, failedAt, now)) {
            job = maker.apply(Wanted.daily(day), Hand.OF_MACHINE).orElse(null);
        }
    }

    private void ended() {
        if (job.paper().isEmpty()) {
            failed++;
            failedAt = clock.instant();
            reason = job.told();
        } else {
            failed = 0;
        }
        job = null;
    }

    /** What whoever gets the next mail should know. */
    private List<String> before() {
        LocalDate last = day.minusDays(1);
        boolean begunBefore =
                shelf.papers().stream()
                        .anyMatch(
                                paper ->
                                        paper.isOfMachine()
                                                && paper.facts().from()
                                                        < Wanted.daily(last)
                                                                .begin()
                                                                .toEpochMilli());
        return begunBefore && made(last).isEmpty()
                ? List.of(said(last) + "的日志没有自动做成，需要的请在值班台“报告”里生成。")
                : List.of();
    }

    /**
     * What somebody must know, each a sentence with what to do. That it failed before is over in
     * the moment in which it is on the shelf.
     */
    synchronized List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        Optional<Entry> made = made(day);
        if (failed > 0 && made.isEmpty()) {
            troubles.add(
                    said(day)
                            + "的日志没有自动做成（"
                            + reason
                            + "）："
                            + next(failed, failedAt)
                            + "也可以在“报告”里手工生成。");
        }
        made.flatMap(entry -> shelf.find(entry.paper()))
                .filter(paper -> mail.isPresent() && PaperMail.failures(paper) > 0)
                .ifPresent(paper -> troubles.add(unsent(paper)));
        return troubles;
    }

    private String unsent(Paper paper) {
        Entry last = paper.last(Step.MAIL).orElseThrow();
        return said(day)
                + "的日志没有全部发出邮件（"
                + last.note()
                + "）："
                + next(PaperMail.failures(paper), Instant.ofEpochMilli(last.at()))
                + "请先另行送交。";
    }

    private String next(int failures, Instant last) {
        return Attempts.isGivenUp(failures)
                ? "试过 " + failures + " 次，不再自动重试，请通知运维；"
                : ShanghaiTime.shortMoment(Attempts.next(failures, last), clock.instant()) + " 再试；";
    }

    private static String said(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}

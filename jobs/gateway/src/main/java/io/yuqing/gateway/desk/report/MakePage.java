/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report;

import io.javalin.http.Context;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.report.make.Job;
import io.yuqing.gateway.desk.report.make.Wanted;
import io.yuqing.gateway.desk.report.view.MakeView;
import io.yuqing.gateway.desk.report.view.MakeView.Choice;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.report.model.ReportKind;
import io.yuqing.report.shelf.Step;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form with which a paper is asked for: what about, and of when. */
final class MakePage {
    static final String BUSY = "已有几份报告在排队，请等它们做完再来。";

    private static final int UNFIT = 422;
    private static final int LONGEST_DAYS = 92;

    private final ReportDesk desk;
    private final Subjects subjects;

    MakePage(ReportDesk desk, Subjects subjects) {
        this.desk = desk;
        this.subjects = subjects;
    }

    /** What whoever may not take a step is told. */
    static String notYours(Viewer viewer, Step step) {
        return "“"
                + viewer.duty().word()
                + "”不能"
                + step.text()
                + (step == Step.FILL ? "" : "报告")
                + "（见 gateway.yaml 的 desk.reports.duties）。";
    }

    /** What was asked for, as far as it is known. */
    private record Typed(ReportKind kind, String subject, String from, String to) {}

    void show(Context request, Viewer viewer) {
        Optional<ReportKind> kind = kind(request.queryParam("kind"));
        if (!desk.may(viewer, Step.MAKE)) {
            desk.refuse(request, viewer, 403, notYours(viewer, Step.MAKE));
            return;
        }
        Typed usual = usual(kind.orElse(ReportKind.DAILY), text(request.queryParam("subject")));
        print(request, viewer, usual, "");
    }

    /** The last whole day, week or month; of a topic seven days, of anything else its course. */
    private Typed usual(ReportKind kind, String subject) {
        LocalDate yesterday = today().minusDays(1);
        LocalDate first =
                switch (kind) {
                    case DAILY -> yesterday;
                    case WEEKLY -> lastSunday().minusDays(6);
                    case BULLETIN -> today().minusMonths(1).withDayOfMonth(1);
                    case TOPIC -> today().minusDays(6);
                    case THREAD, ALERT, CASE -> null;
                };
        LocalDate last =
                switch (kind) {
                    case DAILY -> yesterday;
                    case WEEKLY -> lastSunday();
                    case BULLETIN -> today().withDayOfMonth(1).minusDays(1);
                    case TOPIC, THREAD, ALERT, CASE -> first == null ? null : today();
                };
        return first == null
                ? new Typed(kind, subject, "", "")
                : new Typed(kind, subject, first.toString(), last.toString());
    }

    private LocalDate lastSunday() {
        return today().with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
    }

    private LocalDate today() {
        return desk.now().atZone(CountyTime.ZONE).toLocalDate();
    }

    private void print(Context request, Viewer viewer, Typed typed, String problem) {
        List<Choice> choices = new ArrayList<>();
        String note = "";
        try {
            choices.addAll(subjects.of(typed.kind()));
        } catch (TablesException e) {
            note = e.getMessage() + "现在只能从它自己的页面点“生成专报”进来。";
        }
        boolean known = choices.stream().anyMatch(each -> each.value().equals(typed.subject()));
        if (!typed.subject().isEmpty() && !known && Wanted.isSubject(typed.subject())) {
            choices.add(0, new Choice(typed.subject(), "编号 " + typed.subject()));
        }
        String word = Subjects.word(typed.kind());
        if (!word.isEmpty() && choices.isEmpty() && note.isEmpty()) {
            note = "现在没有可选的" + word + "；可以从它自己的页面点“生成专报”进来。";
        }
        desk.print(
                request,
                desk.frame("生成报告", viewer),
                "make",
                new MakeView(
                        typed.kind(),
                        choices,
                        typed.subject(),
                        word,
                        typed.from(),
                        typed.to(),
                        today().toString(),
                        note,
                        problem));
    }

    void make(Context request, Viewer viewer) {
        if (!desk.may(viewer, Step.MAKE)) {
            desk.refuse(request, viewer, 403, notYours(viewer, Step.MAKE));
            return;
        }
        ReportKind kind = kind(request.formParam("kind")).orElse(ReportKind.DAILY);
        String from = text(request.formParam("from"));
        String to = kind == ReportKind.DAILY ? from : text(request.formParam("to"));
        Typed typed = new Typed(kind, text(request.formParam("subject")), from, to);
        String problem = problem(typed);
        if (!problem.isEmpty()) {
            request.status(UNFIT);
            print(request, viewer, typed, problem);
            return;
        }
        Wanted wanted =
                new Wanted(
                        kind, Wanted.needsSubject(kind) ? typed.subject() : "", day(from), day(to));
        Optional<Job> job = desk.papers().make(wanted, ReportDesk.hand(viewer));
        if (job.isPresent()) {
            PageAnswer.goOn(request, DeskLinks.reportJob(job.get().id()));
        } else {
            request.status(409);
            print(request, viewer, typed, BUSY);
        }
    }

    /** What cannot be asked for, in a sentence; empty if it can. */
    private String problem(Typed typed) {
        if (Wanted.needsSubject(typed.kind()) && !Wanted.isSubject(typed.subject())) {
            return "请选" + Subjects.word(typed.kind()) + "。";
        }
        if (isOpen(typed)) {
            return "";
        }
        try {
            LocalDate from = LocalDate.parse(typed.from());
            LocalDate to = LocalDate.parse(typed.to());
            if (to.isBefore(from)) {
                return "结束的日子早于开始的日子。";
            }
            if (from.isAfter(today())) {
                return "这一天还没有开始；请选已经开始的日子。";
            }
            return from.plusDays(LONGEST_DAYS).isBefore(to)
                    ? "最长 " + LONGEST_DAYS + " 天；更长的请用命令行生成。"
                    : "";
        } catch (DateTimeException e) {
            return "请写日期，如 2026-11-23。";
        }
    }

    /** Of its whole course. */
    private static boolean isOpen(Typed typed) {
        return typed.from().isEmpty() && typed.to().isEmpty() && Wanted.needsSubject(typed.kind());
    }

    private static LocalDate day(String typed) {
        return typed.isEmpty() ? null : LocalDate.parse(typed);
    }

    private static Optional<ReportKind> kind(String code) {
        return Stream.of(ReportKind.values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}

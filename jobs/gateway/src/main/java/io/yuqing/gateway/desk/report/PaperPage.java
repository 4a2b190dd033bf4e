/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report;

import io.javalin.http.Context;
import io.yuqing.domain.privacy.TextMask;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.report.make.Job;
import io.yuqing.gateway.desk.report.view.PaperView;
import io.yuqing.gateway.desk.report.view.StepView;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.report.docx.template.FilledPaper;
import io.yuqing.report.docx.template.TemplateRefused;
import io.yuqing.report.shelf.Paper;
import io.yuqing.report.shelf.Shelf;
import io.yuqing.report.shelf.ShelfException;
import io.yuqing.report.shelf.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One paper: to read, to take away, and to do the next step with. */
final class PaperPage {
    static final String UNKNOWN = "没有这份报告：没有签发的报告生成 30 天后删除；请从“报告”进入。";

    /** Those that people take; the others are noted. */
    private static final List<Step> STEPS = List.of(Step.REVIEW, Step.SIGN, Step.RETURN, Step.VOID);

    private static final int CONFLICT = 409;
    private static final int LONGEST_NOTE = 500;

    private final ReportDesk desk;

    PaperPage(ReportDesk desk) {
        this.desk = desk;
    }

    void show(Context request, Viewer viewer) throws IOException {
        Optional<Paper> paper = find(request, viewer);
        if (paper.isPresent()) {
            print(request, viewer, paper.get(), "");
        }
    }

    private void print(Context request, Viewer viewer, Paper paper, String problem)
            throws IOException {
        Shelf shelf = desk.papers().shelf();
        PaperView view =
                PaperView.of(
                        paper,
                        shelf.flaws(paper),
                        steps(paper, viewer),
                        desk.may(viewer, Step.CHECK) && Step.CHECK.isFrom(paper.state()),
                        desk.may(viewer, Step.FILL) && Step.FILL.isFrom(paper.state()),
                        open(shelf.document(paper)),
                        shelf.seal(),
                        problem,
                        desk.now());
        desk.print(request, desk.frame(view.title(), viewer), "paper", view);
    }

    private List<StepView> steps(Paper paper, Viewer viewer) {
        return STEPS.stream()
                .filter(step -> step.isFrom(paper.state()))
                .map(
                        step ->
                                new StepView(
                                        step.code(),
                                        step.text(),
                                        step.isReasonNeeded(),
                                        step.isJudgement() && paper.facts().doubts() > 0,
                                        objection(paper, step, viewer)))
                .toList();
    }

    /** What people still have to fill in; what cannot be read is told as a flaw. */
    private static List<String> open(Path document) throws IOException {
        try {
            return FilledPaper.read(Files.readAllBytes(document)).open();
        } catch (TemplateRefused | NoSuchFileException e) {
            return List.of();
        }
    }

    private String objection(Paper paper, Step step, Viewer viewer) {
        return desk.may(viewer, step)
                ? desk.papers().shelf().objection(paper, step, ReportDesk.hand(viewer))
                : MakePage.notYours(viewer, step);
    }

    void step(Context request, Viewer viewer) throws IOException {
        Optional<Paper> paper = find(request, viewer);
        if (paper.isEmpty()) {
            return;
        }
        Optional<Step> step = Step.of(text(request, "step")).filter(STEPS::contains);
        if (step.isEmpty() || !desk.may(viewer, step.get())) {
            String word = step.map(each -> MakePage.notYours(viewer, each)).orElse("没有这一步。");
            desk.refuse(request, viewer, step.isEmpty() ? 404 : 403, word);
            return;
        }
        String note = TextMask.mask(text(request, "note"));
        try {
            if (note.length() > LONGEST_NOTE) {
                again(request, viewer, paper.get().id(), "原因太长，最多 " + LONGEST_NOTE + " 个字。");
                return;
            }
            desk.papers()
                    .shelf()
                    .step(
                            paper.get().id(),
                            seen(text(request, "seen")),
                            step.get(),
                            ReportDesk.hand(viewer),
                            note,
                            text(request, "looked").equals("yes"));
            PageAnswer.goOn(request, DeskLinks.report(paper.get().id()));
        } catch (ShelfException e) {
            again(request, viewer, paper.get().id(), e.getMessage());
        }
    }

    void again(Context request, Viewer viewer, String id, String problem) throws IOException {
        request.status(CONFLICT);
        print(request, viewer, desk.papers().shelf().find(id).orElseThrow(), problem);
    }

    /** Asks its questions again. */
    void check(Context request, Viewer viewer) throws IOException {
        Optional<Paper> paper = find(request, viewer);
        if (paper.isEmpty()) {
            return;
        }
        if (!desk.may(viewer, Step.CHECK)) {
            desk.refuse(request, viewer, 403, MakePage.notYours(viewer, Step.CHECK));
            return;
        }
        Optional<Job> job = desk.papers().check(paper.get(), ReportDesk.hand(viewer));
        if (job.isPresent()) {
            PageAnswer.goOn(request, DeskLinks.reportJob(job.get().id()));
        } else {
            again(request, viewer, paper.get().id(), MakePage.BUSY);
        }
    }

    Optional<Paper> find(Context request, Viewer viewer) {
        Optional<Paper> paper = desk.papers().shelf().find(request.pathParam("id"));
        if (paper.isEmpty()) {
            desk.refuse(request, viewer, 404, UNKNOWN);
        }
        return paper;
    }

    static int seen(String seen) {
        return seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : -1;
    }

    private static String text(Context request, String field) {
        String text = request.formParam(field);
        return text == null ? "" : text.strip();
    }
}

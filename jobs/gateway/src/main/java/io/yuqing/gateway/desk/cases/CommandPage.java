/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import io.javalin.http.Context;
import io.yuqing.domain.cases.guard.Guards;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Medium;
import io.yuqing.domain.cases.log.OpenSource;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.cases.form.CommandForm;
import io.yuqing.gateway.desk.cases.form.FormScene;
import io.yuqing.gateway.desk.cases.form.FormView;
import io.yuqing.gateway.desk.cases.form.FormView.Remarks;
import io.yuqing.gateway.desk.cases.form.Typed;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.web.PageAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The form of a command; who cannot give it now is told why instead. */
final class CommandPage {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final CaseDesk desk;
    private final AlertOrigins origins;

    CommandPage(CaseDesk desk, AlertOrigins origins) {
        this.desk = desk;
        this.origins = origins;
    }

    /** Answers with a form, or takes one. */
    interface Answer {
        void give(CommandForm form, FormScene scene);
    }

    /** The form that opens a case. */
    void open(Context request, Viewer viewer) {
        scene(
                request,
                viewer,
                new CaseRecord(),
                EntryType.OPEN.code(),
                (form, scene) -> {
                    Typed typed = origins.fill(request.queryParam("alert"), fresh(scene));
                    String note = origins.note(request.queryParam("alert"), typed);
                    Remarks remarks = Remarks.none(desk.source().trouble());
                    send(request, viewer, FormView.of(form.noting(note), scene, typed, remarks));
                });
    }

    /** The form of a command on a case. */
    void show(Context request, Viewer viewer) {
        of(
                request,
                viewer,
                (form, scene) ->
                        send(
                                request,
                                viewer,
                                FormView.of(
                                        form,
                                        scene,
                                        fresh(scene),
                                        Remarks.none(desk.source().trouble()))));
    }

    /** For what the path names. */
    void of(Context request, Viewer viewer, Answer answer) {
        String id = request.pathParam("id");
        Optional<CaseRecord> record = desk.source().find(id);
        if (record.isEmpty()) {
            String trouble = desk.source().trouble();
            String why = trouble.isEmpty() ? "没有编号为 " + id + " 的事项：请从“事项”进入。" : trouble;
            desk.refuse(request, viewer, NOT_FOUND, CasePage.UNKNOWN, why);
            return;
        }
        scene(request, viewer, record.get(), request.pathParam("command"), answer);
    }

    /** What a command needs, if it can be given now. */
    void scene(Context request, Viewer viewer, CaseRecord record, String command, Answer answer) {
        Optional<CommandForm> form = CommandForm.find(command);
        if (form.isEmpty() || (form.get().type() == EntryType.OPEN) != record.caseId.isEmpty()) {
            desk.refuse(request, viewer, NOT_FOUND, "没有这一步", "没有这一步：请从事项的页面进入。");
            return;
        }
        CasePlan plan = desk.source().plan();
        By by = by(request, viewer, plan);
        EntryType type = form.get().type();
        CaseRefusal objection = Guards.objection(record, plan, by, type, desk.now().toEpochMilli());
        boolean sent = request.method().name().equals("POST");
        if (objection != null && !(sent && isTold(objection))) {
            int status = objection.reason() == RefusalReason.NOT_THEIR_ROLE ? FORBIDDEN : CONFLICT;
            desk.refuse(
                    request, viewer, status, type.text(), desk.sentence(objection, record) + "。");
            return;
        }
        answer.give(
                form.get(),
                new FormScene(
                        type,
                        record,
                        plan,
                        by.onBehalf() == null ? by : heardFrom(by, by.onBehalf(), null),
                        desk.source().all(),
                        desk.source().history(record.caseId),
                        desk.platforms(),
                        desk.now()));
    }

    /** Of what was filled in, the form says it: nothing typed is lost. */
    private static boolean isTold(CaseRefusal objection) {
        return objection.reason() != RefusalReason.NOT_THEIR_ROLE;
    }

    /** Whoever acts; for a unit if the page says so. How it was heard is asked by the form. */
    private static By by(Context request, Viewer viewer, CasePlan plan) {
        By office = CaseDesk.by(viewer, plan);
        String typed = request.formParam(FormView.OF_UNIT);
        String unit = typed == null ? request.queryParam("unit") : typed;
        return unit == null || unit.isBlank() ? office : heardFrom(office, unit, Medium.TELEPHONE);
    }

    private static By heardFrom(By office, String unit, Medium medium) {
        return new By(office.unit(), office.duty(), office.via(), unit, medium);
    }

    /** Nothing is filled in yet, but what is known. */
    private static Typed fresh(FormScene scene) {
        CaseRecord record = scene.record();
        Typed typed = renewed(Typed.NOTHING, record);
        if (scene.by().onBehalf() != null) {
            typed = typed.with(FormView.OF_UNIT, scene.by().onBehalf());
        }
        return switch (scene.type()) {
            case OPEN -> typed.with(EntryDetail.SOURCE.code(), OpenSource.HOTLINE.code());
            case ASSESS, CONSULT -> {
                Typed graded =
                        typed.with(EntryDetail.LEVEL.code(), record.level.code())
                                .with(EntryDetail.CATEGORY.code(), record.category);
                yield record.answerNeeded
                        ? graded.with(EntryDetail.ANSWER_NEEDED.code(), "yes")
                        : graded;
            }
            case ANSWER -> {
                String unit = scene.by().onBehalf();
                String lead = record.lead() == null ? "" : record.lead().unit();
                yield typed.with(EntryDetail.SPEAKER.code(), unit == null ? lead : unit);
            }
            case ASSIGN ->
                    record.lead() == null
                            ? typed
                            : typed.with(EntryDetail.LEAD.code(), record.lead().unit());
            default -> typed;
        };
    }

    /** For one act more, on the case as it is now. */
    static Typed renewed(Typed typed, CaseRecord record) {
        Typed renewed = typed.with(FormView.ACTION_ID, UUID.randomUUID().toString());
        return record.caseId.isEmpty()
                ? renewed
                : renewed.with(FormView.EXPECT, Long.toString(record.seq));
    }

    void send(Context request, Viewer viewer, FormView view) {
        PageAnswer.html(
                request,
                Templates.print(
                        "cases/form.jte",
                        Map.of("frame", desk.frame(view.title(), viewer), "view", view)));
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import io.javalin.http.Context;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.cases.form.CommandForm;
import io.yuqing.gateway.desk.cases.form.Filled;
import io.yuqing.gateway.desk.cases.form.FormReader;
import io.yuqing.gateway.desk.cases.form.FormScene;
import io.yuqing.gateway.desk.cases.form.FormView;
import io.yuqing.gateway.desk.cases.form.FormView.Remarks;
import io.yuqing.gateway.desk.cases.form.Typed;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.web.PageAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a form that was sent, writes the act into the log and waits for what comes of it. */
final class CommandSend {
    private static final Logger LOG = LoggerFactory.getLogger(CommandSend.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int UNFIT = 422;
    private static final int AWAY = 503;
    private static final String KEPT = "没有写入，填写的内容还在本页。";

    private final CaseDesk desk;
    private final CommandPage page;

    CommandSend(CaseDesk desk, CommandPage page) {
        this.desk = desk;
        this.page = page;
    }

    void open(Context request, Viewer viewer) {
        page.scene(
                request,
                viewer,
                new CaseRecord(),
                EntryType.OPEN.code(),
                (form, scene) -> take(request, viewer, form, scene));
    }

    void command(Context request, Viewer viewer) {
        page.of(request, viewer, (form, scene) -> take(request, viewer, form, scene));
    }

    private void take(Context request, Viewer viewer, CommandForm form, FormScene scene) {
        Sent sent = new Sent(request, viewer, form, scene);
        Typed typed = new Typed(request.formParamMap());
        String actionId = typed.one(FormView.ACTION_ID);
        if (!Told.isActionId(actionId)) {
            again(sent, CommandPage.renewed(typed, scene.record()), UNFIT, "页面不完整，" + KEPT);
            return;
        }
        Optional<CaseEvent> before = desk.source().await(actionId, Duration.ZERO);
        if (before.isPresent()) {
            // A double tap: the act is done, or refused, once.
            answer(sent, typed, before.get());
            return;
        }
        if (typed.has("more")) {
            page.send(request, viewer, view(sent, FormView.more(typed), Map.of(), List.of()));
            return;
        }
        Filled filled = FormReader.read(form, scene, typed);
        if (filled.isFlawed()) {
            request.status(UNFIT);
            page.send(
                    request,
                    viewer,
                    view(sent, filled.typed(), filled.errors(), filled.problems()));
        } else if (!filled.replaced().isEmpty()) {
            request.status(OK);
            Remarks remarks =
                    new Remarks(Map.of(), List.of(), filled.replaced(), desk.source().trouble());
            page.send(request, viewer, FormView.of(form, scene, filled.typed(), remarks));
        } else if (filled.refusal() != null) {
            refused(sent, filled.typed(), filled.refusal());
        } else {
            write(sent, filled);
        }
    }

    private void write(Sent sent, Filled filled) {
        if (!desk.source().isReady()) {
            again(sent, filled.typed(), AWAY, desk.source().trouble() + KEPT);
            return;
        }
        try {
            desk.source().append(filled.act());
        } catch (CaseLogException e) {
            again(sent, filled.typed(), AWAY, e.getMessage());
            return;
        }
        LOG.info("A '{}' of a case was written at the desk.", sent.form().type().code());
        String actionId = filled.act().entry().actionId();
        Optional<CaseEvent> event = desk.source().await(actionId, PATIENCE);
        if (event.isPresent()) {
            answer(sent, filled.typed(), event.get());
        } else {
            PageAnswer.goOn(sent.request(), Told.page(home(sent.scene().record()), actionId));
        }
    }

    private static String home(CaseRecord record) {
        return record.caseId.isEmpty() ? CaseListPage.PATH : DeskLinks.caseOf(record.caseId);
    }

    private void answer(Sent sent, Typed typed, CaseEvent event) {
        if (event.isRefused()) {
            refused(sent, typed, event.refusal());
            return;
        }
        CaseRecord record = sent.scene().record();
        String path = record.caseId.isEmpty() ? DeskLinks.caseOf(event.caseId()) : home(record);
        PageAnswer.goOn(sent.request(), Told.page(path, event.cause().actionId()));
    }

    private void refused(Sent sent, Typed typed, CaseRefusal refusal) {
        boolean stale = refusal.reason() == RefusalReason.STALE;
        String after = stale ? "。" + KEPT + "核对现在的情况后，仍要办理可以再提交。" : "。" + KEPT;
        int status =
                switch (refusal.reason()) {
                    case NOT_THEIR_ROLE -> FORBIDDEN;
                    case STALE, ALREADY_DONE, WRONG_STATE -> CONFLICT;
                    default -> UNFIT;
                };
        // Whoever has read it sends another act, on the case as it is now.
        CaseRecord now =
                desk.source().find(sent.scene().record().caseId).orElse(sent.scene().record());
        again(sent, CommandPage.renewed(typed, now), status, desk.sentence(refusal, now) + after);
    }

    private void again(Sent sent, Typed typed, int status, String problem) {
        sent.request().status(status);
        page.send(sent.request(), sent.viewer(), view(sent, typed, Map.of(), List.of(problem)));
    }

    private FormView view(
            Sent sent, Typed typed, Map<String, String> errors, List<String> problems) {
        Remarks remarks = new Remarks(errors, problems, List.of(), desk.source().trouble());
        return FormView.of(sent.form(), sent.scene(), typed, remarks);
    }

    /** A form on its way. */
    private record Sent(Context request, Viewer viewer, CommandForm form, FormScene scene) {}
}

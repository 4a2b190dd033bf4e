/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.javalin.http.Context;
import io.yuqing.control.log.LoggedChange;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.settings.store.KafkaAwayException;
import io.yuqing.gateway.desk.settings.store.WriteOutcome;
import io.yuqing.wire.control.ControlException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts in force what was shown and agreed to. */
final class ApplyForm {
    private static final Logger LOG = LoggerFactory.getLogger(ApplyForm.class);
    private static final int SEE_OTHER = 303;
    private static final int UNFIT = 422;
    private static final int AWAY = 503;

    private final ConfirmPage confirm;

    ApplyForm(ConfirmPage confirm) {
        this.confirm = confirm;
    }

    void handle(Context request, Viewer viewer, KindDesk kind) {
        TypedForm typed = new TypedForm(request);
        String reason = typed.text("reason").strip();
        if (reason.isEmpty()) {
            confirm.again(request, viewer, kind, typed, UNFIT, "请写原因：以后看记录的人要知道为什么这样改。");
            return;
        }
        if (reason.codePointCount(0, reason.length()) > LoggedChange.LONGEST_REASON) {
            String longest = "原因不超过 " + LoggedChange.LONGEST_REASON + " 个字；请写短一些。";
            confirm.again(request, viewer, kind, typed, UNFIT, longest);
            return;
        }
        try {
            WriteOutcome outcome =
                    kind.entries().write(typed.entry(), typed.number("base"), viewer, reason);
            answer(request, viewer, kind, outcome);
        } catch (ControlException e) {
            confirm.again(request, viewer, kind, typed, UNFIT, ConfirmPage.sentences(e));
        } catch (KafkaAwayException e) {
            String told = e.getMessage() + "没有确认写入，内容还在本页；恢复后再点一次“应用”。";
            confirm.again(request, viewer, kind, typed, AWAY, told);
        }
    }

    private void answer(Context request, Viewer viewer, KindDesk kind, WriteOutcome outcome) {
        switch (outcome.result()) {
            case STALE ->
                    confirm.conflict(
                            request,
                            viewer,
                            kind,
                            outcome.entry().fields(),
                            outcome.standing(),
                            CheckForm.changed(outcome.standing()));
            case OVERTAKEN ->
                    confirm.conflict(
                            request,
                            viewer,
                            kind,
                            outcome.entry().fields(),
                            outcome.standing(),
                            "另有人先写入了同一版，作业采用的是那一份（现为第 "
                                    + outcome.standing().revision()
                                    + " 版），你的没有生效。请核对下面的不同之处，需要的话再应用一次。");
            case SAME ->
                    request.status(SEE_OTHER).header("Location", done(request, kind, outcome, 0));
            case WRITTEN -> {
                LOG.info(
                        "A {} has revision {} now, written at the desk.",
                        kind.kind().command(),
                        outcome.entry().revision());
                request.status(SEE_OTHER)
                        .header(
                                "Location",
                                done(request, kind, outcome, outcome.entry().revision()));
            }
        }
    }

    private static String done(
            Context request, KindDesk kind, WriteOutcome outcome, long revision) {
        String alert = FromAlert.of(request);
        if (!alert.isEmpty() && outcome.entry().deleted() && outcome.note().isEmpty()) {
            return DeskLinks.alert(alert);
        }
        String path = kind.path(outcome.entry().id());
        return path
                + (path.indexOf('?') < 0 ? "?" : "&")
                + "done="
                + revision
                + (outcome.note().isEmpty() ? "" : "&unlogged=1")
                + FromAlert.parameter(request);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import io.javalin.http.Context;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.gateway.desk.cases.step.StepWords;
import io.yuqing.gateway.desk.page.DeskLinks;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What came of an act, for whoever has sent it.
 *
 * @param grade {@code good}, {@code gap}: it is not known yet, or {@code bad}
 * @param page where its case is; empty if that is here
 */
public record Told(String sentence, String grade, String page) {
    /** Nobody has sent anything. */
    static final Told NOTHING = new Told("", "good", "");

    private static final String PARAMETER = "act";
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /** Of the act that the address names. */
    static Told of(Context request, CaseDesk desk, String caseId) {
        String id = actionId(request);
        if (id.isEmpty()) {
            return NOTHING;
        }
        Optional<CaseEvent> event = desk.source().await(id, Duration.ZERO);
        if (event.isEmpty()) {
            return new Told("已提交，正在登记；登记好后这里会自动更新。", "gap", "");
        }
        CaseEvent done = event.get();
        String what = done.cause().type().text();
        if (done.isRefused()) {
            String why =
                    desk.source()
                            .find(done.caseId())
                            .map(record -> desk.sentence(done.refusal(), record))
                            .orElse(done.refusal().sentence());
            return new Told("“" + what + "”没有执行：" + why + "。", "bad", "");
        }
        boolean here = done.caseId().equals(caseId);
        return new Told(
                StepWords.done(done.cause())
                        + (here ? "。" : "，事项 " + CaseIds.shortForm(done.caseId()) + "。"),
                "good",
                here ? "" : DeskLinks.caseOf(done.caseId()));
    }

    /** That the address names; empty if it names none. */
    static String actionId(Context request) {
        String id = request.queryParam(PARAMETER);
        return isActionId(id) ? id : "";
    }

    static boolean isActionId(String typed) {
        return typed != null && ID.matcher(typed).matches();
    }

    /** An address that names an act. */
    static String page(String path, String actionId) {
        return path + "?" + PARAMETER + "=" + actionId;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import io.javalin.http.Context;
import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseActException;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.gateway.desk.account.UnitAccesses;
import io.yuqing.gateway.desk.page.PlatformWords;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.gateway.limit.TryRate;
import io.yuqing.gateway.unit.door.FormSeal;
import io.yuqing.gateway.unit.door.PinCheck;
import io.yuqing.gateway.unit.door.PinMemory;
import io.yuqing.gateway.unit.door.PinRefusal;
import io.yuqing.gateway.unit.door.UnitCookies;
import io.yuqing.gateway.unit.door.UnitVisit;
import io.yuqing.gateway.unit.form.FormFault;
import io.yuqing.gateway.unit.form.FormPage;
import io.yuqing.gateway.unit.form.StepAct;
import io.yuqing.gateway.unit.form.Typed;
import io.yuqing.gateway.unit.known.UnitCases;
import io.yuqing.gateway.unit.view.AllowedSteps;
import io.yuqing.gateway.unit.view.UnitStep;
import io.yuqing.wire.account.UnitAccess;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The forms of units: each is for one browser, one step of a case as it stood, and one act. */
final class UnitForms {
    /** What a page is asked about: the act that was just sent. */
    static final String DONE = "done";

    /** That a part of its text was replaced. */
    static final String MASKED = "masked";

    private static final Logger LOG = LoggerFactory.getLogger(UnitForms.class);
    private static final int MOST_A_MINUTE = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String LOCKED_NOTE =
            "办理码连续输错 5 次：本单位的链接 15 分钟内不能反馈、登记回应和申请延期。如不是本单位操作，请换办理码并停用旧链接。";
    private static final String AGED = "页面已过期，没有提交；下面是现在的情况，请重新填写并提交。";
    private static final String LOG_AWAY = "记录暂时写不进去，没有提交；请稍后再提交，或请值班台代录。";

    private final UnitCases cases;
    private final UnitAccesses accesses;
    private final UnitCookies cookies;
    private final UnitAnswer answer;
    private final PlatformWords platforms;
    private final Clock clock;
    private final FormSeal seals;
    private final PinCheck pins;
    private final PinMemory memory;
    private final TryRate rate;

    UnitForms(UnitParts parts, UnitCookies cookies, UnitAnswer answer) {
        this.cases = parts.cases();
        this.accesses = parts.accesses();
        this.cookies = cookies;
        this.answer = answer;
        this.platforms = parts.platforms();
        this.clock = parts.clock();
        this.seals = new FormSeal(parts.keys());
        this.pins = parts.pins();
        this.memory = new PinMemory(parts.keys(), clock);
        Duration minute = Duration.ofMinutes(1);
        this.rate = new TryRate(clock, MOST_A_MINUTE, minute, minute);
    }

    void show(Context request, UnitVisit visit) {
        Optional<UnitStep> step = step(request, visit);
        if (step.isPresent()) {
            show(request, visit, step.get(), Typed.NOTHING, "");
        }
    }

    /** Empty after it was said that there is no such step. */
    private Optional<UnitStep> step(Context request, UnitVisit visit) {
        Optional<UnitStep> step = UnitStep.find(request.pathParam("step"));
        if (step.isEmpty()) {
            answer.gone(request);
        } else {
            UnitVisitLog.visit(request, visit, step.get().code());
        }
        return step;
    }

    private void show(Context request, UnitVisit visit, UnitStep step, Typed typed, String fault) {
        AllowedSteps allowed =
                new AllowedSteps(visit.record(), cases.plan(), visit.by(), clock.millis());
        CaseRefusal refusal = allowed.refusal(step);
        if (refusal != null) {
            request.status(409);
            answer.send(
                    request,
                    "refused.jte",
                    Map.of(
                            "page",
                            answer.page(step.word(), visit.unit()),
                            "word",
                            step.word(),
                            "sentence",
                            refusal.sentence(),
                            "path",
                            visit.path()));
            return;
        }
        String action = UUID.randomUUID().toString();
        long seq = visit.record().seq;
        FormPage form =
                FormPage.of(
                        visit.record(),
                        cases.plan(),
                        visit.unit(),
                        allowed,
                        step,
                        visit.path(),
                        new FormPage.Hidden(seq, action, seals.of(visit, step.code(), seq, action)),
                        typed,
                        step.isWeighty() && !isRemembered(request, visit),
                        fault,
                        platforms::of,
                        clock.instant());
        answer.send(
                request,
                "form.jte",
                Map.of("page", answer.page(step.word(), visit.unit()), "form", form));
    }

    private boolean isRemembered(Context request, UnitVisit visit) {
        return memory.holds(cookies.ofPin(request), accesses.ofUnit(visit.unit()));
    }

    void take(Context request, UnitVisit visit) {
        Optional<UnitStep> step = step(request, visit);
        if (step.isEmpty()) {
            return;
        }
        if (!rate.mayTry(visit.session().signed())) {
            request.header("Retry-After", "60");
            answer.say(request, 429, "提交过于频繁", "没有提交；请过一分钟再试。");
            return;
        }
        Typed typed = typed(request);
        long seq = number(typed.text("seq"));
        String action = typed.text("action");
        if (!seals.holds(typed.text("seal"), visit, step.get().code(), seq, action)) {
            request.status(403);
            show(request, visit, step.get(), typed, AGED);
            return;
        }
        // Sent once more it is the same act, whatever has become possible or impossible since.
        if (cases.await(action, Duration.ZERO).isPresent()) {
            goOn(request, visit, action, false);
            return;
        }
        try {
            checkPin(request, visit, step.get(), typed);
            send(request, visit, step.get(), typed, seq, action);
        } catch (PinRefusal e) {
            request.status(e.isBusy() ? 503 : 403);
            show(request, visit, step.get(), typed, e.getMessage());
        } catch (FormFault | CaseActException e) {
            request.status(422);
            show(request, visit, step.get(), typed, e.getMessage());
        } catch (CaseLogException e) {
            LOG.warn("An act of a unit was not taken. {}", e.getMessage());
            request.status(503);
            show(request, visit, step.get(), typed, LOG_AWAY);
        }
    }

    private static Typed typed(Context request) {
        Map<String, String> fields = new HashMap<>();
        for (Map.Entry<String, List<String>> field : request.formParamMap().entrySet()) {
            if (!field.getValue().isEmpty()) {
                fields.put(field.getKey(), field.getValue().get(0));
            }
        }
        return new Typed(fields);
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : -1;
    }

    private void checkPin(Context request, UnitVisit visit, UnitStep step, Typed typed)
            throws PinRefusal {
        if (!step.isWeighty() || isRemembered(request, visit)) {
            return;
        }
        UnitAccess access = accesses.ofUnit(visit.unit());
        try {
            pins.check(access, typed.text("pin"));
        } catch (PinRefusal e) {
            if (e.locks()) {
                tellDesk(visit);
            }
            throw e;
        }
        cookies.setPin(request, memory.remembered(access));
    }

    /** Where the desk looks: in the case. */
    private void tellDesk(UnitVisit visit) {
        try {
            cases.append(
                    CaseAct.of(EntryType.NOTE)
                            .caseId(visit.record().caseId)
                            .by(visit.by())
                            .text(LOCKED_NOTE)
                            .write());
        } catch (CaseActException | CaseLogException e) {
            LOG.warn("The desk could not be told of wrong PINs. {}", e.getMessage());
        }
    }

    private void send(
            Context request, UnitVisit visit, UnitStep step, Typed typed, long seq, String action)
            throws FormFault, CaseActException, CaseLogException {
        CaseAct act =
                StepAct.of(step, typed)
                        .actionId(action)
                        .caseId(visit.record().caseId)
                        .expect(seq)
                        .by(visit.by());
        cases.append(act.write());
        cases.await(action, PATIENCE);
        goOn(request, visit, action, !act.replaced().isEmpty());
    }

    /** To the page, which says what came of it: loaded anew it sends nothing again. */
    private static void goOn(Context request, UnitVisit visit, String action, boolean masked) {
        PageAnswer.goOn(
                request,
                visit.path() + "?" + DONE + "=" + action + (masked ? "&" + MASKED + "=1" : ""));
    }
}

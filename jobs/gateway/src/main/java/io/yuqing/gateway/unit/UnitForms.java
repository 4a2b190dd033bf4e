/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import io.javalin.http.Context;
import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseActException;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.gateway.desk.page.PlatformWords;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.gateway.limit.TryRate;
import io.yuqing.gateway.unit.door.FormSeal;
import io.yuqing.gateway.unit.door.PinRefusal;
import io.yuqing.gateway.unit.door.UnitVisit;
import io.yuqing.gateway.unit.form.Faults;
import io.yuqing.gateway.unit.form.FormPage;
import io.yuqing.gateway.unit.form.StepAct;
import io.yuqing.gateway.unit.form.Typed;
import io.yuqing.gateway.unit.known.UnitCases;
import io.yuqing.gateway.unit.view.AllowedSteps;
import io.yuqing.gateway.unit.view.UnitStep;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The forms of units: each is for one browser, one step of a case as it stood, and one act. What is
 * not taken comes back with all that was typed.
 */
final class UnitForms {
    /** What a page is asked about: the act that was just sent. */
    static final String DONE = "done";

    /** That a part of its text was replaced. */
    static final String MASKED = "masked";

    private static final Logger LOG = LoggerFactory.getLogger(UnitForms.class);
    private static final int MOST_A_MINUTE = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int NOT_TAKEN = 422;
    private static final int TOO_OFTEN = 429;
    private static final int LATER = 503;
    private static final String AGED = "页面已过期，没有提交；请核对后再提交一次。";
    private static final String OFTEN = "提交过于频繁，没有提交；请过一分钟再提交。";
    private static final String LOG_AWAY = "记录暂时写不进去，没有提交；请稍后再提交，或请值班台代录。";

    private final UnitCases cases;
    private final UnitPins pins;
    private final UnitAnswer answer;
    private final PlatformWords platforms;
    private final Clock clock;
    private final FormSeal seals;
    private final TryRate rate;

    UnitForms(UnitParts parts, UnitPins pins, UnitAnswer answer) {
        this.cases = parts.cases();
        this.pins = pins;
        this.answer = answer;
        this.platforms = parts.platforms();
        this.clock = parts.clock();
        this.seals = new FormSeal(parts.keys());
        Duration minute = Duration.ofMinutes(1);
        this.rate = new TryRate(clock, MOST_A_MINUTE, minute, minute);
    }

    void show(Context request, UnitVisit visit) {
        Optional<UnitStep> step = step(request, visit);
        if (step.isPresent()) {
            show(request, new Sent(visit, step.get(), Typed.NOTHING), OK, new Faults());
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

    /** What somebody fills in: for what, and with what. */
    private record Sent(UnitVisit visit, UnitStep step, Typed typed) {
        Sent in(UnitVisit now) {
            return new Sent(now, step, typed);
        }
    }

    private AllowedSteps allowed(UnitVisit visit) {
        return new AllowedSteps(visit.record(), cases.plan(), visit.by(), clock.millis());
    }

    /** The form, or why it is of no use any more. */
    private void show(Context request, Sent sent, int status, Faults faults) {
        UnitVisit visit = sent.visit();
        UnitStep step = sent.step();
        AllowedSteps allowed = allowed(visit);
        CaseRefusal refusal = allowed.refusal(step);
        if (refusal != null) {
            refuse(request, sent, status, allowed.done(step), refusal);
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
                        sent.typed(),
                        pins.need(request, visit, step),
                        faults,
                        platforms,
                        clock.instant());
        request.status(status);
        answer.send(
                request,
                "form.jte",
                Map.of("page", answer.page(step.word(), visit.unit()), "form", form));
    }

    /**
     * @param done that it is the unit itself that has taken the step already
     */
    private void refuse(
            Context request, Sent sent, int status, Optional<String> done, CaseRefusal refusal) {
        int own = done.isPresent() ? OK : CONFLICT;
        request.status(status == OK || status == NOT_TAKEN ? own : status);
        String word = sent.step().word();
        answer.send(
                request,
                "refused.jte",
                Map.of(
                        "page",
                        answer.page(word, sent.visit().unit()),
                        "title",
                        done.isPresent() ? word : "现在不能“" + word + "”",
                        "sentence",
                        done.orElseGet(() -> refusal.sentence() + "。"),
                        "known",
                        done.isPresent(),
                        "kept",
                        sent.typed().words(),
                        "path",
                        sent.visit().path()));
    }

    void take(Context request, UnitVisit visit) {
        Optional<UnitStep> step = step(request, visit);
        if (step.isEmpty()) {
            return;
        }
        Sent sent = new Sent(visit, step.get(), typed(request));
        if (!rate.mayTry(visit.session().signed())) {
            request.header("Retry-After", "60");
            show(request, sent, TOO_OFTEN, Faults.of(Faults.FORM, OFTEN));
            return;
        }
        long seq = number(sent.typed().text("seq"));
        String action = sent.typed().text("action");
        if (!seals.holds(sent.typed().text("seal"), visit, step.get().code(), seq, action)) {
            show(request, sent, FORBIDDEN, Faults.of(Faults.FORM, AGED));
            return;
        }
        // Sent once more it is the same act, whatever has become possible or impossible since.
        Optional<CaseEvent> before = cases.await(action, Duration.ZERO);
        if (before.isPresent()) {
            goOn(request, sent, action, before, false);
            return;
        }
        CaseRefusal refusal = allowed(visit).refusal(step.get());
        if (refusal != null) {
            refuse(request, sent, NOT_TAKEN, allowed(visit).done(step.get()), refusal);
        } else {
            send(request, sent, seq, action);
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

    /** If nothing is wrong with it; else it comes back, with all that is. */
    private void send(Context request, Sent sent, long seq, String action) {
        UnitVisit visit = sent.visit();
        Faults faults = new Faults();
        CaseAct act =
                StepAct.of(sent.step(), sent.typed(), clock.instant(), faults)
                        .actionId(action)
                        .caseId(visit.record().caseId)
                        .expect(seq)
                        .by(visit.by());
        int status = NOT_TAKEN;
        try {
            pins.check(request, visit, sent.step(), sent.typed().text("pin"));
        } catch (PinRefusal e) {
            status = e.isBusy() ? LATER : FORBIDDEN;
            faults.add("pin", e.getMessage());
        }
        try {
            if (faults.isEmpty() && append(visit, sent.step(), act, faults)) {
                goOn(
                        request,
                        sent,
                        action,
                        cases.await(action, PATIENCE),
                        !act.replaced().isEmpty());
                return;
            }
        } catch (CaseActException e) {
            faults.add(StepAct.longText(sent.typed()), e.getMessage());
        } catch (CaseLogException e) {
            LOG.warn("An act of a unit was not taken. {}", e.getMessage());
            status = LATER;
            faults.add(Faults.FORM, LOG_AWAY);
        }
        show(request, sent, status, faults);
    }

    /** False if the log would refuse it, which is known beforehand. */
    private boolean append(UnitVisit visit, UnitStep step, CaseAct act, Faults faults)
            throws CaseActException, CaseLogException {
        CaseAct.Written written = act.write();
        CaseRefusal refusal = allowed(visit).refusal(written.entry());
        if (refusal == null) {
            cases.append(written);
            return true;
        }
        faults.add(StepAct.field(step, refusal), refusal.sentence() + "。");
        return false;
    }

    /**
     * To the page, which says what came of it: loaded anew it sends nothing again. What was refused
     * comes back.
     */
    private void goOn(
            Context request, Sent sent, String action, Optional<CaseEvent> event, boolean masked) {
        UnitVisit visit = sent.visit();
        if (event.isPresent() && event.get().isRefused()) {
            CaseRefusal refusal = event.get().refusal();
            show(
                    request,
                    sent.in(visit.with(cases.find(visit.record().caseId))),
                    NOT_TAKEN,
                    Faults.of(StepAct.field(sent.step(), refusal), refusal.sentence() + "。"));
            return;
        }
        PageAnswer.goOn(
                request,
                visit.path() + "?" + DONE + "=" + action + (masked ? "&" + MASKED + "=1" : ""));
    }
}

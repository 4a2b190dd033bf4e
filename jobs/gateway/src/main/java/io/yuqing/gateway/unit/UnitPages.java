/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.yuqing.gateway.desk.page.PlatformWords;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.gateway.desk.web.ShortForm;
import io.yuqing.gateway.unit.door.UnitCookies;
import io.yuqing.gateway.unit.door.UnitDoor;
import io.yuqing.gateway.unit.door.UnitSession;
import io.yuqing.gateway.unit.door.UnitVisit;
import io.yuqing.gateway.unit.known.Excerpts;
import io.yuqing.gateway.unit.known.UnitCases;
import io.yuqing.gateway.unit.view.AllowedSteps;
import io.yuqing.gateway.unit.view.CasePage;
import io.yuqing.gateway.unit.view.ListPage;
import io.yuqing.gateway.unit.view.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The paths of units. Whoever only looks changes nothing; forms go to {@link UnitForms}. */
public final class UnitPages {
    private static final int REFRESH_SECONDS = 10;

    private final UnitDoor door;
    private final UnitCookies cookies;
    private final UnitCases cases;
    private final Excerpts excerpts;
    private final PlatformWords platforms;
    private final UnitPins pins;
    private final UnitForms forms;
    private final UnitSheet sheet = new UnitSheet();
    private final UnitAnswer answer;
    private final Clock clock;

    /**
     * @param plain whether others on the network may read along, which each page says
     */
    public UnitPages(UnitParts parts, UnitCookies cookies, boolean plain) {
        this.door = parts.door();
        this.cookies = cookies;
        this.cases = parts.cases();
        this.excerpts = parts.excerpts();
        this.platforms = parts.platforms();
        this.clock = parts.clock();
        this.answer = new UnitAnswer(sheet.path(), plain);
        this.pins = new UnitPins(parts, cookies);
        this.forms = new UnitForms(parts, pins, answer);
    }

    /** Adds them to those of a server. */
    public void addTo(RoutesConfig routes) {
        sheet.addTo(routes);
        look(routes, "/c/{token}", this::follow);
        look(routes, "/unit/{token}", this::followToList);
        look(routes, "/unit", this::list);
        look(routes, "/case/{short}", this::show);
        look(routes, "/case/{short}/{step}", request -> at(request, forms::show));
        // A link that was cut short or has words glued to it; behind those above.
        for (String none : List.of("/c", "/c/*", "/unit/*", "/case", "/case/*")) {
            look(routes, none, answer::gone);
        }
        Handler taken = request -> at(request, forms::take);
        routes.post(
                "/case/{short}/{step}",
                answer.guarded(request -> ShortForm.handle(request, taken)));
    }

    private void look(RoutesConfig routes, String path, Handler handler) {
        Handler guarded = answer.guarded(handler);
        routes.get(path, guarded);
        routes.head(path, guarded);
    }

    private boolean isKnown(Context request) {
        Optional<String> trouble = door.trouble();
        trouble.ifPresent(
                why -> {
                    request.header("Retry-After", "5");
                    answer.say(request, 503, "暂时打不开", why);
                });
        return trouble.isEmpty();
    }

    private void follow(Context request) {
        if (!isKnown(request)) {
            return;
        }
        Optional<UnitVisit> visit = door.follow(request.pathParam("token"));
        if (visit.isEmpty()) {
            answer.gone(request);
        } else {
            goTo(request, visit.get());
        }
    }

    /** So that the token leaves the address bar. */
    private void goTo(Context request, UnitVisit visit) {
        UnitVisitLog.visit(request, visit, "");
        cookies.setCase(request, visit);
        PageAnswer.goOn(request, visit.path());
    }

    private void followToList(Context request) {
        if (!isKnown(request)) {
            return;
        }
        Optional<UnitSession> session = door.followToList(request.pathParam("token"));
        if (session.isEmpty()) {
            answer.gone(request);
            return;
        }
        UnitVisitLog.list(request, session.get().addressee());
        cookies.setList(request, session.get());
        PageAnswer.goOn(request, "/unit");
    }

    private void list(Context request) {
        if (!isKnown(request)) {
            return;
        }
        Optional<UnitSession> session = door.returnedToList(cookies.ofList(request));
        if (session.isEmpty()) {
            answer.gone(request);
            return;
        }
        String unit = session.get().addressee();
        UnitVisitLog.list(request, unit);
        answer.send(
                request,
                "list.jte",
                Map.of(
                        "page",
                        answer.page(unit + "的在办事项", unit),
                        "list",
                        ListPage.of(unit, door.parts(session.get()), clock.instant())));
    }

    /** A case of a link, or of the list of the unit. */
    private Optional<UnitVisit> visit(Context request) {
        String shortForm = request.pathParam("short");
        Optional<UnitVisit> own = door.returned(cookies.ofCase(request));
        return own.isPresent() ? own : door.fromList(cookies.ofList(request), shortForm);
    }

    private void show(Context request) {
        if (!isKnown(request)) {
            return;
        }
        Optional<UnitVisit> found = visit(request);
        if (found.isEmpty()) {
            answer.gone(request);
            return;
        }
        UnitVisit visit = found.get();
        if (!visit.shortForm().equals(request.pathParam("short"))) {
            // The alert has a case by now, or another one.
            goTo(request, visit);
            return;
        }
        UnitVisitLog.visit(request, visit, "");
        if (visit.record() == null) {
            answer.send(
                    request,
                    "pending.jte",
                    Map.of(
                            "page",
                            answer.page("事项正在登记", visit.unit(), REFRESH_SECONDS),
                            "path",
                            visit.path()));
        } else if (visit.mustChoose()) {
            choose(request, visit);
        } else {
            show(request, visit);
        }
    }

    private void choose(Context request, UnitVisit visit) {
        answer.send(
                request,
                "choose.jte",
                Map.of(
                        "page",
                        answer.page(visit.record().title, visit.unit()),
                        "title",
                        visit.record().title,
                        "choices",
                        door.choices(visit)));
    }

    private void show(Context request, UnitVisit visit) {
        AllowedSteps allowed =
                new AllowedSteps(visit.record(), cases.plan(), visit.by(), clock.millis());
        CasePage page =
                CasePage.of(
                        visit.record(),
                        visit.unit(),
                        cases.history(visit.record().caseId),
                        cases::text,
                        excerpts.of(visit.record()),
                        allowed.all(),
                        outcome(request, visit),
                        pins.hasPin(visit),
                        platforms::of,
                        clock.instant());
        answer.send(
                request,
                "case.jte",
                Map.of("page", answer.page(page.title(), visit.unit()), "shown", page));
    }

    private Outcome outcome(Context request, UnitVisit visit) {
        String action = request.queryParam(UnitForms.DONE);
        return action == null
                ? Outcome.NOTHING
                : Outcome.of(
                        cases.await(action, Duration.ZERO),
                        visit.record(),
                        visit.unit(),
                        request.queryParam(UnitForms.MASKED) != null,
                        cases.text(action),
                        clock.instant());
    }

    /** Calls for a step of a case that is there. */
    private void at(Context request, StepHandler handler) throws Exception {
        if (!isKnown(request)) {
            return;
        }
        Optional<UnitVisit> visit =
                visit(request).filter(found -> found.record() != null && !found.mustChoose());
        if (visit.isEmpty() || !visit.get().shortForm().equals(request.pathParam("short"))) {
            answer.gone(request);
        } else {
            UnitVisitLog.visit(request, visit.get(), "");
            handler.handle(request, visit.get());
        }
    }

    @FunctionalInterface
    private interface StepHandler {
        void handle(Context request, UnitVisit visit) throws Exception;
    }
}

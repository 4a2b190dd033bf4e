/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import io.yuqing.domain.cases.guard.CaseClocks;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.log.Proposal;
import io.yuqing.domain.cases.record.AlertRef;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.ExtensionRequest;
import io.yuqing.domain.cases.record.UnitState;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.cases.view.AlertTitles;
import io.yuqing.gateway.desk.cases.view.DeadlineWords;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.alert.AlertFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What can be chosen in a form, as the case and the settings stand. */
final class CaseChoices {
    private CaseChoices() {}

    /** Units to which a case can go. */
    static List<Choice> units(FormScene scene) {
        return words(scene.plan().directory().stream());
    }

    /** Units that speak or sit at a table: the offices, too. */
    static List<Choice> offices(FormScene scene) {
        TreeSet<String> offices = new TreeSet<>(scene.plan().directory());
        offices.add(scene.plan().desk());
        offices.add(scene.plan().supervise());
        offices.addAll(scene.plan().desks().values());
        return words(offices.stream());
    }

    static List<Choice> levels(FormScene scene) {
        return Stream.of(Level.RED, Level.ORANGE, Level.YELLOW, Level.BLUE)
                .map(level -> new Choice(level.code(), Words.level(level.code())))
                .toList();
    }

    /** Those of alerts, then those of settings and cases. */
    static List<Choice> categories(FormScene scene) {
        TreeSet<String> others = new TreeSet<>(scene.plan().desks().keySet());
        scene.plan().deadlines().forEach(deadline -> others.addAll(deadline.categories()));
        scene.all().forEach(record -> others.add(record.category));
        List<String> known = AlertFilter.categoryWords();
        known.forEach(others::remove);
        others.remove("");
        return words(Stream.concat(known.stream(), others.stream()));
    }

    /** Of the unit that acts, or of the case. */
    static List<Choice> deadlines(FormScene scene) {
        Map<String, Clock> byId = new LinkedHashMap<>();
        for (Clock clock : CaseClocks.extendable(scene.record(), scene.by().acting())) {
            byId.merge(
                    clock.spec().id(), clock, (one, other) -> one.unit().isEmpty() ? other : one);
        }
        return byId.values().stream()
                .map(clock -> new Choice(clock.spec().id(), named(clock, scene.now())))
                .toList();
    }

    private static String named(Clock clock, Instant now) {
        String name = clock.unit() + DeadlineWords.name(clock.spec());
        return clock.dueAt() == 0 ? name : name + "，原定 " + moment(clock.dueAt(), now);
    }

    static List<Choice> requests(FormScene scene) {
        return scene.record().requests.values().stream()
                .map(request -> new Choice(request.clock(), named(request, scene)))
                .toList();
    }

    private static String named(ExtensionRequest request, FormScene scene) {
        Clock clock = scene.record().clocks.get(request.clock());
        return "%s：%s 延至 %s"
                .formatted(
                        request.unit(),
                        clock == null ? "" : DeadlineWords.name(clock.spec()),
                        moment(request.until(), scene.now()));
    }

    /** Units that have reported, the leading one first. */
    static List<Choice> reporting(FormScene scene) {
        return scene.record()
                .parts()
                .filter(part -> part.state() == UnitState.REPORTED)
                .sorted(Comparator.comparing((UnitTask part) -> !part.lead()))
                .map(part -> Choice.of(part.unit()))
                .toList();
    }

    /** What was submitted and waits for a leader. */
    static List<Choice> submitted(FormScene scene) {
        return scene.record().submitted.stream()
                .filter(what -> !scene.record().approved.contains(what))
                .map(Proposal::code)
                .map(Choice::of)
                .toList();
    }

    /** Other open cases, the newest first. */
    static List<Choice> targets(FormScene scene) {
        return scene.all().stream()
                .filter(record -> record.isOpen() && !record.caseId.equals(scene.record().caseId))
                .sorted(Comparator.comparingLong((CaseRecord record) -> -record.openedAt))
                .map(record -> new Choice(record.caseId, named(record)))
                .toList();
    }

    private static String named(CaseRecord record) {
        return "%s %s（%s）"
                .formatted(CaseIds.shortForm(record.caseId), record.title, record.state().text());
    }

    static List<Choice> alerts(FormScene scene) {
        List<Choice> alerts = new ArrayList<>();
        AlertTitles titles = new AlertTitles(scene.history());
        scene.record()
                .alerts
                .forEach(
                        (toldAs, ref) ->
                                alerts.add(new Choice(toldAs, named(titles.of(toldAs, ref), ref))));
        return alerts;
    }

    private static String named(String what, AlertRef ref) {
        return Words.level(ref.level().code()) + " " + what;
    }

    /** Texts that stand in the case, by what they were written with. */
    static List<Choice> texts(FormScene scene) {
        List<Choice> texts = new ArrayList<>();
        for (CaseEvent event : scene.history()) {
            String action = event.cause().actionId();
            if (scene.record().texts.contains(action)) {
                String named =
                        "%s %s %s"
                                .formatted(
                                        moment(event.at(), scene.now()),
                                        event.cause().by().acting(),
                                        event.cause().type().text());
                texts.add(0, new Choice(action, named));
            }
        }
        return texts;
    }

    /** By their names, which stand in the form until it is taken. */
    static List<Choice> platforms(FormScene scene) {
        // Those of the case first: there the claim stands.
        Stream<String> codes =
                Stream.concat(
                        scene.record().platforms.stream(), scene.platforms().codes().stream());
        return words(codes.distinct().map(scene.platforms()::of));
    }

    private static List<Choice> words(Stream<String> words) {
        return words.map(Choice::of).toList();
    }

    private static String moment(long at, Instant now) {
        return ShanghaiTime.shortMoment(Instant.ofEpochMilli(at), now);
    }
}

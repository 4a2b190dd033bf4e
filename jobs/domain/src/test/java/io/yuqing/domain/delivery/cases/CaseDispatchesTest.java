/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.fold.CaseBook;
import io.yuqing.domain.cases.fold.CaseBookInMemory;
import io.yuqing.domain.cases.fold.CaseFold;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.Joining;
import io.yuqing.domain.cases.plan.UnitPosts;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.delivery.CaseHappening;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Handling;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.domain.delivery.plan.Department;
import io.yuqing.domain.delivery.plan.QuietHours;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.CountyTime;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who hears of a step of a case. The office begins on a Monday at nine. */
class CaseDispatchesTest {
    private final CaseOffice office = new CaseOffice();
    private final Acts acts = new Acts();
    private final CaseDispatches dispatches = new CaseDispatches(plan());

    /** 住建局 and 公安局 share a channel; 教育局 has none. */
    private static DeliveryPlan plan() {
        QuietHours night = QuietHours.parse("22:00-07:00");
        return new DeliveryPlan(
                CountyTime.ZONE,
                Map.of(
                        "水务局",
                        new Department("水务局", List.of("water"), night),
                        "住建局",
                        new Department("住建局", List.of("shared"), null),
                        "公安局",
                        new Department("公安局", List.of("shared"), null),
                        CasePlans.DESK,
                        new Department(CasePlans.DESK, List.of("desk"), null),
                        CasePlans.SUPERVISE,
                        new Department(CasePlans.SUPERVISE, List.of("watch"), null),
                        "政府办公室",
                        new Department("政府办公室", List.of("office"), null)),
                List.of(),
                List.of("政府办公室"),
                List.of(),
                Duration.ofMinutes(10),
                Map.of(),
                Duration.ofHours(6),
                Duration.ofDays(1),
                Duration.ofMinutes(1),
                30,
                LocalTime.of(17, 30),
                List.of("政府办公室"));
    }

    private List<Dispatch> told(CaseEvent event) {
        return dispatches.of(event, office.find(event.caseId()), office.book.plan(), office.now());
    }

    /** channel: happening to units */
    private List<String> lines(List<Dispatch> told) {
        return told.stream()
                .map(
                        one ->
                                one.channel
                                        + ": "
                                        + one.caseNews.happening
                                        + " to "
                                        + String.join("+", one.caseNews.units))
                .toList();
    }

    private String accepted(Level level) {
        CaseEvent opened = office.act(acts.open("停水三天", level));
        office.act(acts.accept(opened.caseId()));
        return opened.caseId();
    }

    @Test
    void aUnitHearsThatItHasToDoSomethingAndByWhen() {
        String id = accepted(Level.ORANGE);

        List<Dispatch> told = told(office.act(acts.assign(id, "水务局", "住建局", "公安局")));

        assertThat(lines(told))
                .containsExactlyInAnyOrder("water: ASSIGNED to 水务局", "shared: ASSIGNED to 住建局+公安局");
        Dispatch water = told.stream().filter(one -> one.channel.equals("water")).findFirst().get();
        assertThat(water.caseNews.task).isEqualTo("签收");
        assertThat(water.caseNews.dueAt).isEqualTo(office.now() + 30 * 60_000);
        assertThat(water.departments).containsExactly("水务局");
        assertThat(water.handling).isEqualTo(Handling.AT_ONCE);
    }

    @Test
    void aUnitWithoutAChannelIsCalledByTheDesk() {
        String id = accepted(Level.YELLOW);

        List<Dispatch> told = told(office.act(acts.assign(id, "教育局")));

        assertThat(lines(told)).containsExactly("desk: ASSIGNED to 教育局");
        assertThat(told.get(0).caseNews.unreached).containsExactly("教育局");
    }

    private void settings(List<Joining> joinings, Map<String, UnitPosts> posts) {
        office.append(CaseOffice.settings("settings/2", CasePlans.with(Map.of(), joinings, posts)));
    }

    @Test
    void thoseWhoAreJoinedHearBesideOfCasesFromTheirLevelOn() {
        settings(
                List.of(new Joining(Level.ORANGE, List.of("政府办公室", "水务局", CasePlans.DESK))),
                Map.of());
        String mild = accepted(Level.YELLOW);
        assertThat(lines(told(office.act(acts.assign(mild, "水务局")))))
                .containsExactly("water: ASSIGNED to 水务局");

        assertThat(lines(told(office.act(acts.assess(mild, Level.ORANGE, false)))))
                .as("who works on it knows, and the desk does it")
                .containsExactly("office: COPIED to 政府办公室");
        String grave = accepted(Level.ORANGE);
        List<Dispatch> told = told(office.act(acts.assign(grave, "水务局")));
        assertThat(lines(told))
                .containsExactlyInAnyOrder("water: ASSIGNED to 水务局", "office: COPIED to 政府办公室");
    }

    @Test
    void aNoticeIsForThePostsThatTheCountyNames() {
        settings(
                List.of(),
                Map.of(
                        "水务局", new UnitPosts("分管副局长", "办公室值班", "办公室主任"),
                        "教育局", new UnitPosts("", "办公室", "值班室")));
        String id = accepted(Level.YELLOW);
        List<Dispatch> told = told(office.act(acts.assign(id, "水务局", "教育局")));
        assertThat(told)
                .extracting(one -> one.caseNews.posts)
                .containsExactlyInAnyOrder(Map.of("水务局", "办公室值班"), Map.of("教育局", "办公室，不在时值班室"));
        Details to = Details.NONE.withTime(EntryDetail.UNTIL, office.now() + 3_600_000);
        assertThat(told(office.act(acts.of(Acts.leader(), EntryType.INSTRUCT, id, to))))
                .extracting(one -> one.caseNews.posts)
                .contains(Map.of("水务局", "分管副局长"));
    }

    @Test
    void theDeskHearsWhatUnitsDoAndNotWhatItDoesItself() {
        String id = accepted(Level.YELLOW);
        office.act(acts.assign(id, "水务局"));

        assertThat(told(office.act(acts.acknowledge(id, "水务局")))).isEmpty();
        assertThat(lines(told(office.act(acts.report(id, "水务局", "属实")))))
                .containsExactly("desk: REPORTED to " + CasePlans.DESK);
        assertThat(office.find(id).lead().reportedAt()).isPositive();
    }

    @Test
    void aUnitThatGivesBackAndTheOneThatGetsItAreBothTold() {
        String id = accepted(Level.YELLOW);
        office.act(acts.assign(id, "水务局"));

        assertThat(lines(told(office.act(acts.giveBack(id, "水务局")))))
                .containsExactly("desk: RETURNED to " + CasePlans.DESK);
        office.act(acts.assign(id, "水务局"));
        office.pass("1m");
        assertThat(lines(told(office.act(acts.assign(id, "住建局")))))
                .containsExactlyInAnyOrder("shared: ASSIGNED to 住建局", "water: RELIEVED to 水务局");
    }

    @Test
    void deadlinesAreToldToThoseWhomThePlanNames() {
        String id = accepted(Level.YELLOW);
        office.act(acts.assign(id, "水务局"));

        office.pass("100m");
        assertThat(office.timers().stream().flatMap(event -> lines(told(event)).stream()))
                .containsExactlyInAnyOrder(
                        "water: DEADLINE_NEAR to 水务局", "desk: DEADLINE_NEAR to " + CasePlans.DESK);
        office.pass("30m");
        List<Dispatch> overdue = new ArrayList<>();
        office.timers().forEach(event -> overdue.addAll(told(event)));
        assertThat(lines(overdue))
                .containsExactlyInAnyOrder(
                        "water: OVERDUE to 水务局", "desk: OVERDUE to " + CasePlans.DESK);
        assertThat(overdue).allMatch(one -> one.level == Level.ORANGE);
        office.pass("2h");
        assertThat(office.timers().stream().flatMap(event -> lines(told(event)).stream()))
                .contains("watch: OVERDUE to " + CasePlans.SUPERVISE);
    }

    @Test
    void aLeadersInstructionReachesTheUnitAndThoseWhoWatch() {
        String id = accepted(Level.YELLOW);
        office.act(acts.assign(id, "水务局"));
        Details until =
                Details.NONE.withTime(
                        EntryDetail.UNTIL, office.now() + Duration.ofDays(1).toMillis());

        List<Dispatch> told =
                told(office.act(acts.of(Acts.leader(), EntryType.INSTRUCT, id, until)));

        assertThat(lines(told))
                .containsExactlyInAnyOrder(
                        "water: INSTRUCTED to 水务局", "watch: INSTRUCTED to " + CasePlans.SUPERVISE);
        assertThat(told).allMatch(one -> one.caseNews.dueAt == until.number(EntryDetail.UNTIL));
    }

    @Test
    void whoSleepsHearsOfItInTheMorningUnlessItIsRed() {
        office.at("2026-06-01T22:30");
        String yellow = accepted(Level.YELLOW);
        Dispatch later = told(office.act(acts.assign(yellow, "水务局"))).get(0);
        String red = accepted(Level.RED);
        Dispatch atOnce = told(office.act(acts.assign(red, "水务局"))).get(0);

        assertThat(later.notBefore).isEqualTo(CaseOffice.millis("2026-06-02T07:00"));
        assertThat(later.isForDigest()).isFalse();
        assertThat(atOnce.notBefore).isEqualTo(office.now());
    }

    @Test
    void stepsOfLongAgoAreToldToNobody() {
        String id = accepted(Level.RED);
        CaseEvent assigned = office.act(acts.assign(id, "水务局"));

        office.pass("23h");
        assertThat(told(assigned)).isNotEmpty();
        office.pass("2h");
        assertThat(told(assigned)).isEmpty();
    }

    @Test
    void whatWasRefusedIsToldToNobody() {
        String id = accepted(Level.YELLOW);

        assertThat(told(office.act(acts.desk(EntryType.CLOSE, id, Details.NONE)))).isEmpty();
    }

    @Test
    void everyNoticeOfAnyOfficeHasItsOwnIdAndIsTheSameWhenItIsDecidedAgain() {
        RandomOffice random = new RandomOffice(7, CaseOffice.CANON);
        random.run(3_000);
        Set<String> ids = new HashSet<>();
        Set<CaseHappening> seen = EnumSet.noneOf(CaseHappening.class);
        CaseFold fold = new CaseFold(CaseOffice.CANON);
        CaseBook book = new CaseBookInMemory();
        for (Entry entry : random.log()) {
            for (CaseEvent event : fold.apply(book, entry).events()) {
                CaseRecord record = book.find(event.caseId()).orElse(null);
                if (record == null) {
                    continue;
                }
                List<Dispatch> once = dispatches.of(event, record, book.plan(), event.at());
                List<Dispatch> again = dispatches.of(event, record, book.plan(), event.at() + 1);
                assertThat(again.stream().map(one -> one.id))
                        .containsExactlyElementsOf(once.stream().map(one -> one.id).toList());
                for (Dispatch one : once) {
                    assertThat(ids.add(one.id)).as(one.id).isTrue();
                    assertThat(one.departments).isNotEmpty();
                    seen.add(one.caseNews.happening);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(12);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.Calendars;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.DeadlineStanding.Kept;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.domain.rule.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clocks of a case: when they start, stop, and what timers may say of them. */
class DeadlinesTest extends CaseClocksStand {
    @Test
    void shouldStartTheClocksThatHoldForLevelAndCategory() {
        CaseRecord yellow = office.find(opened(Level.YELLOW));
        assertThat(yellow.clocks).containsOnlyKeys("triage", "answer");
        office.append(Acts.alert("topic/water", "a", Level.ORANGE, "firing", 2, office.now()));
        CaseRecord orange = office.find(yellow.caseId);
        assertThat(orange.clocks).containsOnlyKeys("triage", "answer", "first");
        assertThat(orange.clocks.get("first").dueAt()).isEqualTo(at("2026-06-01T14:00"));
        assertThat(orange.clocks.get("first").standing().source()).isEqualTo("国办发〔2016〕80号");
    }

    @Test
    void shouldTellInTheEventWhichClocksBeganChangedAndEnded() {
        String caseId = opened(Level.YELLOW);
        CaseEvent opened = office.events.get(0);
        assertThat(opened.deadlines()).extracting(d -> d.id()).containsExactly("answer", "triage");
        office.pass("10m");
        CaseEvent accepted = office.act(acts.accept(caseId));
        assertThat(accepted.deadlines()).hasSize(1);
        assertThat(accepted.deadlines().get(0).satisfiedAt()).isEqualTo(office.now());
        assertThat(office.act(acts.desk(EntryType.NOTE, caseId, Details.NONE)).deadlines())
                .isEmpty();
    }

    @Test
    void shouldGiveEachUnitItsOwnClocksInWorkingDays() {
        office.at("2026-09-30T09:00");
        String caseId = mild();
        assertThat(clock(caseId, "ack/水务局").dueAt()).isEqualTo(at("2026-09-30T11:00"));
        assertThat(clock(caseId, "report/水务局").dueAt()).isEqualTo(at("2026-10-09T17:30"));
    }

    @Test
    void shouldBeginNowWhatWouldBeOverAlready() {
        String caseId = opened(Level.YELLOW);
        office.pass("6h");
        office.act(acts.assess(caseId, Level.ORANGE, true));
        Clock first = clock(caseId, "first");
        assertThat(first.startedAt()).isEqualTo(office.now());
        assertThat(first.dueAt()).isEqualTo(office.now() + 5 * 3_600_000);
    }

    @Test
    void shouldStopWhatNoLongerHoldsWhenThePersonAssessesItMilder() {
        String caseId = opened(Level.ORANGE);
        office.act(acts.assess(caseId, Level.YELLOW, true));
        assertThat(clock(caseId, "first").runs()).isFalse();
        assertThat(clock(caseId, "answer").runs()).isTrue();
        office.act(acts.assess(caseId, Level.RED, true));
        assertThat(clock(caseId, "first").runs()).isTrue();
    }

    @Test
    void shouldShortenTheClockOfAUnitWhenTheLevelRisesAndKeepWhatWasDueBefore() {
        String caseId = assigned(Level.YELLOW);
        office.act(acts.assess(caseId, Level.RED, true));
        Clock ack = clock(caseId, "ack/水务局");
        assertThat(ack.dueAt()).isEqualTo(at("2026-06-01T09:30"));
        assertThat(ack.earlier()).containsExactly(at("2026-06-01T11:00"));
    }

    @Test
    void shouldSayNearThenOverdueThenSuperviseEachOnce() {
        String caseId = assigned(Level.YELLOW);
        long from = DueStages.next(office.find(caseId), office.book.plan());
        assertThat(from).isEqualTo(at("2026-06-01T10:30"));
        office.at("2026-06-01T10:29");
        assertThat(office.timers()).isEmpty();
        office.at("2026-06-01T10:30");
        CaseEvent near = office.timers().get(0);
        assertThat(near.cause().details().text(EntryDetail.STAGE)).isEqualTo("near");
        assertThat(near.standing().marks()).doesNotContain("overdue");
        office.at("2026-06-01T11:07");
        CaseEvent overdue = office.timers().get(0);
        assertThat(overdue.cause().details().number(EntryDetail.HAPPENED_AT))
                .isEqualTo(at("2026-06-01T11:00"));
        assertThat(overdue.standing().marks()).contains("overdue");
        office.at("2026-06-01T13:00");
        assertThat(office.timers().get(0).standing().marks()).contains("supervised/overdue");
        assertThat(office.timers()).isEmpty();
        office.at("2026-06-02T17:30");
        assertThat(office.timers())
                .extracting(event -> event.cause().details().text(EntryDetail.STAGE))
                .contains("due+1wd");
    }

    @Test
    void shouldWriteTheSameEntriesHoweverOftenATimerFires() {
        String caseId = assigned(Level.YELLOW);
        office.at("2026-06-01T13:30");
        List<Entry> entries =
                DueStages.reached(office.find(caseId), office.book.plan(), office.now());
        assertThat(DueStages.reached(office.find(caseId), office.book.plan(), office.now()))
                .isEqualTo(entries);
        entries.forEach(office::append);
        int events = office.events.size();
        entries.forEach(entry -> assertThat(office.append(entry).events()).isEmpty());
        assertThat(office.events).hasSize(events);
    }

    @Test
    void shouldIgnoreATimerWhoseDeadlineWasKeptBeforeItsEntryWasRead() {
        String caseId = assigned(Level.YELLOW);
        office.at("2026-06-01T11:01");
        List<Entry> late = DueStages.reached(office.find(caseId), office.book.plan(), office.now());
        office.act(acts.acknowledge(caseId, "水务局"));
        late.forEach(entry -> assertThat(office.append(entry).events()).isEmpty());
        assertThat(office.find(caseId).overdue).isFalse();
    }

    @Test
    void shouldIgnoreATimerThatFiredBeforeItsTime() {
        String caseId = assigned(Level.YELLOW);
        CaseRecord record = office.find(caseId);
        List<Entry> early = DueStages.reached(record, office.book.plan(), at("2026-06-01T11:00"));
        assertThat(early).isNotEmpty();
        early.forEach(entry -> assertThat(office.append(entry).events()).isEmpty());
        office.at("2026-06-01T11:00");
        assertThat(office.append(early.get(0)).events()).as("and comes again").hasSize(1);
        assertThat(office.append(early.get(0)).events()).isEmpty();
    }

    @Test
    void shouldDecideByTimesWhetherADeadlineWasKeptAndNotByWhatCameFirst() {
        String caseId = assigned(Level.YELLOW);
        office.at("2026-06-01T11:05");
        assertThat(office.timers()).isNotEmpty();
        office.act(
                acts.of(
                        Acts.hearsay("水务局"),
                        EntryType.ACKNOWLEDGE,
                        caseId,
                        Details.NONE.withTime(EntryDetail.HAPPENED_AT, at("2026-06-01T10:40"))));
        assertThat(clock(caseId, "ack/水务局").standing().kept(office.now())).isEqualTo(Kept.YES);
    }

    @Test
    void shouldCountAnAnswerFromWhenItWasPublished() {
        String caseId = opened(Level.ORANGE);
        office.at("2026-06-01T16:00");
        office.act(acts.answer(caseId, "新闻发布会", "weibo", at("2026-06-01T13:00")));
        assertThat(clock(caseId, "first").standing().kept(office.now())).isEqualTo(Kept.YES);
        assertThat(clock(caseId, "answer").satisfiedAt()).isEqualTo(at("2026-06-01T13:00"));
    }

    @Test
    void shouldCallADeadlineMissedThatWasOverWhenTheCaseEnded() {
        String caseId = opened(Level.YELLOW);
        office.pass("3d");
        office.act(
                acts.desk(EntryType.DECLINE, caseId, Details.NONE.with(EntryDetail.REASON, "非本县")));
        assertThat(clock(caseId, "answer").standing().kept(office.now())).isEqualTo(Kept.NO);
    }

    @Test
    void shouldRemindNobodyWhoHasAcknowledged() {
        String caseId = opened(Level.YELLOW);
        assertThat(office.find(caseId).reminds("水务局")).isTrue();
        office.act(acts.accept(caseId));
        office.act(acts.assign(caseId, "水务局", "住建局"));
        assertThat(office.find(caseId).reminds("公安局")).isFalse();
        office.act(acts.acknowledge(caseId, "水务局"));
        assertThat(office.find(caseId).reminds("水务局")).isFalse();
        assertThat(office.find(caseId).reminds("住建局")).isTrue();
        office.at("2026-06-01T11:30");
        assertThat(office.timers())
                .allSatisfy(
                        event ->
                                assertThat(event.cause().details().text(EntryDetail.UNIT))
                                        .isNotEqualTo("水务局"));
    }

    private Entry extension(String caseId, String deadline, String until) {
        return acts.of(
                Acts.unit("水务局"),
                EntryType.EXTEND,
                caseId,
                Details.NONE
                        .with(EntryDetail.DEADLINE, deadline)
                        .withTime(EntryDetail.UNTIL, at(until)));
    }

    private Entry granted(String caseId, String deadline) {
        return acts.desk(
                EntryType.GRANT,
                caseId,
                Details.NONE.with(EntryDetail.DEADLINE, deadline).with(EntryDetail.UNIT, "水务局"));
    }

    @Test
    void shouldMoveADeadlineOfItsOwnWhenTheDeskGrantsItAndKeepTheOldOne() {
        String caseId = assigned(Level.YELLOW);
        office.act(acts.acknowledge(caseId, "水务局"));
        assertThat(office.act(extension(caseId, "report", "2026-06-08T17:30")).refusal()).isNull();
        assertThat(clock(caseId, "report/水务局").dueAt()).isEqualTo(at("2026-06-03T09:00"));
        CaseEvent event = office.act(granted(caseId, "report"));
        assertThat(clock(caseId, "report/水务局").dueAt()).isEqualTo(at("2026-06-08T17:30"));
        assertThat(event.deadlines().get(0).earlier()).containsExactly(at("2026-06-03T09:00"));
        assertThat(event.standing().marks()).contains("extended/1");
    }

    @Test
    void shouldKeepWhatWasGrantedWhateverTheLevelBecomes() {
        String caseId = assigned(Level.YELLOW);
        office.act(extension(caseId, "ack", "2026-06-01T20:00"));
        office.act(granted(caseId, "ack"));
        office.act(acts.assess(caseId, Level.RED, true));
        assertThat(clock(caseId, "ack/水务局").dueAt()).isEqualTo(at("2026-06-01T20:00"));
    }

    @Test
    void shouldKeepTheOldDeadlineInHistoryWhenTheDeskSetsAnother() {
        String caseId = assigned(Level.YELLOW);
        Entry assign = acts.assign(caseId, "水务局");
        office.act(
                assign.with(assign.details().withTime(EntryDetail.UNTIL, at("2026-06-02T12:00"))));
        Clock report = clock(caseId, "report/水务局");
        assertThat(report.dueAt()).isEqualTo(at("2026-06-02T12:00"));
        assertThat(report.earlier()).containsExactly(at("2026-06-03T09:00"));
    }

    @Test
    void shouldStillAskTheQuestionOfAUnitThatWasRelieved() {
        String caseId = assigned(Level.YELLOW);
        office.act(
                acts.desk(
                        EntryType.VERIFY,
                        caseId,
                        Details.NONE
                                .with(EntryDetail.UNITS, List.of("水务局"))
                                .withTime(EntryDetail.UNTIL, at("2026-06-02T12:00"))));
        office.act(acts.assign(caseId, "住建局"));
        assertThat(clock(caseId, "verify/水务局").runs()).isTrue();
        assertThat(clock(caseId, "report/水务局").runs()).isFalse();
    }

    @Test
    void shouldLeaveADeadlineWhenTheDeskDeniesMoreTime() {
        String caseId = assigned(Level.YELLOW);
        office.act(extension(caseId, "report", "2026-06-08T17:30"));
        office.act(
                acts.desk(
                        EntryType.DENY,
                        caseId,
                        Details.NONE
                                .with(EntryDetail.DEADLINE, "report")
                                .with(EntryDetail.UNIT, "水务局")));
        assertThat(office.act(granted(caseId, "report")).refusal().reason())
                .isEqualTo(RefusalReason.NO_REQUEST);
    }

    @Test
    void shouldGrantNothingThatNoLongerMatters() {
        String caseId = assigned(Level.YELLOW);
        office.act(extension(caseId, "ack", "2026-06-01T20:00"));
        office.act(acts.acknowledge(caseId, "水务局"));
        assertThat(office.act(granted(caseId, "ack")).refusal().sentence())
                .isEqualTo("这个时限已不再计时，无须批准");
        office.act(extension(caseId, "report", "2026-06-04T17:30"));
        office.at("2026-06-04T18:00");
        assertThat(office.act(granted(caseId, "report")).refusal().sentence())
                .isEqualTo("申请延至的 17:30 已过，请单位重新申请");
    }

    @Test
    void shouldNotExtendWhatALawSets() {
        String caseId = assigned(Level.YELLOW);
        CaseEvent refused = office.act(extension(caseId, "answer", "2026-06-08T17:30"));
        assertThat(refused.refusal().sentence())
                .isEqualTo("时限“answer”由国办发〔2016〕61号规定，不能延期；请在备注说明情况");
    }

    @Test
    void shouldExtendOnceAndNotTooFarWhatTheLawLetsBeExtended() {
        var step = Acts.alert("topic/road", "p", Level.YELLOW, "firing", 1, office.now());
        String caseId =
                office.act(step.with(step.details().with(EntryDetail.CATEGORY, "社情民意"))).caseId();
        office.act(acts.accept(caseId));
        office.act(acts.assign(caseId, "水务局"));
        assertThat(clock(caseId, "petition").dueAt()).isEqualTo(at("2026-07-31T09:00"));
        assertThat(office.act(extension(caseId, "petition", "2026-08-31T09:00")).refusal())
                .extracting(refusal -> refusal.sentence())
                .isEqualTo("最多可延至 8月30日 09:00，请改正");
        assertThat(office.act(extension(caseId, "petition", "2026-08-20T09:00")).refusal())
                .isNull();
        office.act(granted(caseId, "petition"));
        assertThat(clock(caseId, "petition").dueAt()).isEqualTo(at("2026-08-20T09:00"));
        assertThat(office.act(extension(caseId, "petition", "2026-08-25T09:00")).refusal())
                .extracting(refusal -> refusal.sentence())
                .isEqualTo("这个时限已延期一次，不能再延");
    }

    @Test
    void shouldNotExtendWhatIsOver() {
        String caseId = assigned(Level.YELLOW);
        office.at("2026-06-03T18:00");
        assertThat(office.act(extension(caseId, "report", "2026-06-08T17:30")).refusal())
                .extracting(refusal -> refusal.sentence())
                .isEqualTo("时限 09:00 已过，不能再申请延期");
    }

    @Test
    void shouldGiveAUnitNoMoreTimeThanTheCaseHas() {
        String caseId = opened(Level.YELLOW);
        office.act(acts.accept(caseId));
        Entry assign = acts.assign(caseId, "水务局");
        CaseEvent refused =
                office.act(
                        assign.with(
                                assign.details()
                                        .withTime(EntryDetail.UNTIL, at("2026-06-04T09:00"))));
        assertThat(refused.refusal().sentence()).isEqualTo("期限晚于本事项的时限 6月3日 09:00，请提前");
    }

    @Test
    void shouldLeaveADeadlineOpenUntilTheCalendarReachesSoFar() {
        office.at("2026-12-31T09:00");
        String caseId = mild();
        Clock waiting = clock(caseId, "report/水务局");
        assertThat(waiting.runs()).isTrue();
        assertThat(waiting.dueAt()).isZero();

        office.pass("1h");
        var longer = CasePlans.county(Calendars.of2026With2027());
        List<CaseEvent> events = office.append(CaseOffice.settings("settings/2", longer)).events();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).cause().type()).isEqualTo(EntryType.SETTINGS);
        assertThat(clock(caseId, "report/水务局").dueAt()).isEqualTo(at("2027-01-05T17:30"));
    }

    @Test
    void shouldLetOtherSettingsChangeNoHistory() {
        String caseId = assigned(Level.YELLOW);
        assertThat(office.append(CaseOffice.settings("settings/2", CasePlan.BARE)).events())
                .isEmpty();
        assertThat(clock(caseId, "report/水务局").dueAt()).isEqualTo(at("2026-06-03T09:00"));
    }

    @Test
    void shouldBeginAnewWhatACaseDidNotComeToBeforeItEnded() {
        String caseId = opened(Level.YELLOW);
        office.act(
                acts.desk(EntryType.DECLINE, caseId, Details.NONE.with(EntryDetail.REASON, "非本县")));
        assertThat(clock(caseId, "triage").satisfiedAt()).isEqualTo(office.now());
        office.pass("3d");
        office.act(acts.desk(EntryType.REOPEN, caseId, Details.NONE));
        assertThat(clock(caseId, "triage").dueAt()).isEqualTo(office.now() + 2 * 3_600_000);
        assertThat(clock(caseId, "answer").dueAt()).isEqualTo(office.now() + 48 * 3_600_000);
    }

    @Test
    void shouldStopAllClocksOfACaseThatEnded() {
        String caseId = assigned(Level.ORANGE);
        office.act(acts.acknowledge(caseId, "水务局"));
        office.act(acts.report(caseId, "水务局", "属实"));
        office.act(acts.assess(caseId, Level.ORANGE, false));
        office.act(acts.desk(EntryType.CLOSE, caseId, Details.NONE));
        assertThat(office.find(caseId).clocks.values()).noneMatch(Clock::runs);
        office.pass("9d");
        assertThat(office.timers()).isEmpty();
    }

    @Test
    void shouldCallADeadlineKeptThatWasKeptAtTheLastMoment() {
        String caseId = assigned(Level.YELLOW);
        office.at("2026-06-01T11:00");
        office.act(acts.acknowledge(caseId, "水务局"));
        assertThat(clock(caseId, "ack/水务局").standing().kept(office.now())).isEqualTo(Kept.YES);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Medium;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.log.UnitDuty;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.domain.cases.record.UnitState;
import io.yuqing.domain.rule.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands against a command beside the state of its case, each with its sentence. */
class GuardsTest {
    private final Acts acts = new Acts();
    private final CaseOffice office = new CaseOffice();
    private final String caseId =
            office.act(Acts.alert("topic/water", "a", Level.YELLOW, "firing", 1, office.now()))
                    .caseId();

    private void refused(Entry entry, RefusalReason reason, String sentence) {
        String before = office.find(caseId).standing().toString();
        CaseEvent event = office.act(entry);
        assertThat(event.refusal()).as("%s was done", entry.type()).isNotNull();
        assertThat(event.refusal().sentence()).isEqualTo(sentence);
        assertThat(event.refusal().reason()).isEqualTo(reason);
        assertThat(office.find(caseId).standing()).hasToString(before);
    }

    private void done(Entry entry) {
        assertThat(office.act(entry).refusal()).isNull();
    }

    private void working(String... helpers) {
        done(acts.accept(caseId));
        done(acts.assign(caseId, "水务局", helpers));
        done(acts.acknowledge(caseId, "水务局"));
    }

    @Test
    void shouldSayWhoDoesWhatAnotherMayNot() {
        refused(
                acts.of(Acts.unit("水务局"), EntryType.ACCEPT, caseId, Details.NONE),
                RefusalReason.NOT_THEIR_ROLE,
                "“受理”由值班台办理，请联系值班台");
        refused(
                acts.desk(EntryType.LIFT, caseId, Details.NONE),
                RefusalReason.NOT_THEIR_ROLE,
                "“销号”由督查办理，请联系值班台");
    }

    @Test
    void shouldTakeNoLinkForTheDesk() {
        By linked = new By("网宣办", null, Via.LINK, null, null);
        refused(
                acts.of(linked, EntryType.ACCEPT, caseId, Details.NONE),
                RefusalReason.NOT_THEIR_ROLE,
                "“受理”由值班台办理，请联系值班台");
    }

    @Test
    void shouldNameAllThatIsMissing() {
        done(acts.accept(caseId));
        refused(
                acts.of(Acts.desk(), EntryType.ASSIGN, caseId, Details.NONE, ""),
                RefusalReason.MISSING_FIELD,
                "“转办”还缺：主办单位、办理要求，请补填");
    }

    @Test
    void shouldRefuseWordsThatNoListHas() {
        refused(
                acts.desk(EntryType.DECLINE, caseId, Details.NONE.with(EntryDetail.REASON, "不想办")),
                RefusalReason.UNKNOWN_WORD,
                "理由“不想办”不在选项之内，请选：非本县、无实质诉求、已办结事项重复、法定途径办理、其他");
        refused(
                acts.desk(EntryType.SUBMIT, caseId, Details.NONE.with(EntryDetail.PROPOSAL, "好")),
                RefusalReason.UNKNOWN_WORD,
                "报审事项“好”不在选项之内，请选：不予受理、公开回应、处置意见、办理情况、办结");
    }

    @Test
    void shouldKnowUnitsFromTheDirectoryOnlySoThatNobodySigns() {
        done(acts.accept(caseId));
        refused(acts.assign(caseId, "张三"), RefusalReason.UNKNOWN_UNIT, "单位名录里没有“张三”，请改选或先加入名录");
        refused(
                acts.of(Acts.unit("李四"), EntryType.CONFIRM, caseId, Details.NONE),
                RefusalReason.UNKNOWN_UNIT,
                "单位名录里没有“李四”，请改选或先加入名录");
        Entry answer = acts.answer(caseId, "答复", "weibo", office.now());
        refused(
                answer.with(answer.details().with(EntryDetail.SPEAKER, "王五")),
                RefusalReason.UNKNOWN_UNIT,
                "发布单位“王五”不是单位名称，请写单位，不写个人");
    }

    @Test
    void shouldAskForWordsWhenTheReasonIsAnother() {
        Details other = Details.NONE.with(EntryDetail.REASON, "其他");
        refused(
                acts.of(Acts.desk(), EntryType.DECLINE, caseId, other, ""),
                RefusalReason.MISSING_FIELD,
                "理由选“其他”时请写明情况");
        done(acts.desk(EntryType.DECLINE, caseId, other));
    }

    @Test
    void shouldDeclineOrangeAndRedOnlyAfterALeaderApproved() {
        done(acts.assess(caseId, Level.ORANGE, true));
        Details reason = Details.NONE.with(EntryDetail.REASON, "非本县");
        refused(
                acts.desk(EntryType.DECLINE, caseId, reason),
                RefusalReason.NEEDS_APPROVAL,
                "橙色事项不予受理须经领导审定，请先报审");
        Details proposal = Details.NONE.with(EntryDetail.PROPOSAL, "不予受理");
        refused(
                acts.of(Acts.leader(), EntryType.APPROVE, caseId, proposal),
                RefusalReason.NOTHING_SUBMITTED,
                "“不予受理”还没有报审，请先报审");
        done(acts.desk(EntryType.SUBMIT, caseId, proposal));
        refused(
                acts.desk(EntryType.APPROVE, caseId, proposal),
                RefusalReason.NO_MEDIUM,
                "代录领导意见请选择得知方式：电话、纸质或会议");
        done(acts.of(Acts.leader(), EntryType.APPROVE, caseId, proposal));
        done(acts.desk(EntryType.DECLINE, caseId, reason));
        assertThat(office.find(caseId).state()).isEqualTo(CaseState.DECLINED);
    }

    @Test
    void shouldTellWhoActsOnAnOldPageWhatWasDoneMeanwhile() {
        done(acts.accept(caseId));
        long seen = office.find(caseId).seq;
        office.at("2026-06-01T10:32");
        done(acts.assign(caseId, "水务局"));
        refused(acts.assign(caseId, "住建局").seen(seen), RefusalReason.STALE, "已由网宣办于 10:32 转办，请刷新");
    }

    @Test
    void shouldNotCallAPageOldForWhatDoesNotMatter() {
        done(acts.accept(caseId));
        long seen = office.find(caseId).seq;
        done(acts.desk(EntryType.NOTE, caseId, Details.NONE));
        done(acts.desk(EntryType.URGE, caseId, Details.NONE));
        done(acts.assign(caseId, "水务局").seen(seen));
    }

    @Test
    void shouldTellAUnitWhatTheDeskRecordedForIt() {
        done(acts.accept(caseId));
        done(acts.assign(caseId, "水务局"));
        long seen = office.find(caseId).seq;
        office.at("2026-06-01T10:32");
        done(acts.of(Acts.hearsay("水务局"), EntryType.ACKNOWLEDGE, caseId, Details.NONE));
        refused(
                acts.giveBack(caseId, "水务局").seen(seen),
                RefusalReason.STALE,
                "已由水务局于 10:32 签收，请刷新");
    }

    @Test
    void shouldLetOnlyTheDeskWriteForOthersAndAskHowItHeard() {
        done(acts.accept(caseId));
        done(acts.assign(caseId, "水务局"));
        By other = new By("住建局", null, Via.LINK, "水务局", Medium.TELEPHONE);
        refused(
                acts.of(other, EntryType.ACKNOWLEDGE, caseId, Details.NONE),
                RefusalReason.NOT_THEIR_ROLE,
                "代录由值班台办理，请联系值班台");
        By silent = new By("网宣办", UnitDuty.DUTY_OFFICER, Via.DESK, "水务局", null);
        refused(
                acts.of(silent, EntryType.ACKNOWLEDGE, caseId, Details.NONE),
                RefusalReason.NO_MEDIUM,
                "代录请选择得知方式：电话、纸质或会议");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01T11:01, 发生时间晚于现在，请改正", "2026-06-01T08:59, 发生时间早于登记时间 09:00，请改正"})
    void shouldRefuseATimeThatCannotBe(String happened, String sentence) {
        done(acts.accept(caseId));
        done(acts.assign(caseId, "水务局"));
        office.at("2026-06-01T11:00");
        Details at = Details.NONE.withTime(EntryDetail.HAPPENED_AT, CaseOffice.millis(happened));
        refused(
                acts.of(Acts.hearsay("水务局"), EntryType.ACKNOWLEDGE, caseId, at),
                RefusalReason.WRONG_TIME,
                sentence);
    }

    @Test
    void shouldKeepBothTimesOfWhatTheDeskWroteDownLater() {
        done(acts.accept(caseId));
        done(acts.assign(caseId, "水务局"));
        office.at("2026-06-01T12:00");
        long happened = CaseOffice.millis("2026-06-01T10:00");
        CaseEvent event =
                office.act(
                        acts.of(
                                Acts.hearsay("水务局"),
                                EntryType.ACKNOWLEDGE,
                                caseId,
                                Details.NONE.withTime(EntryDetail.HAPPENED_AT, happened)));
        assertThat(event.at()).isEqualTo(office.now());
        assertThat(event.standing().units().get(0).acknowledgedAt()).isEqualTo(happened);
        assertThat(event.cause().by().isHearsay()).isTrue();
    }

    @Test
    void shouldLetAUnitGiveACaseBackOnceWithinFourHours() {
        done(acts.accept(caseId));
        done(acts.assign(caseId, "水务局"));
        office.pass("241m");
        refused(
                acts.giveBack(caseId, "水务局"),
                RefusalReason.RETURN_LATE,
                "转办已超过 4 小时，退回由值班台决定，请联系值班台");
        done(acts.of(Acts.hearsay("水务局"), EntryType.RETURN, caseId, Details.NONE));
        assertThat(office.find(caseId).state()).isEqualTo(CaseState.ACCEPTED);

        done(acts.assign(caseId, "住建局"));
        refused(
                acts.giveBack(caseId, "住建局"),
                RefusalReason.RETURNED_BEFORE,
                "本事项已退回过，再退回由值班台决定，请联系值班台");
    }

    @Test
    void shouldRelieveTheUnitThatLedWhenTheDeskGivesTheCaseToAnother() {
        working();
        done(acts.assign(caseId, "住建局", "教育局"));
        assertThat(office.find(caseId).state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(office.find(caseId).units.get("水务局").state()).isEqualTo(UnitState.RELIEVED);
        assertThat(office.find(caseId).lead().unit()).isEqualTo("住建局");
    }

    @Test
    void shouldTakeTheAnswerToAQuestionFromAUnitWithoutAPart() {
        Details question =
                Details.NONE
                        .with(EntryDetail.UNITS, List.of("教育局"))
                        .withTime(EntryDetail.UNTIL, office.now() + 3_600_000);
        done(acts.desk(EntryType.VERIFY, caseId, question));
        done(acts.report(caseId, "教育局", "不属实"));
        refused(
                acts.report(caseId, "教育局", "不属实"),
                RefusalReason.NO_PART,
                "本事项还没有承办单位，不能反馈；请值班台先转办");
        assertThat(office.find(caseId).state()).isEqualTo(CaseState.NEW);
    }

    @Test
    void shouldAskForTheAddressOfAnAnswerUnlessItWasSpoken() {
        Details spoken =
                Details.NONE
                        .with(EntryDetail.KIND, "新闻发布会")
                        .with(EntryDetail.SPEAKER, "县政府新闻办公室")
                        .withOutlets(List.of(new Outlet("县会议中心", "", "", office.now())));
        refused(
                acts.desk(EntryType.ANSWER, caseId, spoken.with(EntryDetail.KIND, "答复")),
                RefusalReason.NO_ADDRESS,
                "“县会议中心”还缺网址；只有新闻发布会和专访可以不填");
        done(acts.desk(EntryType.ANSWER, caseId, spoken));
        refused(
                acts.answer(caseId, "答复", "weibo", office.now() + 60_000),
                RefusalReason.WRONG_TIME,
                "“县发布”的发布时间晚于现在，请发布后再登记");
    }

    @Test
    void shouldNameAllThatACaseLacksBeforeItIsClosed() {
        working("住建局", "卫健局");
        Details question =
                Details.NONE
                        .with(EntryDetail.UNITS, List.of("教育局"))
                        .withTime(EntryDetail.UNTIL, office.now() + 3_600_000);
        done(acts.desk(EntryType.VERIFY, caseId, question));
        done(acts.report(caseId, "水务局", "不属实"));
        done(acts.of(Acts.leader(), EntryType.INSTRUCT, caseId, Details.NONE));
        refused(
                acts.desk(EntryType.CLOSE, caseId, Details.NONE),
                RefusalReason.NOT_COMPLETE,
                "办结还缺：住建局的反馈；卫健局的反馈；教育局的核实结果；公开回应（不需要的，请在研判中写明）；澄清辟谣；向领导报告办理情况");

        for (String helper : List.of("住建局", "卫健局")) {
            done(acts.acknowledge(caseId, helper));
            done(acts.report(caseId, helper, "不属实"));
        }
        done(acts.report(caseId, "教育局", "不属实"));
        done(acts.answer(caseId, "澄清辟谣", "portal", office.now()));
        done(acts.desk(EntryType.SUBMIT, caseId, Details.NONE.with(EntryDetail.PROPOSAL, "办理情况")));
        refused(
                acts.desk(EntryType.CLOSE, caseId, Details.NONE),
                RefusalReason.NOT_COMPLETE,
                "办结还缺：在weibo的澄清（或写明理由）");
        done(
                acts.desk(
                        EntryType.CLOSE,
                        caseId,
                        Details.NONE.with(EntryDetail.DESPITE_PLATFORMS, true)));
    }

    @Test
    void shouldCloseWithoutAnAnswerOnlyIfSomebodyDecidedThatNoneIsNeeded() {
        working();
        done(acts.report(caseId, "水务局", "属实"));
        done(acts.assess(caseId, Level.YELLOW, false));
        done(acts.desk(EntryType.CLOSE, caseId, Details.NONE));
    }

    @Test
    void shouldLiftWhatALeaderInstructedOnlyAfterItWasReported() {
        By heard = new By("网宣办", UnitDuty.DUTY_OFFICER, Via.DESK, null, Medium.PAPER);
        refused(
                acts.desk(EntryType.INSTRUCT, caseId, Details.NONE),
                RefusalReason.NO_MEDIUM,
                "代录领导意见请选择得知方式：电话、纸质或会议");
        done(acts.of(heard, EntryType.INSTRUCT, caseId, Details.NONE));
        assertThat(office.find(caseId).marks()).contains("supervised/instruction", "instructed");
        Entry lift = acts.of(Acts.supervise(), EntryType.LIFT, caseId, Details.NONE);
        refused(lift, RefusalReason.LEADER_NOT_TOLD, "领导批示事项须先报告办理情况再销号，请先报审“办理情况”");
        done(acts.desk(EntryType.SUBMIT, caseId, Details.NONE.with(EntryDetail.PROPOSAL, "办理情况")));
        done(acts.of(Acts.supervise(), EntryType.LIFT, caseId, Details.NONE));
        assertThat(office.find(caseId).supervisedFor).isEmpty();
    }

    @Test
    void shouldStrikeOutTheTextOfAnEntryOfTheCaseOnce() {
        Entry note = acts.desk(EntryType.NOTE, caseId, Details.NONE);
        done(note);
        Details entry = Details.NONE.with(EntryDetail.ENTRY, note.actionId());
        done(acts.desk(EntryType.STRIKE, caseId, entry));
        refused(
                acts.desk(EntryType.STRIKE, caseId, entry),
                RefusalReason.NO_SUCH_ENTRY,
                "本事项没有记录 %s 的文字，请核对".formatted(note.actionId()));
    }

    @Test
    void shouldTellOfACaseThatThereIsNot() {
        CaseEvent event = office.act(acts.accept("cnothing"));
        assertThat(event.refusal().sentence()).isEqualTo("没有事项 cnothing，请核对编号");
        assertThat(event.seq()).isZero();
        assertThat(event.hash()).isEmpty();
    }

    @Test
    void shouldKeepOutsidersFromNotesAndAnswers() {
        working();
        refused(
                acts.of(Acts.unit("教育局"), EntryType.NOTE, caseId, Details.NONE),
                RefusalReason.NO_PART,
                "教育局不是本事项的承办单位，请联系值班台");
        done(acts.of(Acts.unit("水务局"), EntryType.NOTE, caseId, Details.NONE));
        refused(
                acts.of(
                        Acts.unit("水务局"),
                        EntryType.SUBMIT,
                        caseId,
                        Details.NONE.with(EntryDetail.PROPOSAL, "不予受理")),
                RefusalReason.NOT_THEIR_ROLE,
                "“不予受理”由值班台报审");
    }

    @Test
    void shouldTakeNotesAndAnswersFromAnOldPage() {
        done(acts.accept(caseId));
        done(acts.assign(caseId, "水务局"));
        long seen = office.find(caseId).seq;
        done(acts.acknowledge(caseId, "水务局"));
        done(acts.of(Acts.unit("水务局"), EntryType.NOTE, caseId, Details.NONE).seen(seen));
        done(acts.answer(caseId, "办理进展", "weibo", office.now()).seen(seen));
    }

    @Test
    void shouldLetAUnitFinishItsPartWhenTheDirectoryHasLostIt() {
        done(acts.accept(caseId));
        done(acts.assign(caseId, "水务局"));
        office.append(CaseOffice.settings("settings/2", CasePlan.BARE));
        done(acts.acknowledge(caseId, "水务局"));
    }

    @Test
    void shouldLetNobodyWriteInTheNameOfTheMachine() {
        Entry alert = Acts.alert("topic/x", "x", Level.RED, "firing", 1, office.now());
        CaseEvent event = office.act(acts.of(Acts.desk(), EntryType.ALERT, "", alert.details()));
        assertThat(event.refusal().sentence()).isEqualTo("“预警”只由系统写入");
        assertThat(office.histories()).containsOnlyKeys(caseId);
    }

    @Test
    void shouldLetTheDeskOfACategoryActInItsCasesOnly() {
        By letters = new By("信访局", UnitDuty.DUTY_OFFICER, Via.DESK, null, null);
        refused(
                acts.of(letters, EntryType.ACCEPT, caseId, Details.NONE),
                RefusalReason.NOT_THEIR_ROLE,
                "“受理”由值班台办理，请联系值班台");
        Entry assess = acts.assess(caseId, Level.YELLOW, true);
        done(assess.with(assess.details().with(EntryDetail.CATEGORY, "社情民意")));
        done(acts.of(letters, EntryType.ACCEPT, caseId, Details.NONE));
        done(acts.assign(caseId, "水务局"));
        By heard = new By("信访局", UnitDuty.DUTY_OFFICER, Via.DESK, "水务局", Medium.TELEPHONE);
        done(acts.of(heard, EntryType.ACKNOWLEDGE, caseId, Details.NONE));
    }

    @Test
    void shouldAskForApprovalAndReportAnewAfterACaseWasReopenedOrInstructedAnew() {
        done(acts.assess(caseId, Level.ORANGE, true));
        Details decline = Details.NONE.with(EntryDetail.PROPOSAL, "不予受理");
        done(acts.desk(EntryType.SUBMIT, caseId, decline));
        done(acts.of(Acts.leader(), EntryType.APPROVE, caseId, decline));
        Details reason = Details.NONE.with(EntryDetail.REASON, "非本县");
        done(acts.desk(EntryType.DECLINE, caseId, reason));
        done(acts.desk(EntryType.REOPEN, caseId, Details.NONE));
        refused(
                acts.desk(EntryType.DECLINE, caseId, reason),
                RefusalReason.NEEDS_APPROVAL,
                "橙色事项不予受理须经领导审定，请先报审");
        refused(
                acts.of(Acts.leader(), EntryType.APPROVE, caseId, decline),
                RefusalReason.NOTHING_SUBMITTED,
                "“不予受理”还没有报审，请先报审");

        Details told = Details.NONE.with(EntryDetail.PROPOSAL, "办理情况");
        done(acts.of(Acts.leader(), EntryType.INSTRUCT, caseId, Details.NONE));
        done(acts.desk(EntryType.SUBMIT, caseId, told));
        done(acts.of(Acts.leader(), EntryType.INSTRUCT, caseId, Details.NONE));
        refused(
                acts.of(Acts.supervise(), EntryType.LIFT, caseId, Details.NONE),
                RefusalReason.LEADER_NOT_TOLD,
                "领导批示事项须先报告办理情况再销号，请先报审“办理情况”");
    }

    @Test
    void shouldActForAnotherUnitAsThatUnitOnly() {
        refused(
                acts.of(Acts.hearsay("水务局"), EntryType.ACCEPT, caseId, Details.NONE),
                RefusalReason.NOT_THEIR_ROLE,
                "“受理”由值班台办理，请联系值班台");
    }

    @Test
    void shouldTakeTheResultFromTheUnitThatLeads() {
        working("住建局");
        done(acts.acknowledge(caseId, "住建局"));
        done(acts.report(caseId, "水务局", "属实"));
        done(acts.report(caseId, "住建局", "不属实"));
        done(acts.answer(caseId, "答复", "weibo", office.now()));
        done(acts.desk(EntryType.CLOSE, caseId, Details.NONE));
    }

    @Test
    void shouldAskForAnAnswerIfOneOfTwoMergedCasesNeedsOne() {
        working();
        done(acts.report(caseId, "水务局", "属实"));
        done(acts.assess(caseId, Level.YELLOW, false));
        String other =
                office.act(Acts.alert("topic/road", "b", Level.YELLOW, "firing", 1, office.now()))
                        .caseId();
        office.append(
                acts.desk(EntryType.MERGE, other, Details.NONE.with(EntryDetail.INTO, caseId)));
        refused(
                acts.desk(EntryType.CLOSE, caseId, Details.NONE),
                RefusalReason.NOT_COMPLETE,
                "办结还缺：公开回应（不需要的，请在研判中写明）");
    }
}

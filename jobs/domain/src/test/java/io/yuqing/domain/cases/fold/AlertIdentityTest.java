/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.domain.rule.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** To which case an alert belongs, and what one opened by hand is called. */
class AlertIdentityTest {
    private static final String EVENT = "topic/water";

    private final Acts acts = new Acts();
    private final CaseOffice office = new CaseOffice();

    private List<CaseEvent> alert(String toldAs, Level level, String state, long version) {
        return office.append(Acts.alert(EVENT, toldAs, level, state, version, office.now()))
                .events();
    }

    private String opened() {
        return alert("a", Level.YELLOW, "firing", 1).get(0).caseId();
    }

    private void declined(String caseId) {
        office.act(
                acts.desk(
                        EntryType.DECLINE, caseId, Details.NONE.with(EntryDetail.REASON, "无实质诉求")));
    }

    @Test
    void shouldOpenACaseFromYellowOnAndLeaveBlueOnTheList() {
        assertThat(alert("a", Level.BLUE, "firing", 1)).isEmpty();
        assertThat(alert("b", Level.YELLOW, "pending", 1)).isEmpty();
        CaseEvent opened = alert("c", Level.YELLOW, "firing", 1).get(0);
        assertThat(opened.caseId()).isEqualTo(CaseIds.caseId(EVENT, 1)).hasSize(16);
        assertThat(opened.from()).isNull();
        assertThat(opened.standing().state()).isEqualTo(CaseState.NEW);
    }

    @Test
    void shouldJoinTheOpenCaseOfTheEvent() {
        String caseId = opened();
        CaseEvent joined = alert("b", Level.BLUE, "firing", 1).get(0);
        assertThat(joined.caseId()).isEqualTo(caseId);
        assertThat(office.find(caseId).alerts).containsOnlyKeys("a", "b");
    }

    @Test
    void shouldRaiseTheLevelWithTheAlertAndNeverLowerIt() {
        String caseId = opened();
        alert("a", Level.RED, "firing", 2);
        alert("a", Level.BLUE, "firing", 3);
        assertThat(office.find(caseId).level).isEqualTo(Level.RED);
        assertThat(office.find(caseId).levelMachine).isEqualTo(Level.RED);
    }

    @Test
    void shouldKeepWhatAPersonAssessedUntilTheAlertRisesAfterThat() {
        String caseId = opened();
        alert("a", Level.ORANGE, "firing", 2);
        office.act(acts.assess(caseId, Level.YELLOW, true));
        alert("b", Level.ORANGE, "firing", 1);
        assertThat(office.find(caseId).level).isEqualTo(Level.YELLOW);
        alert("a", Level.RED, "firing", 3);
        assertThat(office.find(caseId).level).isEqualTo(Level.RED);
        assertThat(office.find(caseId).levelPerson).isEqualTo(Level.YELLOW);
    }

    @Test
    void shouldSayNothingOfStepsThatBringNothingNew() {
        opened();
        assertThat(alert("a", Level.YELLOW, "firing", 1)).isEmpty();
        assertThat(alert("a", Level.YELLOW, "firing", 2)).isEmpty();
        assertThat(alert("a", Level.YELLOW, "resolved", 3)).hasSize(1);
        assertThat(alert("a", Level.YELLOW, "firing", 2)).isEmpty();
    }

    @Test
    void shouldNotBelieveAStepThatComesAfterALaterOne() {
        String caseId = opened();
        alert("a", Level.YELLOW, "resolved", 5);
        assertThat(alert("a", Level.RED, "firing", 4)).isEmpty();
        assertThat(office.find(caseId).level).isEqualTo(Level.YELLOW);
    }

    @Test
    void shouldLeaveAlertsOfSourcesAlone() {
        var step = Acts.alert(EVENT, "s", Level.RED, "firing", 1, office.now());
        var ofSource = step.with(step.details().with(EntryDetail.SUBJECT_KIND, "source"));
        assertThat(office.append(ofSource).events()).isEmpty();
    }

    @Test
    void shouldReopenWhatEndedLessThanSevenDaysAgoAndBeginAnewAfterThat() {
        String caseId = opened();
        declined(caseId);
        office.pass("6d");
        CaseEvent again = alert("b", Level.YELLOW, "firing", 1).get(0);
        assertThat(again.caseId()).isEqualTo(caseId);
        assertThat(again.cause().type()).isEqualTo(EntryType.REOPEN);
        assertThat(again.standing().state()).isEqualTo(CaseState.NEW);
        assertThat(again.standing().marks()).contains("reopened/1");

        declined(caseId);
        office.pass("7d");
        CaseEvent anew = alert("c", Level.YELLOW, "firing", 1).get(0);
        assertThat(anew.caseId()).isEqualTo(CaseIds.caseId(EVENT, 2));
        assertThat(anew.seq()).isEqualTo(1);
    }

    @Test
    void shouldNotReopenForTheEndOfAnAlertNorForOneThatGoesOn() {
        String caseId = opened();
        declined(caseId);
        assertThat(alert("a", Level.YELLOW, "firing", 2)).isEmpty();
        assertThat(alert("a", Level.YELLOW, "resolved", 3)).isEmpty();
        assertThat(alert("b", Level.BLUE, "firing", 1)).isEmpty();
        assertThat(alert("a", Level.ORANGE, "firing", 4)).hasSize(1);
        assertThat(office.find(caseId).state()).isEqualTo(CaseState.NEW);
    }

    @Test
    void shouldGiveACaseByHandAnEventOfItsOwn() {
        var entry = acts.open("桥面塌陷", Level.YELLOW);
        CaseEvent opened = office.act(entry);
        assertThat(opened.eventKey()).isEqualTo("manual/" + entry.actionId());
        assertThat(office.find(opened.caseId()).title).isEqualTo("桥面塌陷");
    }

    @Test
    void shouldOpenTheCaseOfAMildAlertOnOneClickAndLetLaterAlertsJoin() {
        CaseEvent opened = office.act(acts.open("停水", Level.BLUE).about("", EVENT));
        assertThat(opened.caseId()).isEqualTo(CaseIds.caseId(EVENT, 1));
        assertThat(alert("a", Level.YELLOW, "firing", 1).get(0).caseId())
                .isEqualTo(opened.caseId());
    }

    @Test
    void shouldNotOpenASecondCaseOfOneEventByHand() {
        String caseId = opened();
        CaseEvent refused = office.act(acts.open("停水", Level.BLUE).about("", EVENT));
        assertThat(refused.seq()).isZero();
        assertThat(refused.refusal().reason()).isEqualTo(RefusalReason.EVENT_HAS_CASE);
        assertThat(refused.refusal().sentence()).isEqualTo("该事件已有事项 " + caseId + "（待受理），请到该事项办理");
    }

    @Test
    void shouldBringAlertsOfAMergedCaseToTheOneItWentInto() {
        String water = opened();
        String road =
                office.act(Acts.alert("topic/road", "r", Level.RED, "firing", 1, office.now()))
                        .caseId();
        office.append(acts.desk(EntryType.MERGE, road, Details.NONE.with(EntryDetail.INTO, water)));
        assertThat(office.find(road).state()).isEqualTo(CaseState.MERGED);
        CaseRecord target = office.find(water);
        assertThat(target.alerts).containsOnlyKeys("a", "r");
        assertThat(target.level).isEqualTo(Level.RED);
        CaseEvent later =
                office.act(Acts.alert("topic/road", "s", Level.YELLOW, "firing", 1, office.now()));
        assertThat(later.caseId()).isEqualTo(water);
    }

    @Test
    void shouldTakeOverWhatIsOwedInACaseThatIsMerged() {
        String water = opened();
        String road =
                office.act(Acts.alert("topic/road", "r", Level.YELLOW, "firing", 1, office.now()))
                        .caseId();
        office.act(acts.accept(road));
        office.act(acts.assign(road, "住建局"));
        office.act(acts.of(Acts.leader(), EntryType.INSTRUCT, road, Details.NONE));
        office.act(acts.answer(road, "答复", "weibo", office.now()));
        List<CaseEvent> events =
                office.append(
                                acts.desk(
                                        EntryType.MERGE,
                                        road,
                                        Details.NONE.with(EntryDetail.INTO, water)))
                        .events();
        assertThat(events.get(1).standing().marks())
                .contains("answered/答复", "instructed", "supervised/instruction");
        CaseRecord target = office.find(water);
        assertThat(target.part("住建局").lead()).isFalse();
        assertThat(target.clocks.get("ack/住建局").runs()).isTrue();
        assertThat(target.clocks.get("answer").satisfiedAt()).isEqualTo(office.now());
        assertThat(office.find(road).clocks.values()).noneMatch(Clock::runs);
        assertThat(office.act(acts.acknowledge(water, "住建局")).refusal()).isNull();
    }

    @Test
    void shouldLetTheOrderOfTheLogDecideWhenTwoMergeEachIntoTheOther() {
        String water = opened();
        String road =
                office.act(Acts.alert("topic/road", "r", Level.YELLOW, "firing", 1, office.now()))
                        .caseId();
        office.append(acts.desk(EntryType.MERGE, road, Details.NONE.with(EntryDetail.INTO, water)));
        CaseEvent second =
                office.act(
                        acts.desk(
                                EntryType.MERGE, water, Details.NONE.with(EntryDetail.INTO, road)));
        assertThat(second.refusal().reason()).isEqualTo(RefusalReason.BAD_TARGET);
        assertThat(second.refusal().sentence()).contains(road, "已合并");
    }

    @Test
    void shouldNotMergeACaseIntoItselfOrIntoNothing() {
        String water = opened();
        for (String into : List.of(water, "cnothing")) {
            CaseEvent refused =
                    office.act(
                            acts.desk(
                                    EntryType.MERGE,
                                    water,
                                    Details.NONE.with(EntryDetail.INTO, into)));
            assertThat(refused.refusal().reason()).isEqualTo(RefusalReason.BAD_TARGET);
        }
    }

    @Test
    void shouldLetLaterAlertsOfAThreadFollowASplit() {
        String caseId = opened();
        alert("b", Level.ORANGE, "firing", 1);
        List<CaseEvent> events =
                office.append(
                                acts.desk(
                                        EntryType.SPLIT,
                                        caseId,
                                        Details.NONE.with(EntryDetail.ALERTS, List.of("b"))))
                        .events();
        String parted = events.get(1).caseId();
        assertThat(events.get(0).caseId()).isEqualTo(caseId);
        assertThat(parted).isNotEqualTo(caseId);
        assertThat(office.find(caseId).alerts).containsOnlyKeys("a");
        assertThat(office.find(parted).level).isEqualTo(Level.ORANGE);

        assertThat(alert("b", Level.RED, "firing", 2).get(0).caseId()).isEqualTo(parted);
        var other = Acts.alert(EVENT, "c", Level.YELLOW, "firing", 1, office.now());
        var sameThread = other.with(other.details().with(EntryDetail.SUBJECT_ID, "weibo/b"));
        assertThat(office.act(sameThread).caseId()).isEqualTo(parted);
        assertThat(alert("d", Level.YELLOW, "firing", 1).get(0).caseId()).isEqualTo(caseId);
    }

    @Test
    void shouldLetLaterStepsOfAnAlertOnATopicFollowASplit() {
        String caseId = opened();
        office.act(ofTopic("t", 1));
        String parted =
                office.append(
                                acts.desk(
                                        EntryType.SPLIT,
                                        caseId,
                                        Details.NONE.with(EntryDetail.ALERTS, List.of("t"))))
                        .events()
                        .get(1)
                        .caseId();
        assertThat(office.act(ofTopic("t", 2)).caseId()).isEqualTo(parted);
        assertThat(office.act(ofTopic("u", 1)).caseId()).isEqualTo(caseId);
    }

    private Entry ofTopic(String toldAs, long version) {
        Level level = version > 1 ? Level.RED : Level.YELLOW;
        Entry step = Acts.alert(EVENT, toldAs, level, "firing", version, office.now());
        return step.with(
                step.details()
                        .with(EntryDetail.SUBJECT_KIND, "topic")
                        .with(EntryDetail.SUBJECT_ID, "water"));
    }

    @Test
    void shouldNotSplitOffEverythingNorWhatIsNotThere() {
        String caseId = opened();
        for (String alert : List.of("a", "x")) {
            CaseEvent refused =
                    office.act(
                            acts.desk(
                                    EntryType.SPLIT,
                                    caseId,
                                    Details.NONE.with(EntryDetail.ALERTS, List.of(alert))));
            assertThat(refused.refusal().reason()).isEqualTo(RefusalReason.NOT_ITS_ALERTS);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"CLOSED", "DECLINED", "FALSE_ALARM"})
    void shouldReopenFromEachEndByHand(CaseState end) {
        String caseId = opened();
        if (end == CaseState.CLOSED) {
            office.act(acts.accept(caseId));
            office.act(acts.assign(caseId, "水务局"));
            office.act(acts.acknowledge(caseId, "水务局"));
            office.act(acts.report(caseId, "水务局", "属实"));
            office.act(acts.answer(caseId, "答复", "weibo", office.now()));
            office.act(acts.desk(EntryType.CLOSE, caseId, Details.NONE));
        } else {
            EntryType type = end == CaseState.DECLINED ? EntryType.DECLINE : EntryType.FALSE_ALARM;
            String reason = end == CaseState.DECLINED ? "非本县" : "同名地";
            office.act(acts.desk(type, caseId, Details.NONE.with(EntryDetail.REASON, reason)));
        }
        assertThat(office.find(caseId).state()).isEqualTo(end);
        office.act(acts.desk(EntryType.REOPEN, caseId, Details.NONE));
        assertThat(office.find(caseId).state())
                .isEqualTo(end == CaseState.CLOSED ? CaseState.WORKING : CaseState.NEW);
    }
}

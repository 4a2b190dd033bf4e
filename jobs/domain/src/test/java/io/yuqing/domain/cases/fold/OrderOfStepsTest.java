/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.domain.rule.Level;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Steps of a case follow one another and none is taken twice; older histories stay as they are. */
class OrderOfStepsTest {
    private final Acts acts = new Acts();
    private final CaseOffice office = new CaseOffice();
    private String caseId;

    @BeforeEach
    void open() {
        caseId = office.act(acts.open("停水", Level.YELLOW)).caseId();
        done(acts.accept(caseId));
    }

    private void refused(Entry entry, RefusalReason reason, String sentence) {
        CaseEvent event = office.act(entry);
        assertThat(event.refusal()).as("%s was done", entry.type()).isNotNull();
        assertThat(event.refusal().sentence()).isEqualTo(sentence);
        assertThat(event.refusal().reason()).isEqualTo(reason);
    }

    private void done(Entry entry) {
        assertThat(office.act(entry).refusal()).isNull();
    }

    private Entry heard(EntryType type, String happened) {
        Details details = Details.NONE.with(EntryDetail.RESULT, "属实");
        return acts.of(
                Acts.hearsay("水务局"),
                type,
                caseId,
                details.withTime(EntryDetail.HAPPENED_AT, CaseOffice.millis(happened)));
    }

    private Entry asks(String unit) {
        return acts.desk(
                EntryType.VERIFY,
                caseId,
                Details.NONE
                        .with(EntryDetail.UNITS, List.of(unit))
                        .withTime(EntryDetail.UNTIL, office.now() + 3_600_000));
    }

    @ParameterizedTest
    @EnumSource(names = {"ACKNOWLEDGE", "RETURN", "REPORT"})
    void shouldNameTheUnitThatIsMissingBeforeACaseWasGivenToAny(EntryType type) {
        refused(
                acts.of(
                        Acts.hearsay("水务局"),
                        type,
                        caseId,
                        Details.NONE.with(EntryDetail.RESULT, "属实")),
                RefusalReason.NO_PART,
                "本事项还没有承办单位，不能%s；请值班台先转办".formatted(type.text()));
    }

    @Test
    void shouldLetNoUnitSignForAnother() {
        done(acts.assign(caseId, "水务局"));
        refused(acts.acknowledge(caseId, "教育局"), RefusalReason.NO_PART, "教育局不是本事项的承办单位，请联系值班台");
    }

    @Test
    void shouldTakeNoReportFromAUnitThatHasNotSignedAlsoIfItWasAskedAQuestion() {
        done(acts.assign(caseId, "水务局"));
        refused(acts.report(caseId, "水务局", "属实"), RefusalReason.WRONG_STATE, "请先签收，再反馈");
        done(asks("水务局"));
        refused(acts.report(caseId, "水务局", "属实"), RefusalReason.WRONG_STATE, "请先签收，再反馈");
        done(acts.acknowledge(caseId, "水务局"));
        done(acts.report(caseId, "水务局", "属实"));
        assertThat(office.find(caseId).clocks.get("verify/水务局").runs()).isFalse();
    }

    @Test
    void shouldTakeTheAnswerOfAUnitThatWasAskedBeforeTheCaseWasGivenToAny() {
        done(asks("教育局"));
        done(acts.report(caseId, "教育局", "不属实"));
    }

    @Test
    void shouldRefuseWhatTheDeskWritesDownAsDoneBeforeWhatItFollows() {
        office.at("2026-06-01T10:00");
        done(acts.assign(caseId, "水务局"));
        office.at("2026-06-01T12:00");
        refused(
                heard(EntryType.ACKNOWLEDGE, "2026-06-01T09:30"),
                RefusalReason.WRONG_TIME,
                "签收时间早于转办时间 10:00，请改正");
        refused(
                heard(EntryType.RETURN, "2026-06-01T09:59"),
                RefusalReason.WRONG_TIME,
                "退回时间早于转办时间 10:00，请改正");
        done(heard(EntryType.ACKNOWLEDGE, "2026-06-01T10:30"));
        refused(
                heard(EntryType.REPORT, "2026-06-01T10:29"),
                RefusalReason.WRONG_TIME,
                "反馈时间早于签收时间 10:30，请改正");
        done(heard(EntryType.REPORT, "2026-06-01T10:30"));
    }

    @Test
    void shouldTakeATimeWithoutSecondsForTheMinuteOfTheStepBefore() {
        office.at("2026-06-01T10:00:40");
        done(acts.assign(caseId, "水务局"));
        done(heard(EntryType.ACKNOWLEDGE, "2026-06-01T10:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T08:00, 2026-06-01T09:06, 发现时间 09:06 晚于现在，请改正",
        "2026-06-02T08:00, '', 首发时间 6月2日 08:00 晚于现在，请改正",
        "2026-06-01T08:30, 2026-06-01T08:00, 首发时间 08:30 晚于发现时间 08:00，请改正"
    })
    void shouldRefuseToOpenACaseWithTimesThatCannotBe(
            String first, String detected, String sentence) {
        Entry entry = acts.open("断电", Level.YELLOW);
        CaseEvent event = office.act(entry.with(times(entry.details(), first, detected)));
        assertThat(event.refusal().sentence()).isEqualTo(sentence);
        assertThat(event.refusal().reason()).isEqualTo(RefusalReason.WRONG_TIME);
        assertThat(office.book.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01T09:00, 2026-06-01T09:05", "2026-06-01T08:00, ''", "'', ''"})
    void shouldOpenACaseOfAMomentAgoByAClockThatIsAhead(String first, String detected) {
        Entry entry = acts.open("断电", Level.YELLOW);
        done(entry.with(times(entry.details(), first, detected)));
    }

    private static Details times(Details details, String first, String detected) {
        Details known =
                first.isEmpty()
                        ? details
                        : details.withTime(EntryDetail.FIRST_POST_AT, CaseOffice.millis(first));
        return detected.isEmpty()
                ? known
                : known.withTime(EntryDetail.DETECTED_AT, CaseOffice.millis(detected));
    }

    @Test
    void shouldSayWhenAnAnswerWasRegisteredThatIsRegisteredAgain() {
        office.at("2026-06-01T10:32");
        long published = CaseOffice.millis("2026-06-01T10:00");
        Entry answer = acts.answer(caseId, "答复", "weibo", published);
        done(answer);
        office.at("2026-06-01T11:00");
        assertThat(office.append(answer).events()).as("the same act").isEmpty();
        refused(
                acts.answer(caseId, "答复", "weibo", office.now()),
                RefusalReason.ALREADY_DONE,
                "“县发布”的答复已于 10:32 登记，无须重复登记");
        assertThat(office.find(caseId).answers).hasSize(1);

        done(acts.answer(caseId, "办理结果", "weibo", published));
        done(acts.answer(caseId, "答复", "portal", published));
    }

    @Test
    void shouldTellTalksWithoutAnAddressApartByTheirTimes() {
        done(talk(office.now() - 3_600_000));
        done(talk(office.now()));
        refused(talk(office.now()), RefusalReason.ALREADY_DONE, "“县会议中心”的新闻发布会已于 09:00 登记，无须重复登记");
    }

    private Entry talk(long at) {
        Details spoken =
                Details.NONE
                        .with(EntryDetail.KIND, "新闻发布会")
                        .with(EntryDetail.SPEAKER, "县政府新闻办公室")
                        .withOutlets(List.of(new Outlet("县会议中心", "", "", at)));
        return acts.desk(EntryType.ANSWER, caseId, spoken);
    }

    @Test
    void shouldLeaveWhatStoodInTheLogBeforeTheseRules() {
        long published = CaseOffice.millis("2026-06-01T08:00");
        office.at("2026-06-01T10:00");
        done(acts.assign(caseId, "水务局"));
        done(heard(EntryType.ACKNOWLEDGE, "2026-06-01T09:30").under(Entry.FIRST_RULES));
        done(acts.answer(caseId, "答复", "weibo", published).under(Entry.FIRST_RULES));
        done(acts.answer(caseId, "答复", "weibo", published).under(Entry.FIRST_RULES));
        assertThat(office.find(caseId).answers).allMatch(answer -> answer.recordedAt() == 0);
        refused(
                acts.answer(caseId, "答复", "weibo", published),
                RefusalReason.ALREADY_DONE,
                "“县发布”的答复（08:00 发布）已经登记，无须重复登记");
    }
}

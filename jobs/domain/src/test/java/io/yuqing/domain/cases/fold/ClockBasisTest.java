/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.ClockBasis;
import io.yuqing.domain.rule.Level;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Since when a clock counts, up to what, and that the words for both agree with its times. */
class ClockBasisTest extends CaseClocksStand {
    @Test
    void shouldLimitTheDeadlineThatAUnitHasByDefaultToThatOfItsCase() {
        String caseId = assigned(Level.YELLOW);
        Clock report = clock(caseId, "report/水务局");
        assertThat(report.dueAt()).isEqualTo(at("2026-06-03T09:00"));
        assertThat(report.nearAt()).isEqualTo(at("2026-06-02T21:00"));
        assertThat(basis(caseId, report)).isEqualTo("不晚于本事项的时限（自转办起 2 个工作日更晚）");
        assertThat(basis(caseId, clock(caseId, "ack/水务局"))).isEqualTo("自转办起算（本县约定）");

        office.act(acts.acknowledge(caseId, "水务局"));
        office.act(acts.report(caseId, "水务局", "属实"));
        office.at("2026-06-02T09:00");
        office.act(acts.desk(EntryType.REJECT_REPORT, caseId, Details.NONE));
        assertThat(clock(caseId, "report/水务局").dueAt()).isEqualTo(at("2026-06-03T09:00"));
    }

    @Test
    void shouldGiveAUnitItsDefaultTimeWhereThatOfTheCaseIsOverOrLonger() {
        String mild = mild();
        assertThat(clock(mild, "report/水务局").dueAt()).isEqualTo(at("2026-06-03T17:30"));
        assertThat(basis(mild, clock(mild, "report/水务局"))).isEqualTo("自转办起算（本县约定）");

        String caseId = opened(Level.YELLOW);
        office.act(acts.accept(caseId));
        office.at("2026-06-03T09:00");
        office.act(acts.assign(caseId, "水务局"));
        assertThat(clock(caseId, "report/水务局").dueAt()).isEqualTo(at("2026-06-05T17:30"));
    }

    @Test
    void shouldLeaveDeadlinesAsTheyWereThatBeganBeforeTheCaseLimitedThem() {
        String caseId = opened(Level.YELLOW);
        office.act(acts.accept(caseId));
        office.act(acts.assign(caseId, "水务局").under(Entry.FIRST_RULES));
        assertThat(clock(caseId, "report/水务局").dueAt()).isEqualTo(at("2026-06-03T17:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T08:00, 自发现起算（本县约定）, 2026-06-03T08:00",
        "2026-05-28T09:00, 自登记起算（登记时自发现已超期，本县约定）, 2026-06-03T09:00"
    })
    void shouldSaySinceWhenADeadlineCountsAsItsTimeHasIt(String seen, String words, String due) {
        Entry open = acts.open("停水", Level.YELLOW);
        Details known = open.details().withTime(EntryDetail.DETECTED_AT, at(seen));
        String caseId = office.act(open.with(known)).caseId();
        Clock answer = clock(caseId, "answer");
        assertThat(answer.dueAt()).isEqualTo(at(due));
        assertThat(basis(caseId, answer)).isEqualTo(words);
    }

    @Test
    void shouldSayTheMomentFromWhichADeadlineCountsThatBeganAnew() {
        String caseId = opened(Level.YELLOW);
        office.pass("6h");
        office.act(acts.assess(caseId, Level.ORANGE, true));
        assertThat(basis(caseId, clock(caseId, "first"))).isEqualTo("自 15:00 起算（本县约定）");
        assertThat(basis(caseId, clock(caseId, "answer"))).isEqualTo("自发现起算（本县约定）");
        Details until = Details.NONE.withTime(EntryDetail.UNTIL, at("2026-06-02T12:00"));
        office.act(acts.of(Acts.leader(), EntryType.INSTRUCT, caseId, until));
        assertThat(basis(caseId, clock(caseId, "instruction"))).isEqualTo("本事项约定");
    }

    private String basis(String caseId, Clock clock) {
        Instant now = Instant.ofEpochMilli(office.now());
        return new ClockBasis(office.find(caseId), clock).text(now);
    }
}

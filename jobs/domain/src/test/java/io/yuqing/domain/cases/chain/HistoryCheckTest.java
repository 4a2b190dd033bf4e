/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.chain.ChainFault.Kind;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseStanding;
import io.yuqing.domain.rule.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each way to tamper with the record is named with the row that it begins with. */
class HistoryCheckTest {
    private final Acts acts = new Acts();
    private final CaseOffice office = new CaseOffice();
    private final HistoryCheck check = new HistoryCheck(CaseOffice.CANON);
    private final List<Seal> seals = new ArrayList<>();
    private Map<String, List<CaseEvent>> rows;
    private String water;
    private String road;

    @BeforeEach
    void sealTwoCasesOnTwoDays() {
        water = opened("topic/water");
        road = opened("topic/road");
        for (String caseId : List.of(water, road)) {
            office.act(acts.accept(caseId));
            office.act(acts.assign(caseId, "水务局"));
        }
        seal("2026-06-01");
        office.pass("1d");
        office.act(acts.acknowledge(water, "水务局"));
        office.act(acts.report(water, "水务局", "属实"));
        seal("2026-06-02");
        rows = new TreeMap<>(office.histories());
        assertThat(check.verify(rows, seals)).isEmpty();
        assertThat(HistoryCheck.compare(office.histories(), rows)).isEmpty();
    }

    private String opened(String event) {
        return office.act(Acts.alert(event, event, Level.YELLOW, "firing", 1, office.now()))
                .caseId();
    }

    private void seal(String day) {
        Entry entry =
                Entry.act("seal/" + day, EntryType.SEAL, By.MACHINE)
                        .with(Details.NONE.with(EntryDetail.DAY, day));
        seals.add(office.append(entry).seal());
    }

    private void found(Kind kind, String caseId, long seq) {
        ChainFault fault = check.verify(rows, seals).orElseThrow();
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.caseId()).isEqualTo(caseId);
        assertThat(fault.seq()).isEqualTo(seq);
        assertThat(HistoryCheck.compare(office.histories(), rows).isPresent())
                .isEqualTo(kind != Kind.SEAL_BROKEN || !caseId.isEmpty());
    }

    private CaseEvent rewritten(CaseEvent event) {
        CaseStanding now = event.standing();
        return new CaseEvent(
                event.caseId(),
                event.eventKey(),
                event.seq(),
                event.fold(),
                event.at(),
                event.cause(),
                event.from(),
                new CaseStanding(now.state(), Level.BLUE, now.units(), now.marks()),
                event.deadlines(),
                event.refusal(),
                event.prev(),
                event.hash());
    }

    @Test
    void shouldNameARowThatWasChanged() {
        rows.get(water).set(2, rewritten(rows.get(water).get(2)));
        found(Kind.CHANGED, water, 3);
    }

    @Test
    void shouldNameTheRowAfterOneThatWasChangedTogetherWithItsHash() {
        CaseEvent event = rewritten(rows.get(water).get(2));
        rows.get(water).set(2, new Chain(CaseOffice.CANON).link(event.prev(), event));
        ChainFault fault = check.verify(rows, seals).orElseThrow();
        assertThat(fault.seq()).isEqualTo(4);
        assertThat(HistoryCheck.compare(office.histories(), rows).orElseThrow().seq()).isEqualTo(3);
    }

    @Test
    void shouldNameTheRowAfterOneThatWasChangedEvenIfItsLinkWasMended() {
        CaseEvent event = rewritten(rows.get(water).get(2));
        CaseEvent changed = new Chain(CaseOffice.CANON).link(event.prev(), event);
        CaseEvent after = rows.get(water).get(3);
        rows.get(water).set(2, changed);
        rows.get(water).set(3, after.linked(changed.hash(), after.hash()));
        found(Kind.CHANGED, water, 4);
    }

    @Test
    void shouldMissADayThatWasTakenOutTogetherWithItsSeal() {
        seal("2026-06-03");
        rows.get(water).subList(3, 5).clear();
        assertThat(check.verify(rows, List.of(seals.get(0), seals.get(2))).orElseThrow().detail())
                .contains("2026-06-03");
        Seal third = seals.get(2);
        Seal forged = new Seal(third.day(), third.offset(), seals.get(0).hash(), third.hash());
        assertThat(check.verify(rows, List.of(seals.get(0), forged)).orElseThrow().detail())
                .contains("2026-06-03");
    }

    @Test
    void shouldNameARowThatWasRemoved() {
        rows.get(water).remove(1);
        found(Kind.REMOVED, water, 2);
        assertThat(HistoryCheck.compare(office.histories(), rows).orElseThrow().seq()).isEqualTo(2);
    }

    @Test
    void shouldNameARowThatStandsInThePlaceOfAnother() {
        Collections.swap(rows.get(water), 1, 2);
        found(Kind.SWAPPED, water, 3);
    }

    @Test
    void shouldNameARowThatIsThereTwice() {
        rows.get(water).add(2, rows.get(water).get(1));
        found(Kind.REPEATED, water, 2);
    }

    @Test
    void shouldMissTheEndOfAChainByItsSeal() {
        rows.get(water).remove(rows.get(water).size() - 1);
        ChainFault fault = check.verify(rows, seals).orElseThrow();
        assertThat(fault.kind()).isEqualTo(Kind.SEAL_BROKEN);
        assertThat(fault.detail()).contains("2026-06-02");
        ChainFault named = HistoryCheck.compare(office.histories(), rows).orElseThrow();
        assertThat(named.kind()).isEqualTo(Kind.REMOVED);
        assertThat(named.seq()).isEqualTo(5);
    }

    @Test
    void shouldMissAWholeCaseByItsSealAndNameItByTheLog() {
        rows.remove(road);
        ChainFault fault = check.verify(rows, seals).orElseThrow();
        assertThat(fault.kind()).isEqualTo(Kind.SEAL_BROKEN);
        assertThat(fault.detail()).contains("2026-06-01");
        assertThat(HistoryCheck.compare(office.histories(), rows).orElseThrow().sentence())
                .isEqualTo("case " + road + ": removed; the whole case is missing.");
    }

    private static Seal other(Seal seal) {
        String digit = seal.hash().startsWith("0") ? "1" : "0";
        return new Seal(seal.day(), seal.offset(), seal.prev(), digit + seal.hash().substring(1));
    }

    @Test
    void shouldNameASealThatWasChanged() {
        for (int i = 0; i < seals.size(); i++) {
            List<Seal> changed = new ArrayList<>(seals);
            changed.set(i, other(seals.get(i)));
            ChainFault fault = check.verify(rows, changed).orElseThrow();
            assertThat(fault.kind()).isEqualTo(Kind.SEAL_BROKEN);
            assertThat(fault.detail()).contains(seals.get(i).day());
        }
    }

    @Test
    void shouldNotMissOldSealsThatWereDropped() {
        seal("2026-06-03");
        assertThat(check.verify(rows, seals.subList(1, 3))).isEmpty();
        ChainFault fault =
                check.verify(rows, List.of(seals.get(1), other(seals.get(2)))).orElseThrow();
        assertThat(fault.detail()).contains("2026-06-03");
    }

    @Test
    void shouldForgetWhatEndedMoreThanFourHundredDaysAgoAndStillSealAlike() {
        office.act(acts.desk(EntryType.DECLINE, opened("topic/old"), reason()));
        office.pass("401d");
        seal("2027-07-08");
        assertThat(office.book.all()).extracting(record -> record.caseId).contains(water, road);
        assertThat(office.book.all()).hasSize(2);
        seal("2027-07-09");
        assertThat(check.verify(office.histories(), seals)).isEmpty();

        CaseEvent anew =
                office.act(Acts.alert("topic/old", "new", Level.YELLOW, "firing", 1, office.now()));
        assertThat(anew.caseId()).isEqualTo(CaseIds.caseId("topic/old", 2));
    }

    private static Details reason() {
        return Details.NONE.with(EntryDetail.REASON, "非本县");
    }

    @Test
    void shouldNameARowThatTheLogDoesNotHave() {
        CaseEvent last = rows.get(road).get(rows.get(road).size() - 1);
        CaseEvent added =
                new Chain(CaseOffice.CANON)
                        .link(
                                last.hash(),
                                new CaseEvent(
                                        last.caseId(),
                                        last.eventKey(),
                                        last.seq() + 1,
                                        last.fold(),
                                        last.at(),
                                        last.cause(),
                                        last.from(),
                                        last.standing(),
                                        last.deadlines(),
                                        null,
                                        "",
                                        ""));
        rows.get(road).add(added);
        ChainFault fault = HistoryCheck.compare(office.histories(), rows).orElseThrow();
        assertThat(fault.kind()).isEqualTo(Kind.ADDED);
        assertThat(fault.seq()).isEqualTo(added.seq());
    }

    @Test
    void shouldPrintSixteenDigitsOfASeal() {
        assertThat(seals.get(0).shown()).hasSize(16).matches("[0-9a-f]+");
    }
}

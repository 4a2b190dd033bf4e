/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import static org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.fold.CaseBookInMemory;
import io.yuqing.domain.cases.fold.CaseFold;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.CalendarEnd;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.delivery.CaseHappening;
import io.yuqing.domain.delivery.event.CaseMark;
import io.yuqing.domain.rule.Level;
import io.yuqing.wire.cases.CaseEntryJson;
import io.yuqing.wire.cases.CaseEventJson;
import io.yuqing.wire.cases.CasePlanJson;
import io.yuqing.wire.cases.CaseRecordJson;
import io.yuqing.wire.cases.SealJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log of cases in the state of a job, under a clock of the test. */
class CaseFunctionTest {
    private final Acts acts = new Acts();

    /** What is read is read by the fold alone: events byte for byte, cases, settings, seal. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shouldMakeOfALogWhatTheFoldMakesOfItWhereverItIsStopped(long seed) throws Exception {
        RandomOffice office = new RandomOffice(seed, CaseEventJson.CANON);
        office.run(400);
        try (OpenCases cases = new OpenCases(LogStart.UNKNOWN)) {
            for (Entry entry : office.log()) {
                cases.time(entry.recordedAt());
                cases.reads(entry);
                cases.restart(cases.snapshot());
            }
            assertThat(cases.events).isEqualTo(texts(office.events()));
            assertThat(texts(cases.cases)).isEqualTo(texts(kept(office.log())));
        }
    }

    private static Map<String, byte[]> kept(List<Entry> log) {
        CaseBookInMemory book = new CaseBookInMemory();
        CaseFold fold = new CaseFold(CaseEventJson.CANON);
        log.forEach(entry -> fold.apply(book, entry));
        Map<String, byte[]> kept = new TreeMap<>();
        book.all().forEach(record -> kept.put(record.caseId, CaseRecordJson.value(record)));
        kept.put(CasePlanJson.KEY, CasePlanJson.value(book.plan()));
        kept.put(SealJson.KEY, SealJson.value(book.lastSeal()));
        return kept;
    }

    @Test
    void shouldSayHowFarTheCalendarReachesWithEachSettings() throws Exception {
        CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
        try (OpenCases cases = new OpenCases(LogStart.UNKNOWN)) {
            cases.time(office.now());
            for (Entry entry : office.log) {
                cases.reads(entry);
            }
            assertThat(cases.calendars)
                    .singleElement()
                    .usingRecursiveComparison()
                    .isEqualTo(CalendarEnd.of(CasePlans.county()));
        }
    }

    @Test
    void shouldTellOfADeadlineOnceIfKilledBetweenItsEntryAndReadingIt() throws Exception {
        CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
        office.act(acts.open("停水", Level.YELLOW));
        try (OpenCases cases = new OpenCases(LogStart.UNKNOWN)) {
            cases.time(office.now());
            for (Entry entry : office.log) {
                cases.reads(entry);
            }
            OperatorSubtaskState before = cases.snapshot();
            cases.time(office.now() + Duration.ofMinutes(121).toMillis());
            List<Entry> lost = List.copyOf(cases.appended);
            assertThat(lost).extracting(Entry::type).containsOnly(EntryType.DUE);
            assertThat(stages(lost)).contains("near", "due");

            cases.restart(before);
            cases.time(office.now() + Duration.ofMinutes(123).toMillis());
            List<Entry> again = cases.appended.subList(lost.size(), cases.appended.size());
            assertThat(again).extracting(Entry::actionId).containsAll(ids(lost));

            office.pass("123m");
            int told = cases.events.size();
            List<Entry> both = new ArrayList<>(lost);
            both.addAll(again);
            for (Entry entry : both) {
                office.append(entry);
                cases.reads(office.log.get(office.log.size() - 1));
            }
            assertThat(cases.events.subList(told, cases.events.size()))
                    .hasSize(ids(lost).size())
                    .doesNotHaveDuplicates();
            assertThat(cases.events).isEqualTo(texts(office.events));
        }
    }

    @Test
    void shouldWriteADeadlineAgainOnlyIfItWasNotRead() throws Exception {
        CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
        office.act(acts.open("停水", Level.YELLOW));
        try (OpenCases cases = new OpenCases(LogStart.UNKNOWN)) {
            cases.time(office.now());
            for (Entry entry : office.log) {
                cases.reads(entry);
            }
            cases.time(office.now() + Duration.ofMinutes(91).toMillis());
            assertThat(cases.appended).hasSize(1);
            cases.time(office.now() + Duration.ofMinutes(93).toMillis());
            assertThat(ids(cases.appended)).hasSize(1);
            assertThat(cases.appended).hasSizeGreaterThan(1);
            office.pass("93m");
            office.append(cases.appended.get(0));
            cases.reads(office.log.get(office.log.size() - 1));
            int written = cases.appended.size();
            cases.time(office.now() + Duration.ofMinutes(20).toMillis());
            assertThat(cases.appended).hasSize(written);
        }
    }

    @Test
    void shouldSealEachDayAfterItIsOver() throws Exception {
        CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
        try (OpenCases cases = new OpenCases(LogStart.UNKNOWN)) {
            cases.time(office.now());
            cases.reads(office.log.get(0));
            cases.time(CaseOffice.millis("2026-06-01T23:59"));
            assertThat(cases.appended).isEmpty();
            cases.time(CaseOffice.millis("2026-06-02T00:00"));
            assertThat(ids(cases.appended)).containsExactly("seal/2026-06-01");
            // The job stands still for two days.
            cases.time(CaseOffice.millis("2026-06-04T08:00"));
            assertThat(ids(cases.appended))
                    .containsExactlyInAnyOrder("seal/2026-06-01", "seal/2026-06-03");
            office.at("2026-06-04T08:00");
            for (Entry entry : cases.appended) {
                office.append(entry);
                cases.reads(office.log.get(office.log.size() - 1));
            }
            assertThat(cases.steps).anyMatch(step -> step.seal().isPresent());
            assertThat(SealJson.read(cases.cases.get(SealJson.KEY)))
                    .isEqualTo(office.book.lastSeal());
        }
    }

    @Test
    void shouldLeaveOutWhatItCannotReadAndGoOn() throws Exception {
        CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
        office.act(acts.open("停水", Level.YELLOW));
        try (OpenCases cases = new OpenCases(LogStart.UNKNOWN)) {
            cases.time(office.now());
            cases.reads(office.log.get(0));
            for (String value : List.of("", "{}", "no", "{\"schema\":9,\"action_id\":\"a\"}")) {
                cases.reads(1, office.now(), value.getBytes(StandardCharsets.UTF_8));
            }
            cases.reads(office.log.get(1));
            assertThat(cases.events).isEqualTo(texts(office.events));
        }
    }

    /** Deadlines of long ago came to something further on in the log. */
    @Test
    void shouldLetTimersWaitUntilTheLogIsRead() throws Exception {
        CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
        CaseEvent opened = office.act(acts.open("停水", Level.YELLOW));
        office.pass("1h");
        office.act(acts.accept(opened.caseId()));
        long now = office.now() + Duration.ofDays(300).toMillis();
        try (OpenCases cases = new OpenCases(new LogStart(3, 3))) {
            cases.time(now);
            cases.reads(office.log.get(0));
            cases.reads(office.log.get(1));
            cases.time(now + 1_000);
            assertThat(cases.appended).isEmpty();
            cases.reads(office.log.get(2));
            cases.time(now + 2_000);
            assertThat(stages(cases.appended)).isNotEmpty();
            assertThat(cases.appended)
                    .extracting(entry -> entry.details().text(EntryDetail.DEADLINE))
                    .doesNotContain("triage");
        }
    }

    @Test
    void shouldNotWaitForEverForALogThatIsShorterThanItWas() throws Exception {
        CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
        office.act(acts.open("停水", Level.YELLOW));
        try (OpenCases cases = new OpenCases(new LogStart(0, 999))) {
            long now = office.now() + Duration.ofDays(1).toMillis();
            cases.time(now);
            for (Entry entry : office.log) {
                cases.reads(entry);
            }
            cases.time(now + 1_000);
            assertThat(cases.appended).isEmpty();
            cases.time(now + CaseFunction.QUIET.toMillis());
            assertThat(cases.appended).isNotEmpty();
        }
    }

    @Test
    void shouldTellNobodyOfWhatWasToldBeforeOrIsOld() throws Exception {
        CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
        IntStream.range(0, 3).forEach(each -> office.act(openedByAUnit()));
        try (OpenCases cases = new OpenCases(new LogStart(3, 4))) {
            cases.time(office.now());
            for (Entry entry : office.log) {
                cases.reads(entry);
            }
            assertThat(cases.steps).hasSize(3);
            assertThat(cases.notices)
                    .extracting(notice -> notice.caseNews.happening)
                    .containsExactly(CaseHappening.OPENED);
        }
        try (OpenCases cases = new OpenCases(LogStart.UNKNOWN)) {
            cases.time(office.now() + Duration.ofDays(8).toMillis());
            for (Entry entry : office.log) {
                cases.reads(entry);
            }
            assertThat(cases.notices).isEmpty();
        }
    }

    @Test
    void shouldTellNobodyOfWhatIsBroughtBackFromElsewhere() throws Exception {
        CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
        office.act(openedByAUnit());
        long later = office.now() + Duration.ofHours(3).toMillis();
        try (OpenCases cases = new OpenCases(LogStart.UNKNOWN)) {
            cases.time(later);
            for (Entry entry : office.log) {
                cases.reads(entry.offset(), later, CaseEntryJson.value(entry));
            }
            assertThat(cases.steps).hasSize(1);
            assertThat(cases.notices).isEmpty();
        }
    }

    private Entry openedByAUnit() {
        Entry open = acts.open("停水", Level.YELLOW);
        return acts.of(Acts.unit("水务局"), open.type(), "", open.details());
    }

    @Test
    void shouldSayOfEachAlertWhoIsStillToBeReminded() throws Exception {
        CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
        Entry alert = Acts.alert("topic/x", "a1", Level.ORANGE, "firing", 1, office.now());
        String id = office.act(alert).caseId();
        office.act(acts.accept(id));
        office.act(acts.assign(id, "水务局"));
        office.act(acts.acknowledge(id, "水务局"));
        try (OpenCases cases = new OpenCases(LogStart.UNKNOWN)) {
            cases.time(office.now());
            for (Entry entry : office.log) {
                cases.reads(entry);
            }
            assertThat(cases.marks).extracting(mark -> mark.toldAs).containsOnly("a1");
            List<CaseMark> marks = cases.marks;
            assertThat(marks).hasSize(4);
            assertThat(marks.get(0).reminds("水务局")).isTrue();
            assertThat(marks.get(1).reminds("水务局")).isFalse();
            assertThat(marks.get(2).reminds("水务局")).isTrue();
            assertThat(marks.get(2).reminds("网宣办")).isFalse();
            assertThat(marks.get(3).reminds("水务局")).isFalse();
        }
    }

    @Test
    void shouldHoldNothingOfACaseThatEndedLongAgo() throws Exception {
        CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
        String id = office.act(acts.open("停水", Level.YELLOW)).caseId();
        Details why = Details.NONE.with(EntryDetail.REASON, "非本县");
        assertThat(office.act(acts.desk(EntryType.DECLINE, id, why)).standing().state())
                .isEqualTo(CaseState.DECLINED);
        try (OpenCases cases = new OpenCases(LogStart.UNKNOWN)) {
            cases.time(office.now());
            for (Entry entry : office.log) {
                cases.reads(entry);
            }
            assertThat(cases.cases).containsKey(id);
            office.pass("401d");
            office.append(RandomOffice.seal("seal/later", "2027-07-07"));
            cases.reads(office.log.get(office.log.size() - 1));
            assertThat(cases.cases).doesNotContainKey(id).containsKeys("plan", "seal");
            assertThat(cases.entries("cases", BYTE_PRIMITIVE_ARRAY_TYPE_INFO)).isZero();
            assertThat(cases.entries("next", Types.LONG)).isZero();
            // That of the seal itself.
            assertThat(cases.entries("read", Types.LONG)).isOne();
            assertThat(office.book.find(id)).isEmpty();
            Entry note = acts.desk(EntryType.NOTE, id, Details.NONE);
            office.append(note);
            cases.reads(office.log.get(office.log.size() - 1));
            assertThat(cases.steps.get(cases.steps.size() - 1).record()).isEmpty();
        }
    }

    @Test
    void shouldStrikeOutATextOnlyIfThatWasNotRefused() throws Exception {
        CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
        String id = office.act(acts.open("停水", Level.YELLOW)).caseId();
        Entry note = acts.of(Acts.desk(), EntryType.NOTE, id, Details.NONE, Acts.TEXT);
        office.act(note);
        for (String struck : List.of("no-such-act", note.actionId())) {
            Details what = Details.NONE.with(EntryDetail.ENTRY, struck);
            Entry strike = acts.desk(EntryType.STRIKE, id, what.with(EntryDetail.REASON, "写错了"));
            office.act(strike);
        }
        assertThat(office.events).extracting(CaseEvent::isRefused).contains(true);
        try (OpenCases cases = new OpenCases(LogStart.UNKNOWN)) {
            cases.time(office.now());
            for (Entry entry : office.log) {
                cases.reads(entry);
            }
            assertThat(cases.struck).containsExactly(note.actionId());
        }
    }

    @Test
    void shouldHandOutEachEventWithTheCaseAsItIsThen() throws Exception {
        CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
        String id = office.act(acts.open("停水", Level.YELLOW)).caseId();
        office.act(acts.accept(id));
        try (OpenCases cases = new OpenCases(LogStart.UNKNOWN)) {
            cases.time(office.now());
            for (Entry entry : office.log) {
                cases.reads(entry);
            }
            for (CaseStep step : cases.steps) {
                CaseEvent event = step.event().orElseThrow();
                CaseRecord record = step.record().orElseThrow();
                assertThat(record.seq).isEqualTo(event.seq());
                assertThat(record.standing()).isEqualTo(event.standing());
            }
            assertThat(cases.steps).hasSize(2);
        }
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::actionId).distinct().toList();
    }

    private static List<String> stages(List<Entry> entries) {
        return entries.stream().map(entry -> entry.details().text(EntryDetail.STAGE)).toList();
    }

    private static List<String> texts(List<CaseEvent> events) {
        return events.stream()
                .map(event -> new String(CaseEventJson.value(event), StandardCharsets.UTF_8))
                .toList();
    }

    private static Map<String, String> texts(Map<String, byte[]> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((key, value) -> texts.put(key, new String(value, StandardCharsets.UTF_8)));
        return texts;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.chain.ChainCheck;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same log gives the same histories, byte for byte, however often its entries stand in it. */
class CaseOrderTest {
    private static final int ENTRIES = 600;

    private static List<CaseEvent> fold(List<Entry> log) {
        CaseBook book = new CaseBookInMemory();
        CaseFold fold = new CaseFold(CaseOffice.CANON);
        List<CaseEvent> events = new ArrayList<>();
        log.forEach(entry -> events.addAll(fold.apply(book, entry).events()));
        return events;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldGiveTheSameHistoriesEachTime(long seed) {
        RandomOffice office = new RandomOffice(seed, CaseOffice.CANON);
        office.run(ENTRIES);
        assertThat(fold(office.log())).isEqualTo(office.events());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void shouldNotNoticeRepeatsWhereverTheyStandAfterTheFirst(long seed) {
        RandomOffice office = new RandomOffice(seed, CaseOffice.CANON);
        office.run(ENTRIES);
        Random random = new Random(seed);
        List<Entry> repeated = new ArrayList<>();
        for (Entry entry : office.log()) {
            repeated.add(entry);
            while (random.nextInt(3) == 0) {
                // A repeat may come much later: it bears the time and place of its own.
                Entry earlier = repeated.get(random.nextInt(repeated.size()));
                repeated.add(earlier.at(entry.offset(), entry.recordedAt()));
            }
        }
        assertThat(repeated.size()).isGreaterThan(office.log().size());
        assertThat(fold(repeated)).isEqualTo(office.events());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void shouldGoOnFromAnyPlaceAsIfItHadNotStopped(long seed) {
        RandomOffice office = new RandomOffice(seed, CaseOffice.CANON);
        office.run(ENTRIES);
        CaseBook book = new CaseBookInMemory();
        List<CaseEvent> events = new ArrayList<>();
        for (Entry entry : office.log()) {
            // A fold of its own each time: all memory is in the book.
            events.addAll(new CaseFold(CaseOffice.CANON).apply(book, entry).events());
        }
        assertThat(events).isEqualTo(office.events());
    }

    @ParameterizedTest
    @ValueSource(longs = {25, 26})
    void shouldNeverGoBackInTimeWhenTheClockOfABrokerDoes(long seed) {
        RandomOffice office = new RandomOffice(seed, CaseOffice.CANON);
        office.run(ENTRIES);
        Random random = new Random(seed);
        List<Entry> log =
                office.log().stream()
                        .map(
                                entry ->
                                        entry.at(
                                                entry.offset(),
                                                entry.recordedAt()
                                                        - random.nextInt(3) * 7_200_000L))
                        .toList();
        List<CaseEvent> events = fold(log);
        assertThat(events)
                .hasSizeGreaterThan(100)
                .isSortedAccordingTo((a, b) -> Long.compare(a.at(), b.at()));
    }

    @Test
    void shouldSealADayOnce() {
        RandomOffice office = new RandomOffice(27, CaseOffice.CANON);
        office.run(100);
        Entry seal = RandomOffice.seal("seal/once", "2026-06-01");
        assertThat(office.office().append(seal).seal()).isNotNull();
        assertThat(office.office().append(seal).seal()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void shouldLinkEachHistoryWithoutGapAndNeverGoBackInTime(long seed) {
        RandomOffice office = new RandomOffice(seed, CaseOffice.CANON);
        office.run(ENTRIES);
        ChainCheck check = new ChainCheck(CaseOffice.CANON);
        office.histories()
                .values()
                .forEach(
                        history -> {
                            assertThat(check.verify(history)).isEmpty();
                            assertThat(history)
                                    .isSortedAccordingTo((a, b) -> Long.compare(a.at(), b.at()));
                        });
        assertThat(office.histories()).hasSizeGreaterThan(3);
    }

    @Test
    void shouldReachEveryStateAndRefuseForManyReasons() {
        RandomOffice office = new RandomOffice(99, CaseOffice.CANON);
        office.run(6_000);
        assertThat(
                        office.events().stream()
                                .map(event -> event.standing().state())
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(CaseState.values());
        assertThat(
                        office.events().stream()
                                .filter(CaseEvent::isRefused)
                                .map(event -> event.refusal().reason())
                                .collect(Collectors.toSet()))
                .hasSizeGreaterThan(15);
    }
}

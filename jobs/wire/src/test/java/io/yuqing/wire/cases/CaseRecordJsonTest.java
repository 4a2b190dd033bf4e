/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.fold.CaseBookInMemory;
import io.yuqing.domain.cases.fold.CaseFold;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.field.FieldException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case, the settings and the seal go through bytes and are the same. */
class CaseRecordJsonTest {
    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldReadEachCaseAsItWasWrittenAfterEachEntry(long seed) {
        RandomOffice office = new RandomOffice(seed, CaseEventJson.CANON);
        office.run(800);
        CaseFold fold = new CaseFold(CaseEventJson.CANON);
        CaseBookInMemory book = new CaseBookInMemory();
        Set<CaseState> seen = EnumSet.noneOf(CaseState.class);
        for (Entry entry : office.log()) {
            for (CaseEvent event : fold.apply(book, entry).events()) {
                Optional<CaseRecord> record = book.find(event.caseId());
                if (record.isPresent()) {
                    byte[] value = CaseRecordJson.value(record.get());
                    CaseRecord read = CaseRecordJson.read(value);
                    assertThat(text(CaseRecordJson.value(read))).isEqualTo(text(value));
                    assertThat(read.standing()).isEqualTo(record.get().standing());
                    seen.add(read.state());
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(6);
        for (CaseRecord record : book.all()) {
            CaseRecord read = CaseRecordJson.read(CaseRecordJson.value(record));
            assertThat(read).usingRecursiveComparison().isEqualTo(record);
        }
    }

    /** So nothing that the fold looks at is lost on the way through bytes. */
    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void shouldGiveTheSameEventsFromCasesThatAreKeptAsBytes(long seed) {
        RandomOffice office = new RandomOffice(seed, CaseEventJson.CANON);
        office.run(800);
        CaseFold fold = new CaseFold(CaseEventJson.CANON);
        CaseBookInMemory book = new CaseBookInMemory();
        int told = 0;
        for (Entry entry : office.log()) {
            for (CaseEvent event : fold.apply(book, entry).events()) {
                assertThat(event).isEqualTo(office.events().get(told++));
                book.find(event.caseId())
                        .map(CaseRecordJson::value)
                        .map(CaseRecordJson::read)
                        .ifPresent(book::put);
            }
            book.plan(CasePlanJson.read(CasePlanJson.value(book.plan())));
        }
        assertThat(told).isEqualTo(office.events().size());
    }

    @Test
    void shouldReadMoreAlertsAndTextsThanAnEntryMayName() {
        CaseRecord record = new CaseRecord();
        for (int each = 0; each < 3_000; each++) {
            record.texts.add("act-" + each);
            record.platforms.add("platform-" + each);
        }
        record.eventKey = "split/" + "a".repeat(500);
        CaseRecord read = CaseRecordJson.read(CaseRecordJson.value(record));
        assertThat(read).usingRecursiveComparison().isEqualTo(record);
    }

    @Test
    void shouldReadSettingsAndSealAsTheyWereWritten() {
        for (CasePlan plan : List.of(CasePlan.BARE, CasePlans.county())) {
            assertThat(CasePlanJson.read(CasePlanJson.value(plan))).isEqualTo(plan);
        }
        Seal first = Seal.NONE.next("2026-06-01", 7, Map.of("ca", new Seal.Head(3, "0f")));
        for (Seal seal : List.of(first, first.next("2026-06-02", 9, Map.of()))) {
            assertThat(SealJson.read(SealJson.value(seal))).isEqualTo(seal);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72})
    void shouldSayInOneSentenceWhatIsDamaged(long seed) {
        RandomOffice office = new RandomOffice(seed, CaseEventJson.CANON);
        office.run(300);
        Random random = new Random(seed);
        List<byte[]> values =
                office.office().book.all().stream().map(CaseRecordJson::value).toList();
        int refused = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] damaged = values.get(random.nextInt(values.size())).clone();
            damaged[random.nextInt(damaged.length)] =
                    (byte) "{}[]\",:0-9ntf".charAt(random.nextInt(13));
            try {
                CaseRecordJson.read(damaged);
            } catch (FieldException e) {
                assertThat(e.getMessage()).doesNotContain("\n").endsWith(".");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    @Test
    void shouldSayThatALaterVersionWroteIt() {
        CaseOffice office = new CaseOffice();
        byte[] plan = CasePlanJson.value(office.book.plan());
        byte[] later =
                text(plan).replace("\"schema\":1", "\"schema\":2").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CasePlanJson.read(later))
                .isInstanceOf(FieldException.class)
                .hasMessageContaining("'schema'")
                .hasMessageContaining("upgrade");
    }
}

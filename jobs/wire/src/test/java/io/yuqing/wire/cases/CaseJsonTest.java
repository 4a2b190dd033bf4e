/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.chain.ChainCheck;
import io.yuqing.domain.cases.fold.CaseBookInMemory;
import io.yuqing.domain.cases.fold.CaseFold;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.rule.Level;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again, the same; what is damaged is one sentence and no other harm. */
class CaseJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Acts acts = new Acts();

    private static Entry read(byte[] value) {
        return CaseEntryJson.read(value, 7, 1_000);
    }

    private static byte[] with(byte[] value, String field, Object other) throws IOException {
        ObjectNode fields = (ObjectNode) JSON.readTree(value);
        fields.putPOJO(field, other);
        return JSON.writeValueAsBytes(fields);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldReadEachEntryAndEventAsItWasWritten(long seed) {
        RandomOffice office = new RandomOffice(seed, CaseEventJson.CANON);
        office.run(800);
        for (Entry entry : office.log()) {
            assertThat(CaseEntryJson.read(CaseEntryJson.value(entry), entry.offset(), 0))
                    .isEqualTo(entry);
        }
        for (CaseEvent event : office.events()) {
            byte[] value = CaseEventJson.value(event);
            assertThat(CaseEventJson.read(value)).isEqualTo(event);
            assertThat(CaseEventJson.value(CaseEventJson.read(value))).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void shouldGiveTheSameBytesFromALogThatWentThroughKafka(long seed) {
        RandomOffice office = new RandomOffice(seed, CaseEventJson.CANON);
        office.run(800);
        CaseFold fold = new CaseFold(CaseEventJson.CANON);
        CaseBookInMemory book = new CaseBookInMemory();
        List<String> again = new ArrayList<>();
        for (Entry entry : office.log()) {
            byte[] value = CaseEntryJson.value(entry.at(0, 0));
            Entry read = CaseEntryJson.read(value, entry.offset(), entry.recordedAt());
            fold.apply(book, read).events().forEach(event -> again.add(text(event)));
        }
        assertThat(again).isEqualTo(office.events().stream().map(CaseJsonTest::text).toList());
    }

    private static String text(CaseEvent event) {
        return new String(CaseEventJson.value(event), StandardCharsets.UTF_8);
    }

    @Test
    void shouldHoldTheChainOfWhatWasReadFromATable() {
        RandomOffice office = new RandomOffice(7, CaseEventJson.CANON);
        office.run(600);
        ChainCheck check = new ChainCheck(CaseEventJson.CANON);
        for (List<CaseEvent> history : office.histories().values()) {
            List<CaseEvent> read =
                    history.stream().map(CaseEventJson::value).map(CaseEventJson::read).toList();
            assertThat(check.verify(read)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void shouldNameTheRowOfWhichOneSignWasChanged(long seed) {
        RandomOffice office = new RandomOffice(seed, CaseEventJson.CANON);
        office.run(400);
        ChainCheck check = new ChainCheck(CaseEventJson.CANON);
        Random random = new Random(seed);
        List<List<CaseEvent>> histories = new ArrayList<>(office.histories().values());
        int changed = 0;
        while (changed < 150) {
            List<CaseEvent> rows = new ArrayList<>(any(histories, random));
            int place = random.nextInt(rows.size());
            CaseEvent other = otherSign(rows.get(place), random);
            if (other == null || other.equals(rows.get(place))) {
                continue;
            }
            changed++;
            long seq = rows.set(place, other).seq();
            var fault = check.verify(rows).orElseThrow();
            assertThat(fault.seq()).as(text(other)).isIn(seq, other.seq());
        }
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Null if it is no event any more. */
    private static CaseEvent otherSign(CaseEvent event, Random random) {
        byte[] value = CaseEventJson.value(event);
        value[random.nextInt(value.length)] = (byte) "0123456789abcdefz".charAt(random.nextInt(17));
        try {
            return CaseEventJson.read(value);
        } catch (FieldException e) {
            return null;
        }
    }

    /** If this fails, all chains of records that counties keep are broken: write a new schema. */
    @Test
    void shouldNeverWriteAnEventInOtherBytes() throws IOException {
        CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
        CaseEvent event =
                office.act(Acts.alert("topic/water", "a", Level.YELLOW, "firing", 1, office.now()));
        try (InputStream golden = CaseJsonTest.class.getResourceAsStream("event.json")) {
            String written = new String(golden.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text(event)).isEqualTo(written.strip());
        }
    }

    @Test
    void shouldTakeTheTimeOfTheLogUnlessABackupKeptIt() {
        Entry entry = acts.accept("c1");
        assertThat(read(CaseEntryJson.value(entry)).recordedAt()).isEqualTo(1_000);
        assertThat(read(CaseEntryJson.value(entry.at(0, 500_000))).recordedAt()).isEqualTo(500_000);
    }

    @Test
    void shouldPassOverWhatALaterVersionAdds() throws IOException {
        Entry entry = acts.assign("c1", "水务局");
        byte[] value = with(CaseEntryJson.value(entry), "mood", List.of("new"));
        ObjectNode fields = (ObjectNode) JSON.readTree(value);
        ((ObjectNode) fields.get("fields")).put("weather", "sunny");
        ((ObjectNode) fields.get("by")).put("shoe_size", 44);
        assertThat(read(JSON.writeValueAsBytes(fields))).isEqualTo(entry.at(7, 1_000));
    }

    @Test
    void shouldRefuseALaterFormInOneSentence() throws IOException {
        byte[] value = with(CaseEntryJson.value(acts.accept("c1")), "schema", 2);
        assertThatThrownBy(() -> read(value))
                .isInstanceOf(FieldException.class)
                .hasMessage(
                        "case entry at offset 7: field 'schema' has value '2'; is of a later"
                                + " version than 1; upgrade.");
    }

    @Test
    void shouldNameTheFieldThatIsWrong() throws IOException {
        byte[] value = CaseEntryJson.value(acts.accept("c1"));
        assertThatThrownBy(() -> read(with(value, "type", "dance")))
                .hasMessageContaining("'type' has value 'dance'");
        assertThatThrownBy(() -> read(with(value, "action_id", "")))
                .hasMessageContaining("'action_id'");
        assertThatThrownBy(() -> read(with(value, "expect", "six")))
                .hasMessageContaining("'expect'");
        assertThatThrownBy(() -> read("[]".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("case entry at offset 7 is no JSON object; send one object a record.");
        assertThatThrownBy(() -> read(null)).isInstanceOf(FieldException.class);
    }

    @Test
    void shouldReadBackWhatRefusesTheLongestWords() {
        CaseOffice office = new CaseOffice(CasePlans.county(), CaseEventJson.CANON);
        Entry entry = acts.open("停水", Level.YELLOW);
        String longest = "水".repeat(500);
        for (EntryDetail detail :
                List.of(
                        EntryDetail.SOURCE,
                        EntryDetail.LEVEL,
                        EntryDetail.SPEAKER,
                        EntryDetail.UNIT)) {
            CaseEvent event = office.act(entry.with(entry.details().with(detail, longest)));
            assertThat(event.isRefused()).isTrue();
            assertThat(CaseEventJson.read(CaseEventJson.value(event))).isEqualTo(event);
            entry = acts.open("停水", Level.YELLOW);
        }
    }

    @Test
    void shouldNotReadTextsOfAnyLength() throws IOException {
        Entry entry =
                acts.of(
                        Acts.desk(),
                        EntryType.OPEN,
                        "",
                        Details.NONE.with(EntryDetail.TITLE, "水".repeat(501)));
        assertThatThrownBy(() -> read(CaseEntryJson.value(entry)))
                .hasMessageContaining("'fields.title'")
                .hasMessageContaining("longer than 500 characters");
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void shouldNeverThrowAnythingElseAtDamagedRecords(long seed) {
        RandomOffice office = new RandomOffice(seed, CaseEventJson.CANON);
        office.run(120);
        Random random = new Random(seed);
        List<byte[]> values = new ArrayList<>();
        office.log().forEach(entry -> values.add(CaseEntryJson.value(entry)));
        office.events().forEach(event -> values.add(CaseEventJson.value(event)));
        int refused = 0;
        for (int round = 0; round < 6_000; round++) {
            byte[] damaged = damage(values.get(random.nextInt(values.size())), random);
            refused += isRefused(() -> CaseEntryJson.read(damaged, 0, 1)) ? 1 : 0;
            refused += isRefused(() -> CaseEventJson.read(damaged)) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {45, 46})
    void shouldNeverThrowAnythingElseAtDamagedSettings(long seed) {
        byte[] value = CaseEntryJson.value(CaseOffice.settings("settings/1", CasePlans.county()));
        Random random = new Random(seed);
        int read = 0;
        for (int round = 0; round < 4_000; round++) {
            byte[] damaged = damage(value, random);
            if (!isRefused(() -> CaseEntryJson.read(damaged, 0, 1))) {
                read++;
                // Whatever was read can be lived with.
                Entry settings = CaseEntryJson.read(damaged, 0, 1);
                if (settings.settings() != null) {
                    CaseOffice office = new CaseOffice(settings.settings());
                    office.append(Acts.alert("topic/x", "x", Level.RED, "firing", 1, office.now()));
                    office.pass("3d");
                    office.timers();
                }
            }
        }
        assertThat(read).isGreaterThan(300);
    }

    private static boolean isRefused(Runnable reading) {
        try {
            reading.run();
            return false;
        } catch (FieldException e) {
            assertThat(e.getMessage()).doesNotContain("\n").endsWith(".");
            return true;
        }
    }

    private static byte[] damage(byte[] value, Random random) {
        byte[] damaged = value.clone();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(4)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged[at] = (byte) "{}[]\",:0-9ntf".charAt(random.nextInt(13));
                case 2 -> {
                    int from = random.nextInt(damaged.length);
                    int length = Math.min(12, damaged.length - Math.max(at, from));
                    System.arraycopy(value, from, damaged, at, length);
                }
                default -> {
                    byte[] shorter = new byte[at + 1];
                    System.arraycopy(damaged, 0, shorter, 0, shorter.length);
                    damaged = random.nextInt(4) == 0 ? shorter : damaged;
                }
            }
        }
        return damaged;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.chain.ChainCheck;
import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.domain.rule.Level;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.wire.cases.CaseEventJson;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class CaseStandTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long JUNE = CaseOffice.millis("2026-06-01T10:00");

    private final CaseOfficeInProcess office = CaseOfficeInProcess.start(KAFKA.bootstrap());
    private final CaseLog log = CaseLog.open(office.kafka(), office.topics());
    private final Acts acts = new Acts();
    private final AtomicInteger changes = new AtomicInteger();
    private CaseStand stand =
            CaseStand.open(office.kafka(), office.topics(), changes::incrementAndGet);

    @BeforeEach
    void settle() throws CaseLogException {
        office.append(CaseOffice.settings("settings/1", CasePlans.county()).at(0, JUNE));
    }

    @AfterEach
    void close() {
        stand.close();
        log.close();
        office.close();
    }

    @Test
    void shouldFollowWhatPeopleDoAndWhatComesOfIt() throws CaseLogException, CaseActException {
        CaseEvent opened = append(acts.open("城东停水", Level.ORANGE));
        String id = opened.caseId();
        append(acts.accept(id));
        append(acts.assign(id, "水务局"));

        assertThat(stand.isReady()).isTrue();
        assertThat(stand.trouble()).isNull();
        assertThat(stand.plan()).isEqualTo(CasePlans.county());
        CaseRecord record = stand.find(id).orElseThrow();
        assertThat(record.state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(stand.find(id.substring(0, 8))).contains(record);
        assertThat(stand.find(id.substring(0, 3))).as("too short").isEmpty();
        assertThat(stand.all()).containsExactly(record);
        assertThat(stand.history(id))
                .extracting(event -> event.cause().type())
                .containsExactly(EntryType.OPEN, EntryType.ACCEPT, EntryType.ASSIGN);
        assertThat(new ChainCheck(CaseEventJson.CANON).verify(stand.history(id))).isEmpty();
        assertThat(changes).hasPositiveValue();
    }

    @Test
    void shouldHandBackTheRefusal() throws CaseLogException {
        String id = append(acts.open("城东停水", Level.YELLOW)).caseId();

        CaseEvent refused = append(acts.acknowledge(id, "水务局"));
        CaseEvent astray = append(acts.accept("cnone"));

        assertThat(refused.refusal().reason()).isEqualTo(RefusalReason.NO_PART);
        assertThat(astray.refusal().reason()).isEqualTo(RefusalReason.NO_SUCH_CASE);
        assertThat(stand.history(id)).hasSize(2);
        assertThat(stand.history("cnone")).isEmpty();
    }

    @Test
    void shouldCountWhatIsSentTwiceOnce() throws CaseLogException {
        Entry open = acts.open("城东停水", Level.YELLOW);
        String id = append(open).caseId();
        append(open);
        append(acts.accept(id));

        assertThat(stand.history(id)).hasSize(2);
    }

    @Test
    void shouldFindTheCaseOfAnAlert() throws CaseLogException {
        CaseEvent opened =
                append(Acts.alert("topic/water", "told-1", Level.RED, "firing", 1, JUNE));

        assertThat(stand.ofAlert("told-1").orElseThrow().caseId).isEqualTo(opened.caseId());
        assertThat(stand.ofAlert("told-2")).isEmpty();
    }

    @Test
    void shouldShowNoTextThatWasStruckOut() throws CaseLogException, CaseActException {
        String id = append(acts.open("城东停水", Level.YELLOW)).caseId();
        CaseAct.Written note =
                CaseAct.of(EntryType.NOTE)
                        .caseId(id)
                        .by(Acts.desk())
                        .text("联系人 13800138000")
                        .write();
        log.append(note);
        String action = note.entry().actionId();
        await().atMost(LIMIT).until(() -> stand.text(action).isPresent());
        assertThat(stand.text(action)).contains("联系人 〔电话〕");
        for (String topic : List.of(office.topics().texts(), office.topics().actions())) {
            assertThat(KAFKA.readAll(topic))
                    .isNotEmpty()
                    .noneMatch(record -> new String(record.value(), UTF_8).contains("13800138"));
        }

        log.append(
                CaseAct.of(EntryType.STRIKE)
                        .caseId(id)
                        .by(Acts.desk())
                        .detail(EntryDetail.ENTRY, action)
                        .text("误录")
                        .write());

        await().atMost(LIMIT).until(() -> stand.text(action).isEmpty());
        assertThat(KAFKA.awaitRecords(office.topics().texts(), 3, LIMIT).get(2).value()).isNull();
        try (CaseStand later = CaseStand.open(office.kafka(), office.topics(), null)) {
            assertThat(later.awaitReady(LIMIT)).isTrue();
            assertThat(later.text(action)).isEmpty();
        }
    }

    @Test
    void shouldKnowTheLastSeal() throws CaseLogException {
        append(acts.open("城东停水", Level.YELLOW));
        office.append(RandomOffice.seal("seal/1", "2026-06-01"));

        await().atMost(LIMIT).until(() -> !stand.lastSeal().equals(Seal.NONE));
        assertThat(stand.lastSeal().day()).isEqualTo("2026-06-01");
    }

    @Test
    void shouldSayNothingOfAnActThatNobodyRead() throws CaseLogException {
        office.close();
        Entry entry = acts.accept("cnone");
        log.append(entry, null);

        assertThat(stand.await(entry.actionId(), Duration.ofMillis(300))).isEmpty();
    }

    /** What ended long ago is known by its state; opened again it is known whole. */
    @Test
    void shouldKnowTheHistoryOfWhatIsOpenAgain() throws CaseLogException {
        String id = append(acts.open("城东停水", Level.YELLOW).at(0, JUNE)).caseId();
        append(acts.accept(id).at(0, JUNE + 1));
        Entry end =
                acts.desk(EntryType.FALSE_ALARM, id, Details.NONE)
                        .with(Details.NONE.with(EntryDetail.REASON, "广告"));
        append(end.at(0, JUNE + 2));
        assertThat(stand.history(id)).hasSize(3);

        append(acts.open("城西停电", Level.YELLOW).at(0, JUNE + Duration.ofDays(40).toMillis()));
        await().atMost(LIMIT).until(() -> stand.history(id).isEmpty());
        assertThat(stand.find(id).orElseThrow().state()).isEqualTo(CaseState.FALSE_ALARM);
        try (CaseStand whole = CaseStand.openWhole(office.kafka(), office.topics())) {
            assertThat(whole.awaitReady(LIMIT)).isTrue();
            assertThat(whole.history(id)).hasSize(3);
        }

        append(
                acts.desk(EntryType.REOPEN, id, Details.NONE)
                        .at(0, JUNE + Duration.ofDays(41).toMillis()));
        await().atMost(LIMIT).until(() -> stand.history(id).size() == 4);
        assertThat(new ChainCheck(CaseEventJson.CANON).verify(stand.history(id))).isEmpty();
    }

    @Test
    void shouldKnowAfterARestartWhatItKnewBefore() throws CaseLogException {
        String id = append(acts.open("城东停水", Level.ORANGE)).caseId();
        append(acts.accept(id));
        List<CaseEvent> history = stand.history(id);
        stand.close();

        stand = CaseStand.open(office.kafka(), office.topics(), null);

        assertThat(stand.awaitReady(LIMIT)).isTrue();
        assertThat(stand.history(id)).isEqualTo(history);
        assertThat(stand.plan()).isEqualTo(CasePlans.county());
    }

    @Test
    void shouldGoOnAfterARecordThatItCannotRead() throws CaseLogException {
        append(acts.open("城东停水", Level.YELLOW));
        KAFKA.produce(
                List.of(
                        new ProducerRecord<>(
                                office.topics().events(), new byte[0], "{}".getBytes(UTF_8))));
        append(acts.open("城西停电", Level.YELLOW));

        assertThat(stand.all()).hasSize(2);
        assertThat(stand.trouble()).contains(office.topics().events(), "读不懂");
    }

    @Test
    void shouldSayThatThereAreNoTopics() {
        CaseTopics none = new CaseTopics("no-a", "no-b", "no-c", "no-d");
        try (CaseStand lost = CaseStand.open(office.kafka(), none, null)) {
            await().atMost(LIMIT).until(() -> lost.trouble() != null);
            assertThat(lost.trouble()).contains("没有事项的主题", "setup");
            assertThat(lost.isReady()).isFalse();
            assertThat(lost.plan()).isEqualTo(CasePlan.BARE);
        }
    }

    private CaseEvent append(Entry entry) throws CaseLogException {
        log.append(entry, null);
        return stand.await(entry.actionId(), LIMIT).orElseThrow();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.acceptance.bench.figure.Percentiles;
import io.yuqing.acceptance.truth.KilledPart;
import io.yuqing.control.cases.CaseAct;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.rule.Level;
import io.yuqing.local.process.Together;
import io.yuqing.local.standin.Receiver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred cases, opened by hand and by alerts and worked on by an office that does not wait,
 * while TaskManager, JobManager and broker are killed with {@code kill -9}. Every act stands in the
 * record once, in Kafka and in ClickHouse, as the log of cases has it.
 */
class CaseRunTest {
    private static final long SEED = 16;

    /** How often each part is killed; 5 in the long run. */
    private static final int ROUNDS = Integer.getInteger("yuqing.case-run.rounds", 1);

    private static final List<KilledPart> PARTS =
            List.of(KilledPart.TASKMANAGER, KilledPart.JOBMANAGER, KilledPart.KAFKA);
    private static final int BY_HAND = 80;
    private static final int BY_ALERT = 120;

    /** Alerts that are told and open no case. */
    private static final int MILD = 15;

    private static final int TAPS = 200;
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @TempDir private Path data;
    private OfficeHooks hooks;
    private CaseRun run;
    private Office office;
    private long started;
    private final List<CaseScript> scripts = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        started = System.nanoTime();
        hooks = OfficeHooks.start(data);
        run = new CaseRun(data);
        office = new Office(run, SEED);
        run.start(hooks.file());
    }

    @AfterEach
    void stop() {
        run.close();
        hooks.close();
    }

    @Test
    void shouldHaveEveryActOnceAndTellEveryAlertOnceWhateverIsKilled() throws IOException {
        ScriptWriter writer =
                new ScriptWriter(SEED, Instant.now().minusSeconds(600).toEpochMilli());
        for (int i = 0; i < BY_HAND; i++) {
            scripts.add(writer.byHand(i));
        }
        office.take(scripts);
        tap();

        int kills = ROUNDS * PARTS.size();
        List<CaseScript> byAlert = new ArrayList<>();
        for (int i = 0; i < BY_ALERT; i++) {
            byAlert.add(writer.byAlert(i, level(i), CaseRun.eventKey(i)));
        }
        scripts.addAll(byAlert);
        for (int kill = 0; kill < kills; kill++) {
            List<CaseScript> now =
                    byAlert.subList(BY_ALERT * kill / kills, BY_ALERT * (kill + 1) / kills);
            int mildFrom = MILD * kill / kills;
            int mildTo = MILD * (kill + 1) / kills;
            workThrough(PARTS.get(kill % PARTS.size()), now, mildFrom, mildTo, kills - kill);
        }
        office.work(Integer.MAX_VALUE);
        run.write(new CaseAct.Written(RandomOffice.seal("seal/run", "2026-01-01"), null));
        check();
        assertToldAsWithoutCases();
    }

    private void tap() {
        double[] seconds = new double[TAPS];
        for (int i = 0; i < TAPS; i++) {
            seconds[i] = office.tap();
        }
        Percentiles taps = Percentiles.of(seconds);
        lines.add(
                "%d taps one after another, until the new state was seen: p50 %.3f s, p99 %.3f s, longest %.3f s"
                        .formatted(TAPS, taps.at(0.5), taps.at(0.99), taps.at(1)));
    }

    /** A part is killed in the middle of a share of the work; the office goes on meanwhile. */
    private void workThrough(
            KilledPart killed, List<CaseScript> byAlert, int mildFrom, int mildTo, int killsLeft) {
        int half = office.left() / (2 * killsLeft);
        office.work(half);
        alerts(byAlert.subList(0, byAlert.size() / 2));
        long struck = System.nanoTime();
        Together.run(
                () -> run.strike(killed),
                () -> {
                    office.work(half);
                    alerts(byAlert.subList(byAlert.size() / 2, byAlert.size()));
                    for (int i = mildFrom; i < mildTo; i++) {
                        run.alert(BY_ALERT + i, Level.BLUE);
                    }
                });
        double runs = secondsSince(struck);
        office.awaitLast();
        await().atMost(LIMIT)
                .until(
                        () ->
                                byAlert.stream()
                                        .allMatch(
                                                script ->
                                                        run.stand()
                                                                .find(script.caseId())
                                                                .isPresent()));
        lines.add(
                "kill -9 %s: all tasks ran again after %.1f s, all that was done meanwhile was seen after %.1f s"
                        .formatted(killed, runs, secondsSince(struck)));
        office.take(byAlert);
    }

    private void alerts(List<CaseScript> scripted) {
        scripted.forEach(script -> run.alert(script.alert(), level(script.alert())));
    }

    private static Level level(int alert) {
        return alert % 10 == 0 ? Level.RED : alert % 10 < 3 ? Level.ORANGE : Level.YELLOW;
    }

    private void check() {
        RecordCheck record = new RecordCheck(run, lines);
        CaseImages images = record.settled(scripts);
        assertThat(images.missed).isNotEmpty();
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(ToldNotices.of(hooks.unitsTold).missed())
                                        .containsExactlyInAnyOrderElementsOf(images.missed));
        assertToldOnce(hooks.alertsTold);
        record.has(images, office.done());
        assertThat(images.refused).isPositive();
        record.verify();
        tell(images);
    }

    private void assertToldOnce(Receiver webhook) {
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(ToldNotices.of(webhook).times()).hasSize(BY_ALERT + MILD));
        assertThat(ToldNotices.of(webhook).times().values()).containsOnly(1);
    }

    /** A job that keeps no cases, and that nobody kills, tells the same of the same alerts. */
    private void assertToldAsWithoutCases() throws IOException {
        Receiver control = hooks.control();
        run.startWithoutCases(hooks.controlFile());
        assertToldOnce(control);
        Map<String, String> alone = ToldNotices.of(hooks.alertsTold).alone();
        assertThat(alone).isNotEmpty().isEqualTo(ToldNotices.of(control).alone());
    }

    private void tell(CaseImages images) {
        Map<CaseState, Long> ends = new TreeMap<>();
        scripts.forEach(script -> ends.merge(script.end(), 1L, Long::sum));
        lines.add("cases by state: " + ends);
        lines.add(
                "kills %d | overdue told %d | cases %d | acts %d | entries %d (%d of them repeats) | events %d, of them refusals %d | records of events %d | submitted again %d | lost %d | double %d | %.0f s"
                        .formatted(
                                ROUNDS * PARTS.size(),
                                images.missed.size(),
                                images.states.size(),
                                office.done().size(),
                                images.entries,
                                images.entriesTwice,
                                images.told.size(),
                                images.refused,
                                images.eventRecords,
                                run.refusedByKafka(),
                                images.lost().size(),
                                images.doubled().size(),
                                secondsSince(started)));
        System.out.println(String.join("\n", lines));
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}

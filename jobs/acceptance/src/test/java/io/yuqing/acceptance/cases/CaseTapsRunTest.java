/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.acceptance.bench.figure.Percentiles;
import io.yuqing.domain.cases.link.CaseToken;
import io.yuqing.domain.cases.link.LinkKeys;
import io.yuqing.local.gateway.GatewayProcess;
import io.yuqing.tools.stack.Pause;
import io.yuqing.wire.account.PasswordHash;
import io.yuqing.wire.account.UnitAccess;
import io.yuqing.wire.cases.LinkKeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four units sign for two hundred cases and report of them by their links, while the gateway is
 * killed with {@code kill -9} five times. A form that was not answered is sent once more. Every tap
 * stands in the record once.
 */
class CaseTapsRunTest {
    private static final long SEED = 17;
    private static final int CASES = 200;
    private static final int KILLS = 5;

    /** In each case: it is signed for, and reported of. */
    private static final int STEPS = 2;

    private static final Duration DOWN = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final String PIN = "271828";

    @TempDir private Path data;
    private OfficeHooks hooks;
    private CaseRun run;
    private GatewayProcess gateway;
    private LinkKeys keys;
    private final ConcurrentLinkedQueue<String> taps = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Double> seconds = new ConcurrentLinkedQueue<>();
    private final List<CountDownLatch> shares =
            IntStream.rangeClosed(1, KILLS)
                    .mapToObj(
                            kill ->
                                    new CountDownLatch(
                                            CASES * STEPS * (2 * kill - 1) / (2 * KILLS)))
                    .toList();

    @BeforeEach
    void start() throws IOException {
        hooks = OfficeHooks.start(data);
        run = new CaseRun(data);
        run.start(hooks.file());
        Path keyFile = data.resolve("link.key");
        LinkKeyFile.create(keyFile);
        keys = LinkKeyFile.read(keyFile, "link.key");
        PasswordHash pin = PasswordHash.of(PIN, PasswordHash.LEAST_ROUNDS);
        ScriptWriter.UNITS.forEach(unit -> run.guard(UnitAccess.of(unit).withPin(pin, 1)));
        gateway = run.startGateway(keyFile);
    }

    @AfterEach
    void stop() {
        run.close();
        hooks.close();
    }

    @Test
    void shouldHaveEveryTapOnceAlthoughTheGatewayIsKilledUnderThem() throws Exception {
        List<CaseScript> scripts = handOut();
        List<UnitPhone> phones = new ArrayList<>();
        ExecutorService units = Executors.newFixedThreadPool(ScriptWriter.UNITS.size());
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int unit = 0; unit < ScriptWriter.UNITS.size(); unit++) {
                UnitPhone phone = new UnitPhone(gateway.url());
                phones.add(phone);
                int number = unit;
                work.add(units.submit(() -> work(phone, number, scripts)));
            }
            kill(work);
            for (Future<?> each : work) {
                each.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
        } finally {
            units.shutdownNow();
        }

        List<String> lines = new ArrayList<>();
        RecordCheck record = new RecordCheck(run, lines);
        CaseImages images = record.settled(scripts);
        assertThat(taps).hasSize(CASES * STEPS).doesNotHaveDuplicates();
        record.has(images, taps);
        assertThat(phones.stream().mapToLong(UnitPhone::broken).sum()).isPositive();
        record.verify();
        lines.add(told(images, phones));
        System.out.println(String.join("\n", lines));
    }

    private List<CaseScript> handOut() {
        ScriptWriter writer = new ScriptWriter(SEED, 0);
        List<CaseScript> scripts = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            scripts.add(writer.handedOut(i, ScriptWriter.UNITS.get(i % ScriptWriter.UNITS.size())));
        }
        Office office = new Office(run, SEED);
        office.take(scripts);
        office.work(Integer.MAX_VALUE);
        office.awaitLast();
        return scripts;
    }

    /** What somebody in a unit does, one case after the other. */
    private void work(UnitPhone phone, int unit, List<CaseScript> scripts) {
        for (int i = unit; i < CASES; i += ScriptWriter.UNITS.size()) {
            String caseId = scripts.get(i).caseId();
            phone.follow(
                    keys.sign(
                            CaseToken.ofCase(
                                    caseId,
                                    ScriptWriter.UNITS.get(unit),
                                    Clock.systemUTC().millis())));
            tap(phone, caseId, "acknowledge", Map.of());
            tap(phone, caseId, "report", Map.of("result", "属实", "text", "已到现场处置", "pin", PIN));
        }
    }

    private void tap(UnitPhone phone, String caseId, String step, Map<String, String> typed) {
        long start = System.nanoTime();
        taps.add(phone.tap(caseId, step, typed));
        seconds.add((System.nanoTime() - start) / 1e9);
        shares.forEach(CountDownLatch::countDown);
    }

    /** Each time in the middle of a share of the taps. */
    private void kill(List<Future<?>> work) throws Exception {
        for (CountDownLatch share : shares) {
            while (!share.await(1, TimeUnit.SECONDS)) {
                // A unit that failed taps no more, and nothing would come.
                for (Future<?> each : work) {
                    if (each.isDone()) {
                        each.get();
                    }
                }
            }
            gateway.kill9();
            Pause.of(DOWN);
            gateway.start();
        }
    }

    private String told(CaseImages images, List<UnitPhone> phones) {
        Percentiles all =
                Percentiles.of(seconds.stream().mapToDouble(Double::doubleValue).toArray());
        return ("kill -9 of the gateway %d | cases %d | taps %d, sent again after no answer %d, told to"
                        + " come later %d | p50 %.3f s, p99 %.3f s | entries %d (%d of them repeats) | events"
                        + " %d | lost %d | double %d")
                .formatted(
                        KILLS,
                        images.states.size(),
                        taps.size(),
                        phones.stream().mapToLong(UnitPhone::broken).sum(),
                        phones.stream().mapToLong(UnitPhone::toldLater).sum(),
                        all.at(0.5),
                        all.at(0.99),
                        images.entries,
                        images.entriesTwice,
                        images.told.size(),
                        images.lost().size(),
                        images.doubled().size());
    }
}

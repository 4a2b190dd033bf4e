/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.second;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.acceptance.bench.load.DemoItems;
import io.yuqing.acceptance.bench.load.Outgoing;
import io.yuqing.acceptance.bench.load.Sending;
import io.yuqing.acceptance.bench.probe.LedgerCount;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.KafkaTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A second reading that hangs holds nothing back, and catches up when it goes on. */
@Timeout(600)
class SecondReadingStalledTest {
    private static final int MANY = 12_000;

    @TempDir Path data;

    @Test
    void theAnalysisGoesOnToItsEndAndEveryOriginalIsJudgedOnceAfterwards() throws Exception {
        List<Outgoing> records = new ArrayList<>();
        DemoItems.forEach(MANY, Duration.ofHours(12), records::add);
        List<Outgoing> before = records.subList(0, MANY / 3);
        List<Outgoing> meanwhile = records.subList(MANY / 3, records.size());
        try (SecondReadingRun run = new SecondReadingRun(data);
                LedgerCount ledger = new LedgerCount(run.stack())) {
            RunningStack stack = run.stack();
            stack.local().set("execution.checkpointing.interval", "1 s");
            stack.startJob(Map.of());
            run.start();
            send(stack, before);
            await().atMost(SecondReadingRun.PATIENCE).until(() -> run.judged() > 0);

            run.process().halt();
            long alerts = alerts(stack);
            send(stack, meanwhile);
            ledger.await(records.size(), done -> {});
            stack.rest().awaitCheckpoints(stack.jobId(), 2, SecondReadingRun.PATIENCE);

            assertThat(ledger.now()).isEqualTo(records.size());
            assertThat(alerts(stack)).as("alerts raised meanwhile").isGreaterThan(alerts);
            int originals = originals(stack);
            assertThat(run.judged()).as("judged while it hung").isLessThan(originals);
            run.process().goOn();
            run.assertAllJudgedOnce(originals);
        }
    }

    private static void send(RunningStack stack, List<Outgoing> records) {
        try (Sending kafka = new Sending(stack.bootstrap())) {
            records.forEach(kafka::send);
            kafka.flush();
        }
    }

    private static long alerts(RunningStack stack) {
        return KafkaRecords.count(stack.bootstrap(), KafkaTopics.ALERTS);
    }

    private static int originals(RunningStack stack) {
        return (int)
                KafkaRecords.readAll(stack.bootstrap(), KafkaTopics.ORIGINALS).stream()
                        .map(record -> new String(record.key(), UTF_8))
                        .distinct()
                        .count();
    }
}

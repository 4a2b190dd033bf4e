/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.jobs.delivery.queue.BatchWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is written of cases while Kafka does not take it. */
@Timeout(60)
class CaseLogWriterTest {
    private static final List<CaseWrite> WRITTEN = Collections.synchronizedList(new ArrayList<>());
    private static volatile boolean down;

    @Test
    void shouldKeepWhatIsNotWrittenAcrossAKillInItsOrder() throws Exception {
        OperatorSubtaskState checkpoint;
        down = true;
        try (var writer = open(null)) {
            writer.processElement(new StreamRecord<>(entry(1)));
            writer.processElement(new StreamRecord<>(CaseWrite.standing("c1", new byte[] {1})));
            writer.processElement(new StreamRecord<>(CaseWrite.standing("c1", null)));
            checkpoint = writer.snapshot(1, 1);
        }
        assertThat(WRITTEN).isEmpty();
        down = false;
        try (var writer = open(checkpoint)) {
            await().until(() -> WRITTEN.size() == 3);
            assertThat(WRITTEN).extracting(write -> write.id).containsExactly("seal/1", "c1", "c1");
            assertThat(WRITTEN.get(1).value).containsExactly(1);
            assertThat(WRITTEN.get(2).value).isNull();
        }
        WRITTEN.clear();
    }

    @Test
    void shouldLetOneOfSeveralEqualEntriesWait() throws Exception {
        down = true;
        try (var writer = open(null)) {
            for (int each = 0; each < 5; each++) {
                writer.processElement(new StreamRecord<>(entry(7)));
            }
            writer.processElement(new StreamRecord<>(entry(8)));
            down = false;
            await().until(() -> WRITTEN.size() == 2);
            assertThat(WRITTEN).extracting(write -> write.id).containsExactly("seal/7", "seal/8");
            // One that was written may be written again.
            writer.processElement(new StreamRecord<>(entry(7)));
            await().until(() -> WRITTEN.size() == 3);
        }
        WRITTEN.clear();
    }

    private static CaseWrite entry(int number) {
        return CaseWrite.entry(RandomOffice.seal("seal/" + number, "2026-06-01"));
    }

    private static OneInputStreamOperatorTestHarness<CaseWrite, Void> open(
            OperatorSubtaskState state) throws Exception {
        var harness =
                new OneInputStreamOperatorTestHarness<>(
                        new ProcessOperator<>(new CaseLogWriter(Memory::new)));
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static final class Memory implements BatchWriter<CaseWrite> {
        @Override
        public void writeAll(List<CaseWrite> batch) {
            if (down) {
                throw new IllegalStateException("Kafka is away");
            }
            WRITTEN.addAll(batch);
        }

        @Override
        public String name(CaseWrite write) {
            return write.id;
        }

        @Override
        public String identity(CaseWrite write) {
            return write.target == CaseWrite.Target.ACTIONS ? write.id : "";
        }

        @Override
        public void close() {}
    }
}

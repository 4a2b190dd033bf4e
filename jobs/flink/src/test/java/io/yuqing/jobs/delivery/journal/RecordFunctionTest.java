/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.jobs.delivery.queue.QueueLimits;
import io.yuqing.jobs.delivery.queue.WaitingQueue;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The record while ClickHouse is away. */
@Timeout(60)
class RecordFunctionTest {
    private final MemoryJournal journal = new MemoryJournal();

    @Test
    void shouldTakeRowsWithoutWaitingAndBeCompleteWhenTheTableIsBack() throws Exception {
        journal.isDown = true;
        try (var record = open(null)) {
            for (int i = 0; i < 2_000; i++) {
                record.processElement(new StreamRecord<>(row(i)));
            }
            record.snapshot(1, 1);
            assertThat(journal.rows).isEmpty();
            journal.isDown = false;
            await().atMost(Duration.ofSeconds(30)).until(() -> journal.rows.size() >= 2_000);
            assertThat(journal.rows).extracting(row -> row.attempt).doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldKeepWhatIsNotAcknowledgedAcrossAKill() throws Exception {
        journal.isDown = true;
        OperatorSubtaskState checkpoint;
        try (var record = open(null)) {
            record.processElement(new StreamRecord<>(row(7)));
            checkpoint = record.snapshot(1, 1);
        }
        journal.isDown = false;
        try (var record = open(checkpoint)) {
            await().until(() -> journal.rows.size() == 1);
            assertThat(journal.rows.get(0).messageId).isEqualTo("m7");
            assertThat(journal.rows.get(0).notices).isEqualTo(List.of("n7"));
        }
    }

    @Test
    void shouldCountWhatThereIsNoRoomFor() throws Exception {
        journal.isDown = true;
        QueueLimits ten = new QueueLimits("record of a test", 10, 0);
        try (var queue = new WaitingQueue<>(ten, new RecordFunction.OfJournal(journal))) {
            for (int i = 0; i < 12; i++) {
                queue.add(row(i));
            }
            assertThat(queue.size()).isEqualTo(10);
            assertThat(queue.lost()).isEqualTo(2);
        }
    }

    private static DeliveryRow row(int number) {
        DeliveryRow row = new DeliveryRow();
        row.messageId = "m" + number;
        row.attempt = number;
        row.notices = List.of("n" + number);
        return row;
    }

    private OneInputStreamOperatorTestHarness<DeliveryRow, Void> open(OperatorSubtaskState state)
            throws Exception {
        var harness =
                new OneInputStreamOperatorTestHarness<>(
                        new ProcessOperator<>(new RecordFunction(journal.opener())));
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    private final World world = new World();

    @Test
    void shouldTakeRowsWithoutWaitingAndBeCompleteWhenTheTableIsBack() throws Exception {
        world.journalIsDown = true;
        try (var record = open(null)) {
            for (int i = 0; i < 2_000; i++) {
                record.processElement(new StreamRecord<>(row(i)));
            }
            record.snapshot(1, 1);
            assertThat(world.recorded).isEmpty();
            world.journalIsDown = false;
            await().atMost(Duration.ofSeconds(30)).until(() -> world.recorded.size() >= 2_000);
            assertThat(world.recorded).extracting(row -> row.attempt).doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldKeepWhatIsNotAcknowledgedAcrossAKill() throws Exception {
        world.journalIsDown = true;
        OperatorSubtaskState checkpoint;
        try (var record = open(null)) {
            record.processElement(new StreamRecord<>(row(7)));
            checkpoint = record.snapshot(1, 1);
        }
        world.journalIsDown = false;
        try (var record = open(checkpoint)) {
            await().until(() -> world.recorded.size() == 1);
            assertThat(world.recorded.get(0).messageId).isEqualTo("m7");
            assertThat(world.recorded.get(0).notices).isEqualTo(List.of("n7"));
        }
    }

    @Test
    void shouldCountWhatThereIsNoRoomFor() throws Exception {
        world.journalIsDown = true;
        try (Journal journal = world.outside().journal();
                RecordQueue queue = new RecordQueue(journal, 10)) {
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
                        new ProcessOperator<>(new RecordFunction(world.outside())));
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }
}

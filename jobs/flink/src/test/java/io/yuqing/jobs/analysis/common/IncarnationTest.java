/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import static io.yuqing.jobs.analysis.common.Items.MINUTE;
import static io.yuqing.jobs.analysis.common.Items.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.config.VersionStart;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;

class IncarnationTest {
    private static final long LARGEST_EXACT_IN_JSON = 1L << 53;

    private static final VersionStart LIVE = VersionStart.above(0);

    @Test
    void shouldCountFromZeroIfTheJobReadsHistoryAndEnds() throws Exception {
        assertThat(run(null, NOON, VersionStart.OF_HISTORY).base).isZero();
    }

    @Test
    void shouldCountFromMoreThanAnEarlierRunOfWhichNoStateIsLeft() throws Exception {
        Run lost = run(run(null, NOON).checkpoint, NOON + MINUTE);
        Run fresh = run(null, NOON + 2 * MINUTE);
        assertThat(fresh.base).isGreaterThan(lost.base + 100_000);
    }

    @Test
    void shouldCountFromMoreThanWhatTheTablesHoldIfTheClockWentBack() throws Exception {
        long told = run(null, NOON).base + 17;
        Run fresh = run(null, NOON - 365 * 24 * 60 * MINUTE, VersionStart.above(told));
        assertThat(fresh.base).isGreaterThan(told).isLessThan(LARGEST_EXACT_IN_JSON);
    }

    @Test
    void shouldCountFromMoreAfterEachRestartAlsoIfTwoBeginAtTheSameCheckpoint() throws Exception {
        Run first = run(null, NOON);
        List<Long> bases = new ArrayList<>(List.of(first.base));
        for (int restart = 1; restart <= 5; restart++) {
            bases.add(run(first.checkpoint, NOON + restart * 100).base);
        }
        assertThat(bases).isSorted().doesNotHaveDuplicates();
        assertThat(bases).allMatch(base -> base < LARGEST_EXACT_IN_JSON);
    }

    @Test
    void shouldCountFromMoreThanItsCheckpointEvenIfTheClockWentBack() throws Exception {
        Run first = run(null, NOON);
        Run second = run(first.checkpoint, NOON + MINUTE);
        Run third = run(second.checkpoint, NOON);
        assertThat(third.base).isGreaterThan(second.base);
    }

    private record Run(long base, OperatorSubtaskState checkpoint) {}

    private static Run run(OperatorSubtaskState checkpoint, long machineTime) throws Exception {
        return run(checkpoint, machineTime, LIVE);
    }

    private static Run run(OperatorSubtaskState checkpoint, long machineTime, VersionStart start)
            throws Exception {
        try (OneInputStreamOperatorTestHarness<Integer, Long> harness =
                new OneInputStreamOperatorTestHarness<>(
                        new ProcessOperator<>(new TellsItsBase(start)))) {
            harness.setProcessingTime(machineTime);
            if (checkpoint != null) {
                harness.initializeState(checkpoint);
            }
            harness.open();
            harness.processElement(0, 0);
            return new Run(harness.extractOutputValues().get(0), harness.snapshot(1, 1));
        }
    }

    private static final class TellsItsBase extends ProcessFunction<Integer, Long>
            implements CheckpointedFunction {
        private final VersionStart start;
        private transient Incarnation incarnation;

        TellsItsBase(VersionStart start) {
            this.start = start;
        }

        @Override
        public void initializeState(FunctionInitializationContext context) throws Exception {
            incarnation = Incarnation.of(context, getRuntimeContext(), start);
        }

        @Override
        public void snapshotState(FunctionSnapshotContext context) throws Exception {
            incarnation.store();
        }

        @Override
        public void processElement(Integer value, Context context, Collector<Long> out) {
            out.collect(incarnation.versionBase());
        }
    }
}

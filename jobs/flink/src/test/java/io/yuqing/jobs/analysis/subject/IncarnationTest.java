/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import static io.yuqing.jobs.analysis.common.Items.MINUTE;
import static io.yuqing.jobs.analysis.common.Items.NOON;
import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void shouldCountFromZeroAtTheFirstStart() throws Exception {
        assertThat(run(null, NOON).base).isZero();
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
        try (OneInputStreamOperatorTestHarness<Integer, Long> harness =
                new OneInputStreamOperatorTestHarness<>(
                        new ProcessOperator<>(new TellsItsBase()))) {
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
        private transient Incarnation incarnation;

        @Override
        public void initializeState(FunctionInitializationContext context) throws Exception {
            incarnation = Incarnation.of(context, getRuntimeContext());
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

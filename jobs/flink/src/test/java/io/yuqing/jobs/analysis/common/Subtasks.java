/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;

/** All subtasks of one keyed operator, whose number a savepoint changes. Not thread-safe. */
public final class Subtasks<H extends AbstractStreamOperatorTestHarness<?>>
        implements AutoCloseable {
    private final Creator<H> creator;
    private final List<H> running = new ArrayList<>();

    /** Makes one of them, not yet open. */
    public interface Creator<H> {
        H create(int parallelism, int subtask) throws Exception;
    }

    private Subtasks(Creator<H> creator) {
        this.creator = creator;
    }

    /** So many, without state. */
    public static <H extends AbstractStreamOperatorTestHarness<?>> Subtasks<H> start(
            Creator<H> creator, int parallelism) throws Exception {
        Subtasks<H> subtasks = new Subtasks<>(creator);
        for (int subtask = 0; subtask < parallelism; subtask++) {
            H harness = creator.create(parallelism, subtask);
            harness.open();
            subtasks.running.add(harness);
        }
        return subtasks;
    }

    /** Stops all with a savepoint and starts another number of them from it. */
    public void rescale(int parallelism) throws Exception {
        int before = running.size();
        OperatorSubtaskState[] states = new OperatorSubtaskState[before];
        for (int subtask = 0; subtask < before; subtask++) {
            states[subtask] = Harnesses.checkpoint(running.get(subtask), 1);
        }
        OperatorSubtaskState savepoint = AbstractStreamOperatorTestHarness.repackageState(states);
        close();
        for (int subtask = 0; subtask < parallelism; subtask++) {
            H harness = creator.create(parallelism, subtask);
            harness.initializeState(
                    AbstractStreamOperatorTestHarness.repartitionOperatorState(
                            savepoint, Harnesses.MAX_PARALLELISM, before, parallelism, subtask));
            harness.open();
            running.add(harness);
        }
    }

    /** The one that has a key. */
    public H of(String key) {
        return running.get(
                KeyGroupRangeAssignment.assignKeyToParallelOperator(
                        key, Harnesses.MAX_PARALLELISM, running.size()));
    }

    public List<H> all() {
        return List.copyOf(running);
    }

    @Override
    public void close() throws Exception {
        for (H harness : running) {
            harness.close();
        }
        running.clear();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.thread;

import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.ThreadState;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/** What Flink keeps for each thread: names and forms are public surface. */
record ThreadStates(
        ValueState<ThreadState> threads, MapState<String, byte[]> early, ListState<Item> waiting) {
    static ThreadStates of(RuntimeContext runtime) {
        return new ThreadStates(
                runtime.getState(new ValueStateDescriptor<>("thread", ThreadState.class)),
                runtime.getMapState(EarlySlices.STATE),
                runtime.getListState(new ListStateDescriptor<>("waiting", Item.class)));
    }
}

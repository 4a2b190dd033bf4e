/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.thread;

import io.yuqing.jobs.analysis.common.LiveObject;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.ItemPacker;
import io.yuqing.jobs.model.ThreadState;
import java.util.ArrayList;
import java.util.List;

/**
 * A thread as it is worked on. What reads or writes state needs the thread to be Flink's current
 * key.
 */
final class LiveThread extends LiveObject {
    /** Roughly what a thread, and what a text that waits, take in memory beside their texts. */
    private static final long THREAD_WEIGHT = 400;

    private static final long ITEM_WEIGHT = 1_200;

    private final ThreadStates states;
    private final ThreadState state;
    private final EarlySlices early;

    /** Those that wait and are not in state yet; before them stand those that are. */
    private final List<Item> waiting = new ArrayList<>(0);

    private long waitingWeight;
    private boolean waitingIsStored;

    private LiveThread(String rootId, ThreadStates states, ThreadState state, boolean stored) {
        super(rootId);
        this.states = states;
        this.state = state;
        // With its original a thread has nothing left that waits for it.
        this.early = new EarlySlices(states.early(), stored && !state.rootSeen);
        this.waitingIsStored = stored && state.waitingItems > 0;
    }

    /** The thread as it is in state, or a new one. */
    static LiveThread read(String rootId, ThreadStates states) throws Exception {
        ThreadState stored = states.threads().value();
        return stored == null
                ? new LiveThread(rootId, states, new ThreadState(), false)
                : new LiveThread(rootId, states, stored, true);
    }

    /** For reading and changing. */
    ThreadState state() {
        return state;
    }

    EarlySlices early() {
        return early;
    }

    /** A copy waits: the item itself is handed on. */
    void letWait(Item item) {
        state.waitingItems++;
        waiting.add(new ItemPacker().copy(item));
        int words = item.title.length() + item.text.length() + item.mediaText.length();
        waitingWeight += ITEM_WEIGHT + 2L * words;
    }

    /** Those that wait, in order. */
    List<Item> waiting() throws Exception {
        List<Item> all = new ArrayList<>();
        if (waitingIsStored) {
            states.waiting().get().forEach(all::add);
        }
        all.addAll(waiting);
        return all;
    }

    void stopWaiting() {
        if (waitingIsStored) {
            states.waiting().clear();
            waitingIsStored = false;
        }
        waiting.clear();
        waitingWeight = 0;
        state.waitingItems = 0;
        state.waitUntil = Long.MAX_VALUE;
    }

    @Override
    protected void write() throws Exception {
        states.threads().update(state);
        early.write();
        if (!waiting.isEmpty()) {
            states.waiting().addAll(waiting);
            waitingIsStored = true;
            waiting.clear();
            waitingWeight = 0;
        }
    }

    @Override
    protected void clear() {
        states.threads().clear();
        early.clear();
        stopWaiting();
    }

    @Override
    protected long weigh() {
        return THREAD_WEIGHT + early.weight() + waitingWeight;
    }
}

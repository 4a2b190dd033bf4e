/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.thread;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.KeyContext;

/**
 * The threads that were heard of last, in memory, so that a thread in which much happens is read
 * and written once between two checkpoints and not for each item. All that changed is put into
 * state with each checkpoint: a failure between two of them loses nothing, since the job goes back
 * to the one before and reads the items again. Used by one task thread.
 */
final class LiveThreads {
    private static final class Entry {
        private final LiveThread thread;
        private long weight;

        private Entry(LiveThread thread) {
            this.thread = thread;
        }
    }

    private final ThreadStates states;
    private final KeyContext keys;
    private final long limit;
    private final Map<String, Entry> threads = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    /**
     * @param keys of the operator, to write other threads than the current one
     * @param limit of the memory that they take, roughly, in bytes
     */
    LiveThreads(ThreadStates states, KeyContext keys, long limit) {
        this.states = states;
        this.keys = keys;
        this.limit = limit;
    }

    /**
     * The current thread.
     *
     * @param rootId Flink's current key
     */
    LiveThread of(String rootId) throws Exception {
        Entry entry = threads.get(rootId);
        if (entry == null) {
            entry = new Entry(LiveThread.read(states));
            threads.put(rootId, entry);
        }
        return entry.thread;
    }

    /** The current thread has changed; others leave memory if it has become too much. */
    void changed(String rootId) throws Exception {
        Entry entry = threads.get(rootId);
        entry.thread.change();
        weigh(entry);
        if (weight > limit) {
            evict(rootId);
        }
    }

    /** The current thread is over. */
    void forget(String rootId) throws Exception {
        of(rootId).forget();
        weight -= threads.remove(rootId).weight;
    }

    /** Puts all that changed into state. */
    void write() throws Exception {
        Object current = keys.getCurrentKey();
        for (Map.Entry<String, Entry> each : threads.entrySet()) {
            write(each.getKey(), each.getValue().thread);
            weigh(each.getValue());
        }
        goBackTo(current);
    }

    private void evict(String current) throws Exception {
        Iterator<Map.Entry<String, Entry>> oldest = threads.entrySet().iterator();
        while (weight > limit && oldest.hasNext()) {
            Map.Entry<String, Entry> each = oldest.next();
            if (!each.getKey().equals(current)) {
                write(each.getKey(), each.getValue().thread);
                weight -= each.getValue().weight;
                oldest.remove();
            }
        }
        goBackTo(current);
    }

    private void write(String rootId, LiveThread thread) throws Exception {
        if (thread.hasChanged()) {
            keys.setCurrentKey(rootId);
            thread.write();
        }
    }

    private void goBackTo(Object key) {
        if (key != null) {
            keys.setCurrentKey(key);
        }
    }

    private void weigh(Entry entry) {
        long now = entry.thread.weight();
        weight += now - entry.weight;
        entry.weight = now;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys that were asked for last, in memory as objects, so that a key with which much happens is
 * read and written once between two checkpoints and not each time. Those that changed are written
 * behind: when many others have changed since, when memory is needed for others, and at a
 * checkpoint, for which few are left then. A failure in between loses nothing, for the job goes
 * back to the checkpoint before. Used by one task thread.
 */
public final class LiveObjects<T extends LiveObject> {
    /** Puts a key in force, so that keyed state is that of its object. */
    public interface Keys {
        void enter(String key);
    }

    /** Makes the object of the key in force from its state, or a new one. */
    public interface Reader<T> {
        T read(String key) throws Exception;
    }

    /**
     * So many at most are left to be written at a checkpoint, during which nothing else goes on.
     */
    static final int UNWRITTEN = 4_000;

    private final Reader<T> stored;
    private final Keys keys;
    private final long limit;

    /** The one that was asked for longest ago comes first. */
    private final Map<String, T> live = new LinkedHashMap<>(64, 0.75f, true);

    /** Those that changed since they were written; the one that changed longest ago comes first. */
    private final Map<String, T> unwritten = new LinkedHashMap<>(64, 0.75f, true);

    private long weight;

    /**
     * @param limit bytes of memory that they may take, about
     */
    public LiveObjects(Reader<T> stored, Keys keys, long limit) {
        this.stored = stored;
        this.keys = keys;
        this.limit = limit;
    }

    /** The object whose key is in force. */
    public T get(String key) throws Exception {
        T object = live.get(key);
        if (object == null) {
            object = stored.read(key);
            live.put(key, object);
        }
        return object;
    }

    /** An update is over, and with it the key in force may go. */
    public void updated(T object) throws Exception {
        object.rest();
        unwritten.put(object.key(), object);
        weight += object.gain();
        if (weight > limit) {
            shrink();
        }
        if (unwritten.size() > UNWRITTEN) {
            writeFirst();
        }
    }

    /** Forgets an object, whose key is in force. */
    public void remove(T object) throws Exception {
        object.clear();
        live.remove(object.key());
        unwritten.remove(object.key());
        release(object);
    }

    /** Writes all that state lacks; another key may be in force then. */
    public void store() throws Exception {
        while (!unwritten.isEmpty()) {
            writeFirst();
        }
    }

    /** Whether state has everything. */
    public boolean areStored() {
        return unwritten.isEmpty();
    }

    private void shrink() throws Exception {
        Iterator<T> longestAgo = live.values().iterator();
        while (weight > limit && longestAgo.hasNext()) {
            T object = longestAgo.next();
            longestAgo.remove();
            release(object);
            if (unwritten.remove(object.key()) != null) {
                write(object);
            }
        }
    }

    private void writeFirst() throws Exception {
        Iterator<T> changedLongestAgo = unwritten.values().iterator();
        T object = changedLongestAgo.next();
        changedLongestAgo.remove();
        write(object);
        weight += object.gain();
    }

    private void write(T object) throws Exception {
        keys.enter(object.key());
        object.write();
    }

    private void release(T object) {
        object.leave();
        weight -= object.weight();
    }
}

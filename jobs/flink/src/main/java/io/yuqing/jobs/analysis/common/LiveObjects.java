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
 * behind: at a checkpoint, or when memory is needed for others. A failure in between loses nothing,
 * for the job goes back to the checkpoint before. Used by one task thread.
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

    private final Reader<T> stored;
    private final Keys keys;
    private final long limit;

    /** The one that was asked for longest ago comes first. */
    private final Map<String, T> live = new LinkedHashMap<>(64, 0.75f, true);

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
        object.change();
        weight += object.gain();
        if (weight > limit) {
            shrink();
        }
    }

    /** Forgets an object, whose key is in force. */
    public void remove(T object) throws Exception {
        object.clear();
        live.remove(object.key());
        release(object);
    }

    /** Writes all that state lacks; another key may be in force then. */
    public void store() throws Exception {
        for (T object : live.values()) {
            if (object.hasChanged()) {
                write(object);
                weight += object.gain();
            }
        }
    }

    /** Whether state has everything. */
    public boolean areStored() {
        return live.values().stream().noneMatch(LiveObject::hasChanged);
    }

    private void shrink() throws Exception {
        Iterator<T> longestAgo = live.values().iterator();
        while (weight > limit && longestAgo.hasNext()) {
            T object = longestAgo.next();
            longestAgo.remove();
            release(object);
            if (object.hasChanged()) {
                write(object);
            }
        }
    }

    private void write(T object) throws Exception {
        keys.enter(object.key());
        object.store();
    }

    private void release(T object) {
        object.leave();
        weight -= object.weight();
    }
}

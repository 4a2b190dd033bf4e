/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps subjects in memory as objects and writes them behind: before a checkpoint, or when memory
 * is needed for others. A failure in between loses nothing, for the job goes back to the checkpoint
 * before. Used by one task thread.
 */
final class LiveSubjects {
    /** Puts a key in force, so that keyed state is that of its subject. */
    interface Keys {
        void enter(String key);
    }

    private final StoredSubjects stored;
    private final WindowWriter windows;
    private final Keys keys;
    private final long limit;

    /** The one that was asked for longest ago comes first. */
    private final Map<String, LiveSubject> live = new LinkedHashMap<>(16, 0.75f, true);

    private long weight;

    /**
     * @param limit bytes of memory that subjects may take, about
     */
    LiveSubjects(StoredSubjects stored, WindowWriter windows, Keys keys, long limit) {
        this.stored = stored;
        this.windows = windows;
        this.keys = keys;
        this.limit = limit;
    }

    /** The subject whose key is in force. */
    LiveSubject get(String key) throws Exception {
        LiveSubject subject = live.get(key);
        if (subject == null) {
            subject = stored.read(key);
            live.put(key, subject);
        }
        return subject;
    }

    /** An update is over, and with it the key in force may go. */
    void updated(LiveSubject subject) throws Exception {
        subject.changed = true;
        subject.counter.rest();
        weight -= subject.weight;
        subject.weight = subject.weigh();
        weight += subject.weight;
        if (weight > limit) {
            shrink();
        }
    }

    /** Forgets a subject, whose key is in force. */
    void remove(LiveSubject subject) {
        stored.clear();
        live.remove(subject.key);
        release(subject);
    }

    /** Writes all that state lacks. */
    void store() throws Exception {
        for (LiveSubject subject : live.values()) {
            write(subject);
        }
    }

    /** Whether state has everything. */
    boolean areStored() {
        return live.values().stream().noneMatch(subject -> subject.changed);
    }

    private void shrink() throws Exception {
        Iterator<LiveSubject> longestAgo = live.values().iterator();
        while (weight > limit && longestAgo.hasNext()) {
            LiveSubject subject = longestAgo.next();
            longestAgo.remove();
            windows.write(subject);
            write(subject);
            release(subject);
        }
    }

    private void write(LiveSubject subject) throws Exception {
        if (subject.changed) {
            keys.enter(subject.key);
            stored.write(subject);
            subject.changed = false;
        }
    }

    private void release(LiveSubject subject) {
        windows.release(subject);
        weight -= subject.weight;
    }
}

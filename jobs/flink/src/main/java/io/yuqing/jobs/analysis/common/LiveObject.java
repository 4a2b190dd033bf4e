/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

/**
 * What state holds of one key, in memory as objects. {@link LiveObjects} says when it is written
 * and when it leaves; the key is in force then. Used by one task thread.
 */
public abstract class LiveObject {
    private final String key;
    private long weight;

    protected LiveObject(String key) {
        this.key = key;
    }

    public final String key() {
        return key;
    }

    /** About how many bytes of memory it takes now. */
    protected abstract long weigh();

    /** Puts into state what it lacks. */
    protected abstract void write() throws Exception;

    /** Nothing of it is left in state. */
    protected abstract void clear() throws Exception;

    /** An update is over: lets go of what the next one will hardly ask for. */
    protected void rest() {}

    /** It goes out of memory; what waits outside of state has to be done now. */
    protected void leave() {}

    /** Weighs it again; what it became heavier by. */
    final long gain() {
        long before = weight;
        weight = weigh();
        return weight - before;
    }

    final long weight() {
        return weight;
    }
}

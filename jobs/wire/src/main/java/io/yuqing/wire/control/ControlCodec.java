/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import java.util.Map;

/**
 * One kind of control record: how it is read and checked, and what of it decides which of two is in
 * force.
 *
 * @param <T> what a record of this kind says
 */
public abstract class ControlCodec<T> {
    private final String noun;

    /**
     * @param noun the word for such records in messages and logs
     */
    protected ControlCodec(String noun) {
        this.noun = noun;
    }

    public final String noun() {
        return noun;
    }

    /**
     * Reads and checks a record that has content.
     *
     * @throws ControlException if the record cannot be used; names each faulty field
     */
    public final T read(ControlRecord record) throws ControlException {
        T entry = entry(record.id, ControlJson.object(noun, record));
        if (!record.id.isEmpty() && !record.id.equals(id(entry))) {
            throw new ControlException(
                    "%s %s: the record's key is '%s'; key and field id must be equal."
                            .formatted(noun, id(entry), record.id));
        }
        return entry;
    }

    /**
     * Reads and checks the fields of a record.
     *
     * @param key of the record, for messages; may be empty
     * @throws ControlException if they cannot be used; names each faulty field
     */
    protected abstract T entry(String key, Map<String, Object> fields) throws ControlException;

    /** What a record that takes an entry away says. */
    protected abstract T tombstone(String id, long revision);

    public abstract String id(T entry);

    /** Grows with every change; a record with a lower or equal one changes nothing. */
    public abstract long revision(T entry);

    public abstract boolean isDeleted(T entry);

    /** Whether both say the same, whatever their revisions. */
    public abstract boolean isSame(T one, T other);
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.value;

import java.time.Instant;

/**
 * A time that was read, or why it was not: one of the two is null.
 *
 * @param flaw why it was not read
 */
public record ReadTime(Instant at, Flaw flaw) {
    /** Why a time is none. */
    public enum Flaw {
        /** Nothing stands there, or what programs write for nothing. */
        NONE_GIVEN,
        DATE_ONLY,
        /** It may be one of several times. */
        AMBIGUOUS,
        UNREADABLE
    }

    static ReadTime of(Instant at) {
        return new ReadTime(at, null);
    }

    static ReadTime not(Flaw flaw) {
        return new ReadTime(null, flaw);
    }

    public boolean isRead() {
        return at != null;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.feed;

import java.time.Instant;

/**
 * What is remembered of an entry.
 *
 * @param seen when it was first seen
 * @param published when it counts, as it was first read; null if it was refused
 * @param mark by which a later state of it is known
 * @param gone since when it stands in the feed no more; null while it does
 */
public record SeenEntry(Instant seen, Instant published, EntryMark mark, Instant gone) {
    public boolean isRefused() {
        return published == null;
    }

    /** The same, which is no longer there. */
    SeenEntry goneAt(Instant now) {
        return gone == null ? new SeenEntry(seen, published, mark, now) : this;
    }

    /** The same, which is there. */
    SeenEntry here() {
        return gone == null ? this : new SeenEntry(seen, published, mark, null);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import java.time.Instant;

/** One record of the stream in order of arrival. */
public final class DemoRecord {
    private final boolean comment;
    private final byte[] value;
    private final Instant collectedAt;

    DemoRecord(boolean comment, byte[] value, Instant collectedAt) {
        this.comment = comment;
        this.value = value;
        this.collectedAt = collectedAt;
    }

    /** Whether it belongs to the comments stream; else to the posts stream. */
    public boolean comment() {
        return comment;
    }

    /** The raw bytes, possibly malformed; the receiver owns the array. */
    public byte[] value() {
        return value;
    }

    /** When the collector delivers it; never falls from one record to the next. */
    public Instant collectedAt() {
        return collectedAt;
    }
}

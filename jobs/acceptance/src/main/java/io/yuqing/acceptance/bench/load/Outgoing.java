/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.load;

import io.yuqing.wire.item.WireItem;

/**
 * A record on its way into Kafka.
 *
 * @param comment whether it goes to the comments topic; else to that of posts
 * @param thread by which collectors key it; null for a malformed record
 * @param value owned by the record
 */
public record Outgoing(boolean comment, String thread, byte[] value) {
    /** Whether an item can be decoded from it. */
    public boolean isWellFormed() {
        return thread != null;
    }

    /** What the job will decode from it; null for a malformed record. */
    public WireItem item() {
        return DemoItems.decode(comment, value);
    }
}

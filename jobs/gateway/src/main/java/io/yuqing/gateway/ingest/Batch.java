/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import io.yuqing.connector.collect.CollectedItem;
import java.util.ArrayList;
import java.util.List;

/** What became of the lines of one request; nothing of it is sent yet. Not thread-safe. */
public final class Batch {
    /** More are counted, and not listed. */
    static final int LISTED = 1_000;

    private final String id;
    private final List<CollectedItem> outgoing = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private int accepted;
    private int refusedCount;
    private int unreadCounters;

    Batch(String id) {
        this.id = id;
    }

    void accept(CollectedItem item, int unread) {
        outgoing.add(item);
        accepted++;
        unreadCounters += unread;
    }

    /**
     * @param item what is sent in its place
     */
    void refuse(CollectedItem item, RefusedLine line) {
        outgoing.add(item);
        refusedCount++;
        if (refused.size() < LISTED) {
            refused.add(line);
        }
    }

    public String id() {
        return id;
    }

    /** All that goes to Kafka, in the order of the lines, the refused ones in their form. */
    public List<CollectedItem> outgoing() {
        return outgoing;
    }

    /** The first of them. */
    public List<RefusedLine> refused() {
        return refused;
    }

    public int received() {
        return accepted + refusedCount;
    }

    public int accepted() {
        return accepted;
    }

    public int refusedCount() {
        return refusedCount;
    }

    /** Counters of accepted items that are no numbers, and are not known. */
    public int unreadCounters() {
        return unreadCounters;
    }
}

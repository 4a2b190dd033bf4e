/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.outbox;

import io.yuqing.domain.delivery.Dispatch;
import java.util.ArrayList;
import java.util.List;

/** What waits at a channel. Lives in Flink state. Times are wall clock in ms. */
public final class OutboxState {
    /** Not yet delivered, that under way among it; a notice leaves by its receipt only. */
    public List<Dispatch> waiting = new ArrayList<>();

    /** The token bucket, as it describes itself; null: full. */
    public long[] bucket;

    /** No attempt before. */
    public long blockedUntil;

    public boolean isEmpty() {
        return waiting.isEmpty();
    }
}

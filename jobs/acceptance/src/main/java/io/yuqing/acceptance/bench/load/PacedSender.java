/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.load;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Sends the items of an {@link AlertPlan} at their rate. */
public final class PacedSender {
    private final Sending kafka;
    private final SyntheticItems items;
    private final Map<String, Long> reached = new ConcurrentHashMap<>();

    public PacedSender(Sending kafka, SyntheticItems items) {
        this.kafka = kafka;
        this.items = items;
    }

    /** {@link System#nanoTime} at which the item was sent that fires the rule, by subject. */
    public Map<String, Long> reached() {
        return reached;
    }

    /**
     * Sends for so long; returns the rate that was kept, in items a second.
     *
     * @param name distinguishes the threads of this call from those of others
     * @param noted whether to remember when thresholds were reached
     */
    public double send(String name, AlertPlan plan, Duration length, boolean noted) {
        long count = plan.perSecond() * length.toSeconds();
        long start = System.nanoTime();
        for (long position = 0; position < count; position++) {
            waitUntil(start + position * 1_000_000_000L / plan.perSecond());
            AlertPlan.Slot slot = plan.at(position);
            String thread = name + slot.thread();
            if (noted && slot.reachesThreshold()) {
                reached.put(SyntheticItems.threadId(thread), System.nanoTime());
            }
            send(thread, slot.place());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        kafka.flush();
        return count / seconds;
    }

    private void send(String thread, int place) {
        long now = System.currentTimeMillis();
        byte[] value =
                place == 0
                        ? items.original(thread, now)
                        : items.comment(thread + "-" + place, thread, now);
        kafka.send(place > 0, thread, value);
    }

    private static void waitUntil(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }
}

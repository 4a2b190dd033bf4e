/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A journal that keeps what it is told and can be made to fail. Thread-safe. */
public final class MemoryJournal implements Journal {
    private static final Map<Integer, MemoryJournal> ALL = new ConcurrentHashMap<>();
    private static final AtomicInteger IDS = new AtomicInteger();

    /** In the order in which they came; a repeat replaces nothing. */
    public final List<DeliveryRow> rows = new CopyOnWriteArrayList<>();

    public volatile boolean isDown;

    /** Whether it accepts a question and never answers. */
    public volatile boolean hangs;

    /** What it says instead of the past; null: nothing. */
    public volatile RuntimeException refuses;

    private final int id = IDS.incrementAndGet();

    public MemoryJournal() {
        ALL.put(id, this);
    }

    /** For what has to travel to a task. */
    public JournalOpener opener() {
        return new Handle(id);
    }

    /** Waits for ever if it hangs. */
    public void hangIfSo() {
        if (hangs) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void record(DeliveryRow attempt) {
        recordAll(List.of(attempt));
    }

    @Override
    public void recordAll(List<DeliveryRow> more) {
        if (isDown) {
            throw new IllegalStateException("down");
        }
        rows.addAll(more);
    }

    @Override
    public Past past(String channel, long since) {
        hangIfSo();
        if (refuses != null) {
            throw refuses;
        }
        Set<String> delivered = new HashSet<>();
        Set<String> whole = new HashSet<>();
        Map<String, Long> parts = new HashMap<>();
        Map<String, Integer> uncertain = new HashMap<>();
        List<Attempt> attempts = new ArrayList<>();
        for (DeliveryRow row : distinct(channel, since)) {
            switch (row.outcome) {
                case "delivered" -> {
                    delivered.addAll(row.notices);
                    whole.add(row.messageId);
                }
                case "given_up" -> delivered.addAll(row.notices);
                case "uncertain" ->
                        row.notices.forEach(notice -> uncertain.merge(notice, 1, Integer::sum));
                default -> {}
            }
            if (row.partsDone > 0) {
                parts.merge(row.messageId, row.partsDone, Math::max);
            }
            if (row.attempt > 0 && !Set.of("given_up", "superseded").contains(row.outcome)) {
                attempts.add(
                        new Attempt(
                                row.attemptedAt + row.tookMillis,
                                Math.max(1, row.parts),
                                row.outcome.equals("rate_limited"),
                                row.code));
            }
        }
        parts.keySet().removeAll(whole);
        return new Past(delivered, parts, uncertain, attempts);
    }

    /** What is written twice is one row, as in the table. */
    private List<DeliveryRow> distinct(String channel, long since) {
        Set<String> keys = new HashSet<>();
        return rows.stream()
                .filter(row -> row.channel.equals(channel) && row.attemptedAt >= since)
                .filter(row -> keys.add(row.messageId + " " + row.attemptedAt + " " + row.outcome))
                .sorted(Comparator.comparingLong(row -> row.attemptedAt))
                .toList();
    }

    @Override
    public void close() {}

    private record Handle(int id) implements JournalOpener {
        private static final long serialVersionUID = 1L;

        @Override
        public Journal journal() {
            return ALL.get(id);
        }
    }
}

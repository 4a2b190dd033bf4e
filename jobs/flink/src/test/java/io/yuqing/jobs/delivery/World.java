/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.Sender;
import io.yuqing.domain.delivery.Heartbeat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.util.concurrent.Executors;

/** An outside without network: remembers what was sent and answers as it was told, at once. */
final class World {
    private static final Map<Integer, World> ALL = new ConcurrentHashMap<>();
    private static final AtomicInteger IDS = new AtomicInteger();

    /** What people see. */
    final List<Notice> shown = new ArrayList<>();

    final List<DeliveryRow> journal = new ArrayList<>();

    /** For the next attempts; delivered when empty. */
    final Queue<Outcome> answers = new ArrayDeque<>();

    volatile boolean journalIsDown;

    /** Whether ClickHouse accepts and never answers. */
    boolean tablesHang;

    /** What the journal says instead of the past; null: nothing. */
    RuntimeException journalRefuses;

    /** What a sender throws instead of sending; null: nothing. */
    Error defect;

    /** More lines of a notice are cut off. */
    int linesShown = Integer.MAX_VALUE;

    final List<DeliveryRow> recorded = new CopyOnWriteArrayList<>();
    Heartbeat seen = new Heartbeat();
    private final int id = IDS.incrementAndGet();

    World() {
        ALL.put(id, this);
    }

    Outside outside() {
        return new Handle(id);
    }

    List<String> titles() {
        return shown.stream().map(Notice::title).toList();
    }

    private void hangIfSo() {
        if (tablesHang) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record Handle(int id) implements Outside {
        private static final long serialVersionUID = 1L;

        @Override
        public Sender open(Channel channel) {
            return new FakeSender(ALL.get(id));
        }

        @Override
        public Journal journal() {
            return new MemoryJournal(ALL.get(id));
        }

        @Override
        public ExecutorService threads(String name) {
            boolean waits = name.equals("journal") || name.equals("heartbeat");
            return ALL.get(id).tablesHang && waits
                    ? java.util.concurrent.Executors.newCachedThreadPool()
                    : Executors.newDirectExecutorService();
        }

        @Override
        public Heartbeat look(long dayStart, long now) {
            ALL.get(id).hangIfSo();
            Heartbeat seen = ALL.get(id).seen;
            seen.at = now;
            return seen;
        }
    }

    private record FakeSender(World world) implements Sender {
        @Override
        public int parts(Notice notice) {
            return 1;
        }

        @Override
        public Receipt send(Notice notice, long done) {
            if (world.defect != null) {
                throw world.defect;
            }
            Outcome outcome = world.answers.isEmpty() ? Outcome.DELIVERED : world.answers.poll();
            if (outcome == Outcome.DELIVERED || outcome == Outcome.UNCERTAIN) {
                world.shown.add(notice);
            }
            Reason reason = outcome == Outcome.DELIVERED ? Reason.OK : Reason.SERVER_ERROR;
            return new Receipt(
                    outcome, reason, "", "", 200, 3, 0, 1, outcome == Outcome.DELIVERED ? 1 : 0);
        }

        @Override
        public boolean isWhole(Notice notice) {
            return notice.lines().size() <= world.linesShown;
        }

        @Override
        public void close() {}
    }

    private record MemoryJournal(World world) implements Journal {
        @Override
        public void record(DeliveryRow attempt) {
            if (world.journalIsDown) {
                throw new IllegalStateException("down");
            }
            world.journal.add(attempt);
        }

        @Override
        public void recordAll(List<DeliveryRow> rows) {
            if (world.journalIsDown) {
                throw new IllegalStateException("down");
            }
            world.recorded.addAll(rows);
        }

        @Override
        public Past past(String channel, long since) {
            world.hangIfSo();
            if (world.journalRefuses != null) {
                throw world.journalRefuses;
            }
            Map<String, Integer> uncertain = new HashMap<>();
            Set<String> delivered = new HashSet<>();
            List<Attempt> attempts = new ArrayList<>();
            for (DeliveryRow row : world.journal) {
                if (row.channel.equals(channel)) {
                    boolean throttled = row.outcome.equals("rate_limited");
                    attempts.add(new Attempt(row.attemptedAt, 1, throttled, "", ""));
                    if (row.outcome.equals("uncertain")) {
                        row.notices.forEach(id -> uncertain.merge(id, 1, Integer::sum));
                    }
                    if (row.outcome.equals("delivered")) {
                        delivered.addAll(row.notices);
                    }
                }
            }
            return new Past(delivered, new HashMap<>(), uncertain, attempts);
        }

        @Override
        public void close() {}
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.Sender;
import io.yuqing.domain.delivery.Heartbeat;
import io.yuqing.jobs.delivery.cases.CaseStep;
import io.yuqing.jobs.delivery.journal.Journal;
import io.yuqing.jobs.delivery.journal.MemoryJournal;
import io.yuqing.jobs.delivery.queue.BatchWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.util.concurrent.Executors;

/** A world without network: remembers what was sent and answers as it was told, at once. */
public final class World {
    private static final Map<Integer, World> ALL = new ConcurrentHashMap<>();
    private static final AtomicInteger IDS = new AtomicInteger();

    /** What people see. */
    final List<Notice> shown = new ArrayList<>();

    final MemoryJournal journal = new MemoryJournal();

    /** What the tables of cases were given. */
    final List<CaseStep> cases = new CopyOnWriteArrayList<>();

    /** For the next attempts; delivered when empty. */
    final Queue<Outcome> answers = new ArrayDeque<>();

    /** What a sender throws instead of sending; null: nothing. */
    Error defect;

    /** More lines of a notice are cut off. */
    int linesShown = Integer.MAX_VALUE;

    /** Of every notice. */
    int parts = 1;

    /** By name of the channel; others lead nowhere else. */
    final Map<String, String> receivers = new HashMap<>();

    Heartbeat seen = new Heartbeat();
    private final int id = IDS.incrementAndGet();

    World() {
        ALL.put(id, this);
    }

    public DeliveryPorts ports() {
        return new Handle(id);
    }

    List<String> titles() {
        return shown.stream().map(Notice::title).toList();
    }

    private record Handle(int id) implements DeliveryPorts {
        private static final long serialVersionUID = 1L;

        @Override
        public Sender open(ChannelConfig channel) {
            return new FakeSender(ALL.get(id), channel.name());
        }

        @Override
        public Journal journal() {
            return ALL.get(id).journal;
        }

        @Override
        public BatchWriter<CaseStep> caseTables() {
            return new FakeTables(ALL.get(id));
        }

        @Override
        public ExecutorService threads(String name) {
            boolean waits = name.equals("journal") || name.equals("heartbeat");
            return ALL.get(id).journal.hangs && waits
                    ? java.util.concurrent.Executors.newCachedThreadPool()
                    : Executors.newDirectExecutorService();
        }

        @Override
        public Heartbeat look(long dayStart, long now) {
            ALL.get(id).journal.hangIfSo();
            Heartbeat seen = ALL.get(id).seen;
            seen.at = now;
            return seen;
        }
    }

    private record FakeTables(World world) implements BatchWriter<CaseStep> {
        @Override
        public void writeAll(List<CaseStep> steps) {
            world.cases.addAll(steps);
        }

        @Override
        public String name(CaseStep step) {
            return "a step";
        }

        @Override
        public void close() {}
    }

    private record FakeSender(World world, String channel) implements Sender {
        @Override
        public String receiver() {
            return world.receivers.getOrDefault(channel, "");
        }

        @Override
        public int parts(Notice notice) {
            return world.parts;
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
}

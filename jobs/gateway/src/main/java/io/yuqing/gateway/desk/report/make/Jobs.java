/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.make;

import io.yuqing.gateway.desk.child.ChildRun;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** What is to be made, one at a time: all share one machine. Thread-safe. */
final class Jobs implements AutoCloseable {
    private static final int MOST_WAITING = 5;
    private static final int KEPT = 20;
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration END = Duration.ofSeconds(15);

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final BlockingQueue<Job> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Map<String, Job> known = new LinkedHashMap<>();
    private final Thread worker = new Thread(this::work, "reports");
    private volatile boolean closed;

    /**
     * @param folder in which each run has one of its own
     */
    Jobs(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        worker.setDaemon(true);
    }

    void start() {
        worker.start();
    }

    /** Empty if too many wait. */
    synchronized Optional<Job> add(String title, PaperTask task) {
        byte[] id = new byte[8];
        random.nextBytes(id);
        Job job = new Job(HexFormat.of().formatHex(id), title, task, clock.instant());
        if (closed || !waiting.offer(job)) {
            return Optional.empty();
        }
        known.put(job.id(), job);
        List<String> over = known.values().stream().filter(Job::isOver).map(Job::id).toList();
        over.stream().limit(Math.max(0, over.size() - KEPT)).forEach(known::remove);
        return Optional.of(job);
    }

    /** Empty if nobody asked, or it is too long ago. */
    synchronized Optional<Job> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Those that wait or go on, the oldest first. */
    synchronized List<Job> going() {
        return known.values().stream().filter(job -> !job.isOver()).toList();
    }

    /** Ends it, or takes it out of the queue; nothing if it has ended. */
    void cancel(String id) {
        find(id).ifPresent(
                        job -> {
                            waiting.remove(job);
                            job.cancel();
                        });
    }

    private void work() {
        try {
            while (!closed) {
                Job job = waiting.take();
                if (job.begin(() -> ChildRun.begin(job.task(), folder, clock))) {
                    while (!job.isOver()) {
                        job.awaitEnd(LOOK);
                    }
                }
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    @Override
    public void close() {
        closed = true;
        worker.interrupt();
        for (Job job : new ArrayList<>(going())) {
            job.cancel();
            job.awaitEnd(END);
        }
    }
}

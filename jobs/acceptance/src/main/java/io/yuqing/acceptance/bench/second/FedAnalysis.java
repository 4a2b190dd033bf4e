/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.second;

import io.yuqing.acceptance.bench.load.Feed;
import io.yuqing.acceptance.bench.load.ItemStream;
import io.yuqing.acceptance.bench.load.Sending;
import io.yuqing.acceptance.bench.probe.LedgerCount;
import io.yuqing.acceptance.bench.probe.Progress;
import io.yuqing.local.process.Pause;
import io.yuqing.local.process.StackException;
import io.yuqing.tools.stack.RunningStack;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An analysis that is given as much as it can take, by a thread of its own, so that another may
 * start and stop what stands beside it. Safe for two threads.
 */
final class FedAnalysis implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(500);

    private record Look(long nanos, double done) {}

    private final ItemStream stream;
    private final Progress progress;
    private final Sending kafka;
    private final List<Look> looks = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<Exception> fault = new AtomicReference<>();
    private final Thread feeding = new Thread(this::feed, "feed of the analysis");

    FedAnalysis(RunningStack stack, ItemStream stream) throws SQLException {
        this.stream = stream;
        progress = new LedgerCount(stack);
        kafka = new Sending(stack.bootstrap());
        feeding.start();
    }

    /** Lets it go on for a while that does not count. */
    void pass(Duration time) {
        Pause.millis(time.toMillis(), "the analysis");
    }

    /**
     * Items a second during the time that begins now.
     *
     * @throws StackException if the stream came to its end meanwhile
     */
    double perSecond(Duration time) {
        long start = System.nanoTime();
        pass(lengthOf(time));
        if (fault.get() != null) {
            throw new StackException("The feed broke off: " + fault.get(), fault.get());
        }
        double items = doneAt(start + time.toNanos()) - doneAt(start);
        return items / (time.toNanos() / 1e9);
    }

    /** How long it takes to measure so long. */
    static Duration lengthOf(Duration time) {
        return time.plus(LOOK.multipliedBy(4));
    }

    private void feed() {
        try (Feed feed = new Feed(stream, kafka::send)) {
            while (!over.get()) {
                double done = progress.now();
                synchronized (looks) {
                    looks.add(new Look(System.nanoTime(), done));
                }
                feed.follow(done, stream.size());
                if (done > stream.size() - Feed.LEAD) {
                    throw new StackException(
                            "The stream of %,d items is at its end; give --items more."
                                    .formatted(stream.size()));
                }
                Pause.millis(LOOK.toMillis(), "the analysis");
            }
        } catch (SQLException | RuntimeException e) {
            fault.set(e);
        }
    }

    /** Between two looks the course is straight. */
    private double doneAt(long nanos) {
        synchronized (looks) {
            Look before = looks.get(0);
            for (Look after : looks) {
                if (after.nanos() >= nanos && after.nanos() > before.nanos()) {
                    double share =
                            (nanos - before.nanos()) / (double) (after.nanos() - before.nanos());
                    return before.done() + share * (after.done() - before.done());
                }
                before = after;
            }
            return before.done();
        }
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        over.set(true);
        feeding.join();
        kafka.close();
        progress.close();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import io.yuqing.gateway.inbox.read.FileItems;
import io.yuqing.gateway.inbox.read.FileTaker;
import io.yuqing.gateway.inbox.read.ReaderProcess;
import io.yuqing.gateway.inbox.read.Reading;
import io.yuqing.gateway.log.FaultPlace;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches a folder from {@link #start} on, in a thread of its own. */
public final class Inbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration FILE_LIMIT = Duration.ofMinutes(20);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);

    private final ScheduledExecutorService watchdog =
            Executors.newSingleThreadScheduledExecutor(daemon("inbox-watchdog"));
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(daemon("inbox"));
    private final Duration every;
    private final FileTaker taker;
    private final InboxLook look;
    private final GrowingLook growing;

    /**
     * Reads the files that the reading names, and talks to nobody yet.
     *
     * @throws IllegalArgumentException in one sentence if one of them cannot be used
     */
    public Inbox(InboxOptions options, Reading reading, InboxCounters counters) {
        requireChineseNames();
        Clock clock = Clock.systemUTC();
        FileItems items = FileItems.of(reading, clock);
        Troubles troubles = new Troubles(LOG);
        this.every = options.every();
        this.taker = new ReaderProcess(reading, options.readerMegabytes(), FILE_LIMIT, watchdog);
        this.look = new InboxLook(options, taker, counters, clock, troubles, LOG);
        this.growing = new GrowingLook(options, items, counters, clock, troubles, LOG);
    }

    /** Else a file with such a name is listed, and then not there. */
    private static void requireChineseNames() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        if (!encoding.equalsIgnoreCase("UTF-8")) {
            throw new IllegalArgumentException(
                    "inbox: names of files are read as "
                            + encoding
                            + ", which has no Chinese signs: start the gateway with LC_ALL=C.UTF-8.");
        }
    }

    public void start() {
        thread.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A fault that nobody thought of must not end the looks. */
    private void look() {
        try {
            if (look.look()) {
                growing.look();
            }
        } catch (RuntimeException e) {
            LOG.error("A look into the inbox failed; the next one follows. {}", FaultPlace.of(e));
        }
    }

    /** A file that is being taken goes back to where it was. */
    @Override
    public void close() {
        look.stop();
        growing.stop();
        taker.close();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                // A drive that is away may hold it for ever; what it was at is begun anew.
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watchdog.shutdownNow();
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}

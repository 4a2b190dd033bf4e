/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A child JVM started by {@link JavaCommand}. It cannot outlive its parent: {@link Leash} ends it
 * when the parent is gone. Thread-safe.
 */
public final class ChildProcess implements AutoCloseable {
    /**
     * How long a server may take to start. Far more than on a busy machine: one that ends is told
     * at once, so only one that hangs takes that long.
     */
    public static final Duration START_LIMIT = Duration.ofMinutes(3);

    private static final Duration STOP_GRACE = Duration.ofSeconds(15);
    private static final long POLL_MILLIS = 50;
    private static final int LINES_IN_MESSAGE = 25;

    private final String name;
    private final Process process;
    private final LogTail log;

    ChildProcess(String name, Process process, Path logFile, long logStart) {
        this.name = name;
        this.process = process;
        this.log = new LogTail(logFile, logStart);
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path logFile() {
        return log.file();
    }

    /** What this process wrote so far; earlier runs with the same file are left out. */
    public String output() {
        return log.read();
    }

    /**
     * Waits until {@code probe} is true. An exception of the probe means "not yet".
     *
     * @throws StackException at once if the child exits, else after {@code limit}; the message
     *     carries the last log lines
     */
    public void awaitReady(Duration limit, Callable<Boolean> probe) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!isReady(probe)) {
            if (!process.isAlive()) {
                throw failure("ended with exit code " + process.exitValue() + " while starting");
            }
            if (System.nanoTime() > deadline) {
                throw failure("was not ready within " + limit.toSeconds() + " s");
            }
            Pause.millis(POLL_MILLIS, name);
        }
    }

    /** Waits for a line of output and returns it; fails as {@link #awaitReady} does. */
    public String awaitLine(Duration limit, Predicate<String> wanted) {
        awaitReady(limit, () -> log.read().lines().anyMatch(wanted));
        return log.read().lines().filter(wanted).findFirst().orElseThrow();
    }

    /** Waits for a child that ends by itself; any exit code but 0 is a failure. */
    public void awaitSuccess(Duration limit) {
        OptionalInt code = awaitExit(limit);
        if (code.isEmpty()) {
            kill9();
            throw failure("did not end within " + limit.toSeconds() + " s and was killed");
        }
        if (code.getAsInt() != 0) {
            throw failure("ended with exit code " + code.getAsInt());
        }
    }

    /** The exit code, or empty if the child still runs after {@code limit}. */
    public OptionalInt awaitExit(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    ? OptionalInt.of(process.exitValue())
                    : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for " + name + ".", e);
        }
    }

    /** {@code kill -9}: no shutdown hook runs. Returns when the process is gone. */
    public void kill9() {
        process.destroyForcibly();
        awaitExit(STOP_GRACE);
    }

    /** SIGSTOP: it stands still, and neither ends nor answers, as in a native call that hangs. */
    public void halt() {
        signal("STOP");
    }

    /** SIGCONT: it goes on after {@link #halt}. */
    public void goOn() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start();
            if (kill.waitFor() != 0) {
                throw failure("took no SIG" + signal);
            }
        } catch (IOException e) {
            throw new StackException(
                    name + " could not be sent SIG" + signal + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while sending " + name + " a signal.", e);
        }
    }

    /** Asks to end (SIGTERM); after 15 s kills. Idempotent. */
    public void stop() {
        if (process.isAlive()) {
            // Process.destroy would close the pipe that is the leash as well: the end at once.
            process.toHandle().destroy();
            if (awaitExit(STOP_GRACE).isEmpty()) {
                kill9();
            }
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** An exception that says what happened to this child and shows its last log lines. */
    public StackException failure(String what) {
        return new StackException(
                name
                        + " "
                        + what
                        + "; the end of its log "
                        + log.file()
                        + ":\n"
                        + log.last(LINES_IN_MESSAGE));
    }

    private static boolean isReady(Callable<Boolean> probe) {
        try {
            return probe.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for a child process.", e);
        } catch (Exception notYet) {
            return false;
        }
    }
}

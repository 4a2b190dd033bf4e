/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.gateway.desk.child.ChildState.Phase;
import io.yuqing.gateway.log.FaultPlace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process. It holds the other end of the standard input of its process, which ends when the
 * gateway does, however that goes. Thread-safe.
 *
 * @param <T> what it finds
 */
public final class ChildRun<T> {
    private static final Logger LOG = LoggerFactory.getLogger(ChildRun.class);
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final int LONGEST_LINE = 200;

    /** Some hundred thousand alerts. */
    private static final int LONGEST_REPORT = 64 << 20;

    private static final int LOOK_SECONDS = 1;
    private static final int END_SECONDS = 10;

    private final ChildTask<T> task;
    private final Path folder;
    private final Clock clock;
    private final Instant since;
    private final AtomicReference<ChildState<T>> state =
            new AtomicReference<>(ChildState.running("正在启动"));
    private final ToldFault fault = new ToldFault();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean cancelled;

    /**
     * Begins it.
     *
     * @param folder in which it has one of its own
     */
    public static <T> ChildRun<T> begin(ChildTask<T> task, Path folder, Clock clock) {
        ChildRun<T> run = new ChildRun<>(task, folder, clock);
        Thread thread = new Thread(run::go, task.name());
        thread.setDaemon(true);
        thread.start();
        return run;
    }

    private ChildRun(ChildTask<T> task, Path folder, Clock clock) {
        this.task = task;
        this.folder = folder;
        this.clock = clock;
        this.since = clock.instant();
    }

    public Instant since() {
        return since;
    }

    public ChildState<T> state() {
        return state.get();
    }

    /** Has it end soon, without a result; nothing if it has ended. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether it has ended within a time. */
    public boolean awaitEnd(Duration limit) {
        try {
            return ended.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Goes through it from beginning to end; nothing of it is left when that is told. */
    private void go() {
        ChildState<T> end;
        try (RunFolder own = RunFolder.in(folder)) {
            end = cleared(own);
        } catch (IOException e) {
            LOG.warn(
                    "The {} could not be started or cleared away: {}", task.name(), e.getMessage());
            end = failed(task.words().notStarted());
        } catch (RuntimeException e) {
            LOG.error("The {} failed. {}", task.name(), FaultPlace.of(e));
            end = failed(task.words().failed());
        }
        state.set(end);
        ended.countDown();
    }

    private ChildState<T> cleared(RunFolder own) throws IOException {
        try {
            return outcome(new ProcessBuilder(task.command(own)).start());
        } finally {
            task.clear();
        }
    }

    private ChildState<T> outcome(Process process) {
        try {
            AtomicReference<byte[]> report = new AtomicReference<>(new byte[0]);
            Thread words = reading("words", () -> read(process.getErrorStream(), this::said));
            Thread answer =
                    reading(
                            "report",
                            () -> report.set(process.getInputStream().readNBytes(LONGEST_REPORT)));
            String stopped = await(process);
            if (!stopped.isEmpty()) {
                return cancelled ? ended(Phase.CANCELLED, stopped, null) : failed(stopped);
            }
            words.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
            answer.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
            return outcome(process.exitValue(), report.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ended(Phase.CANCELLED, "接入网关停止，没有做完。", null);
        } finally {
            ProcessTree.kill(process);
            awaitGone(process);
        }
    }

    /** Returns when it has ended, or why it may not go on. */
    private String await(Process process) throws InterruptedException {
        Instant late = since.plus(task.limit());
        while (!process.waitFor(LOOK_SECONDS, TimeUnit.SECONDS)) {
            if (cancelled) {
                return "已取消。";
            }
            if (clock.instant().isAfter(late)) {
                return "过了 " + task.limit().toMinutes() + " 分钟还没有算完，已停止；" + task.words().instead();
            }
            if (ProcessTree.megabytes(process.toHandle()) > task.megabytes()) {
                return "用的内存超过 " + task.megabytes() + " MB，已停止；" + task.words().instead();
            }
        }
        return "";
    }

    private ChildState<T> outcome(int code, byte[] report) {
        if (!task.isWell(code)) {
            LOG.warn("The {} ended with exit code {}{}.", task.name(), code, fault);
            return failed(task.words().without() + reason(state.get().told()));
        }
        try {
            return ended(Phase.DONE, "", task.read(report));
        } catch (IOException e) {
            LOG.warn("What the {} printed cannot be read: {}", task.name(), e.getMessage());
            return failed(task.words().unreadable());
        }
    }

    /** A log that is named went with the folder, and so did what stood below. */
    private String reason(String told) {
        if (told.contains(folder.toString()) && told.contains(".log")) {
            return told.replaceFirst("[；，：（(].*", "") + task.words().log();
        }
        return told.replaceFirst("[，；][^，；]*：$", "。");
    }

    private ChildState<T> failed(String told) {
        return ended(Phase.FAILED, told, null);
    }

    private ChildState<T> ended(Phase phase, String told, T found) {
        return new ChildState<>(phase, told, clock.instant(), found);
    }

    /**
     * What is not for people is passed over, and what follows where somebody is told to read on.
     */
    private void said(String line) {
        String words = line.strip().replaceFirst("^yuqing: ", "");
        fault.said(words);
        if (CHINESE.matcher(words).find() && !state.get().told().endsWith("：")) {
            int longest = Math.min(words.length(), LONGEST_LINE);
            state.set(ChildState.running(words.substring(0, longest)));
        }
    }

    private static void read(InputStream stream, Consumer<String> lines) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8));
        String line = reader.readLine();
        while (line != null) {
            lines.accept(line);
            line = reader.readLine();
        }
    }

    /** What may end with its stream. */
    private interface Reading {
        void run() throws IOException;
    }

    private Thread reading(String what, Reading reading) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                reading.run();
                            } catch (IOException e) {
                                // The process was ended.
                            }
                        },
                        task.name() + "-" + what);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void awaitGone(Process process) {
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The process {} of a {} does not end.", process.pid(), task.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

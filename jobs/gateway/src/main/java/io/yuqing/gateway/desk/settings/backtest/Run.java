/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.gateway.config.backtest.BacktestSettings;
import io.yuqing.gateway.desk.settings.backtest.State.Phase;
import io.yuqing.gateway.log.FaultPlace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One rule on trial. It holds the other end of the standard input of its process, which ends when
 * the gateway does, however that goes. Thread-safe.
 */
public final class Run {
    private static final Logger LOG = LoggerFactory.getLogger(Run.class);
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final int LONGEST_LINE = 200;

    /** Some hundred thousand alerts. */
    private static final int LONGEST_REPORT = 64 << 20;

    private static final int LOOK_SECONDS = 1;
    private static final int END_SECONDS = 10;

    private final BacktestSettings settings;
    private final Asked asked;
    private final Clock clock;
    private final Instant since;
    private final AtomicReference<State> state = new AtomicReference<>(State.running("正在启动"));
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean cancelled;

    Run(BacktestSettings settings, Asked asked, Clock clock) {
        this.settings = settings;
        this.asked = asked;
        this.clock = clock;
        this.since = clock.instant();
    }

    public Asked asked() {
        return asked;
    }

    public Instant since() {
        return since;
    }

    public State state() {
        return state.get();
    }

    /** Has it end soon, without a result; nothing if it has ended. */
    void cancel() {
        cancelled = true;
    }

    /** Whether it has ended within a time. */
    boolean awaitEnd(Duration limit) {
        try {
            return ended.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Goes through it from beginning to end; nothing of it is left when that is told. */
    void go() {
        State end;
        try (RunFolder folder = RunFolder.in(settings.folder())) {
            end = outcome(new ProcessBuilder(command(folder)).start());
        } catch (IOException e) {
            LOG.warn("A backtest could not be started or cleared away: {}", e.getMessage());
            end = failed("回测命令启动不了，或它的文件夹不能用；原因见接入网关的日志。");
        } catch (RuntimeException e) {
            LOG.error("A backtest failed. {}", FaultPlace.of(e));
            end = failed("回测出错，原因见接入网关的日志。");
        }
        state.set(end);
        ended.countDown();
    }

    private State outcome(Process process) {
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

    private List<String> command(RunFolder folder) throws IOException {
        List<String> command = new ArrayList<>(settings.command());
        Stream.of(
                        "--rules",
                        folder.entries("rules.json", one(asked.rule())),
                        "--against",
                        folder.entries("in-force.json", one(asked.inForce())),
                        "--topics",
                        folder.entries("topics.json", asked.topics()),
                        "--from",
                        since.minus(Duration.ofDays(asked.days())),
                        "--to",
                        since,
                        "--work",
                        folder.servers(),
                        "--json",
                        "--leash")
                .map(Object::toString)
                .forEach(command::add);
        return command;
    }

    /** As a file of one rule, which has to have a revision, whichever. */
    private static List<Map<String, Object>> one(Map<String, Object> rule) {
        if (rule.isEmpty()) {
            return List.of();
        }
        Map<String, Object> numbered = new LinkedHashMap<>(rule);
        numbered.put("revision", 1);
        return List.of(numbered);
    }

    /** Returns when it has ended, or why it may not go on. */
    private String await(Process process) throws InterruptedException {
        Instant late = since.plus(settings.limit());
        while (!process.waitFor(LOOK_SECONDS, TimeUnit.SECONDS)) {
            if (cancelled) {
                return "已取消。";
            }
            if (clock.instant().isAfter(late)) {
                return "过了 " + settings.limit().toMinutes() + " 分钟还没有算完，已停止；请选少几天，或用命令行回测（不限时间）。";
            }
            if (ProcessTree.megabytes(process.toHandle()) > settings.megabytes()) {
                return "用的内存超过 " + settings.megabytes() + " MB，已停止；请选少几天，或在另一台机器上用命令行回测。";
            }
        }
        return "";
    }

    private State outcome(int code, byte[] report) {
        if (code != 0) {
            LOG.warn("A backtest ended with exit code {}.", code);
            return failed("没有算出结果：" + reason(state.get().told()));
        }
        try {
            return ended(Phase.DONE, "", Findings.read(report));
        } catch (IOException e) {
            LOG.warn("The report of a backtest cannot be read: {}", e.getMessage());
            return failed("算完了，但结果读不了；请核对回测命令和接入网关是不是同一版本。");
        }
    }

    /** A log that is named went with the folder. */
    private String reason(String told) {
        return told.contains(settings.folder().toString()) && told.contains(".log")
                ? told.replaceFirst("[；，：（(].*", "") + "。详情请用命令行回测一次，看它的日志。"
                : told;
    }

    private State failed(String told) {
        return ended(Phase.FAILED, told, null);
    }

    private State ended(Phase phase, String told, Findings findings) {
        return new State(phase, told, clock.instant(), findings);
    }

    /** What is not for people is passed over. */
    private void said(String line) {
        String words = line.strip().replaceFirst("^yuqing: ", "");
        if (CHINESE.matcher(words).find()) {
            int longest = Math.min(words.length(), LONGEST_LINE);
            state.set(State.running(words.substring(0, longest)));
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

    private static Thread reading(String what, Reading reading) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                reading.run();
                            } catch (IOException e) {
                                // The process was ended.
                            }
                        },
                        "backtest-" + what);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void awaitGone(Process process) {
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The process {} of a backtest does not end.", process.pid());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

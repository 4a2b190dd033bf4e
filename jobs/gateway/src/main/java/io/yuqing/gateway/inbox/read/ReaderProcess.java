/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Takes files in a JVM of its own, which is started for the first of several and ends after the
 * last: a workbook that needs more memory than there is ends that one and not the gateway.
 */
public final class ReaderProcess implements FileTaker {
    /** Of a JVM that could not get the memory it asked for. */
    private static final int OUT_OF_MEMORY = 3;

    private static final String STOPPING = "the gateway is being stopped.";
    private static final Duration END_LIMIT = Duration.ofSeconds(5);

    private final Reading reading;
    private final int heapMegabytes;
    private final Duration limit;
    private final ScheduledExecutorService watchdog;
    private volatile boolean closed;
    private volatile Process process;
    private BufferedWriter questions;
    private BufferedReader answers;

    /**
     * Starts nothing yet.
     *
     * @param limit after which a file that is still being read is given up
     * @param watchdog that ends it then
     */
    public ReaderProcess(
            Reading reading, int heapMegabytes, Duration limit, ScheduledExecutorService watchdog) {
        this.reading = reading;
        this.heapMegabytes = heapMegabytes;
        this.limit = limit;
        this.watchdog = watchdog;
    }

    @Override
    public Answer take(FileTask task) {
        if (closed) {
            return Answer.held(STOPPING);
        }
        try {
            if (process == null) {
                Answer started = start();
                if (started.kind() != Answer.Kind.READY) {
                    end();
                    return started.kind() == Answer.Kind.DIED && !closed
                            ? Answer.down(
                                    "No process to read files can be started: " + started.why())
                            : started;
                }
            }
            return ask(task.json());
        } catch (IOException e) {
            end();
            return Answer.down(
                    "No process to read files can be started ("
                            + e.getMessage()
                            + "): see that this machine has memory for it.");
        }
    }

    private Answer start() throws IOException {
        Process started =
                new ProcessBuilder(command())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        process = started;
        if (closed) {
            started.destroyForcibly();
        }
        questions =
                new BufferedWriter(
                        new OutputStreamWriter(started.getOutputStream(), StandardCharsets.UTF_8));
        answers =
                new BufferedReader(
                        new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        return ask(reading.json());
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dlog4j2.configurationFile=classpath:io/yuqing/gateway/inbox/read/log4j2.properties",
                "-cp",
                System.getProperty("java.class.path"),
                ReadFile.class.getName());
    }

    private Answer ask(String question) {
        Process asked = process;
        ScheduledFuture<?> end =
                watchdog.schedule(
                        () -> asked.destroyForcibly(), limit.toMillis(), TimeUnit.MILLISECONDS);
        String answer = null;
        try {
            questions.write(question);
            questions.newLine();
            questions.flush();
            answer = answers.readLine();
            return answer == null ? died(!end.cancel(false)) : Answer.of(answer);
        } catch (IOException e) {
            return died(!end.cancel(false));
        } finally {
            end.cancel(false);
        }
    }

    private Answer died(boolean overdue) {
        int code = end();
        if (closed) {
            return Answer.held(STOPPING);
        }
        if (overdue) {
            return Answer.died("it was not done within " + limit.toMinutes() + " minutes");
        }
        return Answer.died(
                code == OUT_OF_MEMORY
                        ? "it ran out of its " + heapMegabytes + " MB of memory"
                        : "it ended with code " + code + "; its last words are in the log");
    }

    @Override
    public void rest() {
        end();
    }

    @Override
    public void close() {
        closed = true;
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    /** Returns the exit code. */
    private int end() {
        Process ending = process;
        process = null;
        if (ending == null) {
            return 0;
        }
        try {
            questions.close();
        } catch (IOException e) {
            // It is gone already.
        }
        try {
            if (!ending.waitFor(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                ending.destroyForcibly();
            }
            return ending.waitFor();
        } catch (InterruptedException e) {
            ending.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.restart;

import io.yuqing.acceptance.bench.figure.RestartTable;
import io.yuqing.acceptance.bench.load.Originals;
import io.yuqing.acceptance.bench.probe.JvmClasses;
import io.yuqing.acceptance.bench.probe.ProcessMemory;
import io.yuqing.local.flink.FlinkSettings;
import io.yuqing.local.process.Pause;
import io.yuqing.local.process.StackException;
import io.yuqing.tools.stack.RunningStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The second-reading job on a TaskManager that stays, while the job is started again and again. Not
 * thread-safe.
 */
public final class RestartedReading implements AutoCloseable {
    /** A TaskManager of {@code deploy/compose.yaml} and {@code deploy/kubernetes/}. */
    public static final Map<String, String> DEPLOYED =
            Map.of(
                    "taskmanager.memory.process.size",
                    "1600m",
                    "taskmanager.memory.task.off-heap.size",
                    "256m",
                    "taskmanager.memory.managed.size",
                    "0m",
                    "taskmanager.numberOfTaskSlots",
                    "1");

    private static final String JOB = "io.yuqing.jobs.SecondReadingJob";

    /** Both of its libraries begin so: the runtime, and its bridge to Java. */
    private static final String RUNTIME = "libonnxruntime";

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int ORIGINALS_A_START = 60;

    private final RunningStack stack;
    private final Path temporary;
    private int sent;

    /** How a job comes to start again. */
    public enum Way {
        FIRST("首次启动"),

        /** Stopped with a savepoint and handed in again: a new job with a new class loader. */
        HANDED_IN_AGAIN("停止后重新提交"),

        /** Its table is away for a moment, which no writer can wait out: Flink starts it again. */
        FAILED_OVER("故障后自动重启");

        private final String what;

        Way(String what) {
            this.what = what;
        }
    }

    /**
     * Starts servers, a TaskManager and the job.
     *
     * @param folder an empty one
     */
    public RestartedReading(Path folder) throws IOException, SQLException {
        temporary = Files.createDirectories(folder.resolve("temporary"));
        stack = RunningStack.withOneTaskManager(Files.createDirectories(folder), settings());
        try {
            stack.startOnCluster(JOB, Map.of("second-reading.busy-pace", "0"));
            judgeMore();
        } catch (RuntimeException | SQLException e) {
            stack.close();
            throw e;
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(DEPLOYED);
        // The heap is in RAM from the start: what grows is not of it.
        settings.put(
                FlinkSettings.TASK_MANAGER_JVM,
                FlinkSettings.TUNING.get(FlinkSettings.TASK_MANAGER_JVM)
                        + " -XX:+AlwaysPreTouch -Djava.io.tmpdir="
                        + temporary);
        // Else Flink keeps its copy of each job's jar for an hour.
        settings.put("blob.service.cleanup.interval", "1");
        return settings;
    }

    /** Starts the job again; returns when it has judged some more originals. */
    public void restart(Way way) throws SQLException {
        if (way == Way.FAILED_OVER) {
            failOver();
        } else {
            stack.startJobFrom(stack.stopWithSavepoint(), 1);
        }
        judgeMore();
    }

    private void failOver() throws SQLException {
        await("a count of restarts", () -> !Double.isNaN(restarts()));
        double before = restarts();
        execute("RENAME TABLE judgements TO judgements_away");
        try {
            Originals.send(stack.bootstrap(), sent, ++sent);
            await("a restart of the job", () -> restarts() > before);
        } finally {
            execute("RENAME TABLE judgements_away TO judgements");
        }
    }

    /** NaN while Flink does not know. */
    private double restarts() {
        return stack.rest().jobMetric(stack.jobId(), "numRestarts");
    }

    private void judgeMore() throws SQLException {
        Originals.send(stack.bootstrap(), sent, sent + ORIGINALS_A_START);
        sent += ORIGINALS_A_START;
        await("judgements", () -> number("SELECT uniqExact(item_id) FROM judgements") == sent);
    }

    /** What the TaskManager has in hand now. */
    public RestartTable.Row look(int number, Way way) throws IOException {
        long pid = stack.cluster().taskManager(0).pid();
        JvmClasses classes = JvmClasses.of(pid);
        ProcessMemory memory = ProcessMemory.of(pid);
        int runtime = memory.copies(RUNTIME);
        return new RestartTable.Row(
                number,
                way.what,
                memory.mappedBytes(),
                memory.residentBytes(),
                classes.metaspaceBytes(),
                classes.jobLoaders(),
                runtime,
                memory.copies() - runtime,
                temporaryFiles());
    }

    /** Files that the TaskManager has in its temporary folder. */
    private int temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return (int) files.filter(Files::isRegularFile).count();
        }
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(String what, Condition condition) throws SQLException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new StackException(
                        "There were no " + what + " within " + LIMIT.toSeconds() + " s.");
            }
            Pause.millis(POLL.toMillis(), what);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = stack.tables().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = stack.tables().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.Layout;
import io.yuqing.local.process.Ports;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One job with Flink's local executor in a child JVM: the cheap way to run it, with the same web
 * interface and the same checkpoints as a cluster. Not thread-safe.
 */
public final class LocalFlinkJob implements AutoCloseable {
    private static final String HEAP = "1200m";

    private final Layout layout;
    private final Path data;
    private final int restPort;
    private final Map<String, String> ownSettings = new LinkedHashMap<>();
    private final String token = DoorToken.random();
    private final FlinkRest rest;
    private String heap = HEAP;
    private boolean yielding;
    private ChildProcess process;

    private LocalFlinkJob(Layout layout, Path data, int restPort) {
        this.layout = layout;
        this.data = data.toAbsolutePath();
        this.restPort = restPort;
        this.rest = new FlinkRest("http://127.0.0.1:" + restPort, token);
    }

    /** Prepares a run; arguments as for {@link FlinkCluster#in}. */
    public static LocalFlinkJob in(Layout layout, Path data, int restPort) {
        return new LocalFlinkJob(layout, data, Ports.require("Flink web port", restPort));
    }

    /** One line of Flink's configuration; before {@link #start}. */
    public LocalFlinkJob set(String key, String value) {
        ownSettings.put(key, value);
        return this;
    }

    /** Of the JVM, such as {@code 400m}; before {@link #start}. */
    public LocalFlinkJob withHeap(String size) {
        heap = size;
        return this;
    }

    /** Lets all other processes go first, as does a job that may lag; before {@link #start}. */
    public LocalFlinkJob yielding() {
        yielding = true;
        return this;
    }

    /** Starts the job; returns its id when all its tasks run. */
    public String start(JobSubmission job) {
        startBounded(job);
        process.awaitReady(ChildProcess.START_LIMIT, () -> !rest.jobs().isEmpty());
        String jobId = rest.jobs().get(0).id();
        process.awaitReady(ChildProcess.START_LIMIT, () -> rest.allTasksRun(jobId));
        return jobId;
    }

    /** Starts a job that ends by itself, maybe before anybody could ask for it; returns at once. */
    public ChildProcess startBounded(JobSubmission job) {
        if (isAlive()) {
            throw new IllegalStateException("The job runs already.");
        }
        process = processes().localJob(heap, yielding, clientArgs(job));
        return process;
    }

    public FlinkRest rest() {
        return rest;
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The process, for its log and its end. */
    public ChildProcess process() {
        return process;
    }

    /** The newest completed checkpoint of any job that ever ran on this data. */
    public Optional<String> latestCheckpoint() {
        return RetainedCheckpoints.latest(FlinkSettings.checkpoints(data));
    }

    /** {@code kill -9}. */
    public void kill9() {
        if (process != null) {
            process.kill9();
        }
    }

    /** Ends the job; its checkpoints stay. */
    @Override
    public void close() {
        // An exit in order may hang, and nobody is better off by it.
        kill9();
    }

    private FlinkProcesses processes() {
        FlinkSettings settings =
                new FlinkSettings(data, restPort, token)
                        // Nobody hands in a jar: the client runs in this very process.
                        .set("web.submit.enable", "false")
                        .setAll(ownSettings);
        try {
            Files.createDirectories(data);
            return new FlinkProcesses(layout, data, settings.write());
        } catch (IOException e) {
            throw new StackException(
                    "The Flink data folder " + data + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static List<String> clientArgs(JobSubmission job) {
        List<String> args = new ArrayList<>(List.of("run", "--target", "local"));
        args.addAll(List.of("--class", job.mainClass()));
        if (job.parallelism() > 0) {
            args.addAll(List.of("--parallelism", Integer.toString(job.parallelism())));
        }
        if (job.restorePath() != null) {
            args.addAll(List.of("--fromSavepoint", job.restorePath()));
        }
        for (Path code : job.code()) {
            args.addAll(List.of("--classpath", code.toUri().toString()));
        }
        args.add(job.jar().toString());
        args.addAll(job.args());
        return args;
    }
}

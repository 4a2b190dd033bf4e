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
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A real Flink session cluster of processes on loopback: one JobManager, any number of TaskManagers
 * and a ZooKeeper, so that jobs outlive a killed JobManager. Not thread-safe.
 */
public final class FlinkCluster implements AutoCloseable {
    private final Layout layout;
    private final Path data;
    private final int restPort;
    private final Map<String, String> ownSettings = new LinkedHashMap<>();
    private final List<ChildProcess> taskManagers = new ArrayList<>();
    private final String token = DoorToken.random();
    private final FlinkRest rest;
    private FlinkProcesses processes;
    private TaskManagerMemory memory;
    private ZooKeeper zooKeeper;
    private ChildProcess jobManager;

    private FlinkCluster(Layout layout, Path data, int restPort) {
        this.layout = layout;
        this.data = data.toAbsolutePath();
        this.restPort = restPort;
        this.rest = new FlinkRest("http://127.0.0.1:" + restPort, token);
    }

    /**
     * Prepares a cluster.
     *
     * @param data folder of its own for configuration, logs, checkpoints
     * @param restPort 0 for any free one
     */
    public static FlinkCluster in(Layout layout, Path data, int restPort) {
        return new FlinkCluster(layout, data, Ports.require("Flink web port", restPort));
    }

    /** One line of Flink's configuration; before {@link #start}. */
    public FlinkCluster set(String key, String value) {
        ownSettings.put(key, value);
        return this;
    }

    /**
     * Starts all processes; returns when every TaskManager is registered. The cluster begins
     * without jobs, also on the data of an earlier one: {@link #latestCheckpoint} tells where that
     * ended.
     */
    public FlinkCluster start(int taskManagerCount) {
        try {
            start();
            for (int i = 0; i < taskManagerCount; i++) {
                startTaskManager();
            }
            // They come up beside the JobManager and find it in ZooKeeper when it leads.
            jobManager.awaitReady(
                    ChildProcess.START_LIMIT, () -> rest.taskManagers() >= taskManagerCount);
            return this;
        } catch (StackException e) {
            close();
            throw e;
        }
    }

    public FlinkRest rest() {
        return rest;
    }

    /** Submits a job; returns its id. It may not run yet: see {@link FlinkRest#awaitRunning}. */
    public String submit(JobSubmission job) {
        return rest.submit(job);
    }

    /** Starts one more TaskManager, without waiting; returns its index. */
    public int startTaskManager() {
        int index = taskManagers.size();
        String flags =
                ownSettings.getOrDefault(
                        FlinkSettings.TASK_MANAGER_JVM,
                        FlinkSettings.TUNING.get(FlinkSettings.TASK_MANAGER_JVM));
        taskManagers.add(processes.taskManager(index, memory, flags));
        return index;
    }

    /** {@code kill -9} of the TaskManager with this index. */
    public void killTaskManager(int index) {
        taskManagers.get(index).kill9();
    }

    /**
     * {@code kill -9} of a TaskManager that works for the job, and a new one in its place; returns
     * when Flink has noticed: nothing of the job is on the dead one. It may not run again as yet.
     * With too few spare slots the job waits for the new one.
     */
    public void replaceTaskManagerOf(String jobId, Duration noticedWithin) {
        int victim = taskManagerOf(jobId);
        killTaskManager(victim);
        startTaskManager();
        String id = FlinkProcesses.taskManagerId(victim);
        Patience.await(
                "job " + jobId + " to notice the loss of " + id,
                noticedWithin,
                () -> !rest.taskManagersOf(jobId).contains(id));
    }

    /** Index of a TaskManager that works for the job; the others may be spare. */
    public int taskManagerOf(String jobId) {
        Set<String> ids = rest.taskManagersOf(jobId);
        return IntStream.range(0, taskManagers.size())
                .filter(this::isTaskManagerAlive)
                .filter(index -> ids.contains(FlinkProcesses.taskManagerId(index)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No TaskManager works for job " + jobId + "."));
    }

    /** How many TaskManagers were ever started; the valid indices are below it. */
    public int startedTaskManagers() {
        return taskManagers.size();
    }

    /** A TaskManager, for what the operating system says of it. */
    public ChildProcess taskManager(int index) {
        return taskManagers.get(index);
    }

    public boolean isTaskManagerAlive(int index) {
        return taskManagers.get(index).isAlive();
    }

    /** Process ids of the TaskManagers that live. */
    public List<Long> taskManagerPids() {
        return taskManagers.stream().filter(ChildProcess::isAlive).map(ChildProcess::pid).toList();
    }

    /** {@code kill -9} of the JobManager; TaskManagers and ZooKeeper go on. */
    public void killJobManager() {
        jobManager.kill9();
    }

    /**
     * Starts the JobManager again, at the same address; returns when it answers. It finds its jobs
     * in ZooKeeper and continues each, under its old id, from its last checkpoint.
     */
    public void restartJobManager() {
        if (jobManager.isAlive()) {
            throw new IllegalStateException("The JobManager runs.");
        }
        jobManager = processes.jobManager();
        awaitJobManager();
    }

    /** The newest completed checkpoint of a job, as a restore path. */
    public Optional<String> lastCheckpoint(String jobId) {
        return RetainedCheckpoints.latestOf(FlinkSettings.checkpoints(data), jobId);
    }

    /** The newest completed checkpoint of any job that ever ran on this data. */
    public Optional<String> latestCheckpoint() {
        return RetainedCheckpoints.latest(FlinkSettings.checkpoints(data));
    }

    /**
     * Runs a job that is gone (cancelled, failed, or lost with a cluster) from its last retained
     * checkpoint, under a new id, which is returned.
     */
    public String resumeFromLastCheckpoint(JobSubmission job, String lostJobId) {
        String path =
                lastCheckpoint(lostJobId)
                        .orElseThrow(
                                () ->
                                        new StackException(
                                                "Job "
                                                        + lostJobId
                                                        + " has no completed checkpoint below "
                                                        + FlinkSettings.checkpoints(data)
                                                        + ": submit it afresh."));
        return submit(job.restoredFrom(path));
    }

    /** Stops all processes; checkpoints and savepoints stay. */
    @Override
    public void close() {
        // An exit in order may hang, and nobody is better off by it.
        kill9();
    }

    /** {@code kill -9} of all processes. */
    public void kill9() {
        flinkProcesses().forEach(ChildProcess::kill9);
        if (zooKeeper != null) {
            zooKeeper.close();
        }
    }

    /** JobManager first: it would take a vanishing TaskManager for a failure and restart jobs. */
    private List<ChildProcess> flinkProcesses() {
        List<ChildProcess> all = new ArrayList<>();
        if (jobManager != null) {
            all.add(jobManager);
        }
        all.addAll(taskManagers);
        return all;
    }

    private void start() {
        try {
            Files.createDirectories(data);
            FlinkProcesses unconfigured = new FlinkProcesses(layout, data, data.resolve("conf"));
            zooKeeper = ZooKeeper.start(unconfigured, data);
            Path conf =
                    new FlinkSettings(data, restPort, token)
                            .setAll(zooKeeper.flinkSettings())
                            .setAll(ownSettings)
                            .write();
            processes = new FlinkProcesses(layout, data, conf);
        } catch (IOException e) {
            throw new StackException(
                    "The Flink data folder " + data + " cannot be written: " + e.getMessage(), e);
        }
        jobManager = processes.jobManager();
        memory = processes.taskManagerMemory();
    }

    private void awaitJobManager() {
        jobManager.awaitReady(ChildProcess.START_LIMIT, rest::isUp);
    }
}

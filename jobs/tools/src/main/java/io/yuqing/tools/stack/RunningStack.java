/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.stack;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.jobs.SetupMain;
import io.yuqing.jobs.config.JobArguments;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.io.KafkaSetup;
import io.yuqing.local.engine.ClickHouseProcess;
import io.yuqing.local.flink.FlinkCluster;
import io.yuqing.local.flink.FlinkRest;
import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.gateway.GatewayProcess;
import io.yuqing.local.gateway.GatewayToken;
import io.yuqing.local.kafka.KafkaBroker;
import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.Layout;
import io.yuqing.local.process.PrivateFile;
import io.yuqing.local.process.Together;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole pipeline as processes, on empty data: Kafka, ClickHouse, Flink with the analysis job.
 * Ports are free ones, so several can run side by side. Not thread-safe.
 */
public final class RunningStack implements AutoCloseable {
    private static final String DATABASE = "yuqing";
    private static final int PARALLELISM = 2;
    private static final int PARTITIONS = 4;
    private static final int TASK_MANAGERS = 2;

    /** Of each TaskManager. */
    private static final int SLOTS = 2;

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(4);

    private final KafkaBroker kafka;
    private final ClickHouseProcess clickHouse;
    private final FlinkCluster cluster;
    private final LocalFlinkJob local;
    private final GatewayProcess gateway;
    private final Layout layout;
    private final Path data;
    private int taskManagers = TASK_MANAGERS;
    private JobSubmission submitted;
    private String jobId;

    private RunningStack(Layout layout, Path data, boolean onCluster) {
        this.layout = layout;
        this.data = data;
        kafka = KafkaBroker.in(layout, data.resolve("kafka"), 0);
        clickHouse = ClickHouseProcess.in(layout, data.resolve("clickhouse"), 0);
        // Short, so that a small replay has checkpoints before and after a fault.
        cluster =
                onCluster
                        ? FlinkCluster.in(layout, data.resolve("flink"), 0)
                                .set("execution.checkpointing.interval", "2 s")
                        : null;
        local = onCluster ? null : LocalFlinkJob.in(layout, data.resolve("flink"), 0);
        gateway = GatewayProcess.in(layout, data.resolve("gateway.log"), 0);
    }

    /**
     * Starts all parts and the job.
     *
     * @param data an empty folder
     * @param onCluster a real JobManager and TaskManagers instead of Flink's local executor
     * @param jobOptions options of the job beside those that name the parts
     */
    public static RunningStack start(Path data, boolean onCluster, Map<String, String> jobOptions) {
        RunningStack stack = new RunningStack(Layout.find(), data, onCluster);
        try {
            if (onCluster) {
                Together.run(stack::startServers, stack::startCluster);
                stack.submitJob(jobOptions);
            } else {
                stack.startServers();
                stack.startJob(jobOptions);
            }
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /**
     * Starts Kafka and ClickHouse with their topics and tables; {@link #startJob} does the rest.
     *
     * @param data an empty folder
     */
    public static RunningStack withoutJob(Path data, boolean onCluster) {
        return servers(data, onCluster);
    }

    /**
     * As {@link #withoutJob}, for a job on a single TaskManager as {@code deploy/} has it.
     *
     * @param settings of Flink
     */
    public static RunningStack withOneTaskManager(Path data, Map<String, String> settings) {
        RunningStack stack = servers(data, true);
        stack.taskManagers = 1;
        settings.forEach(stack.cluster::set);
        return stack;
    }

    private static RunningStack servers(Path data, boolean onCluster) {
        RunningStack stack = new RunningStack(Layout.find(), data, onCluster);
        try {
            stack.startServers();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /**
     * Starts Flink and the job; returns when all its tasks run.
     *
     * @param jobOptions options of the job; they win over those that name the parts
     */
    public void startJob(Map<String, String> jobOptions) {
        if (cluster != null) {
            startCluster();
            submitJob(jobOptions);
        } else {
            jobId = local.start(job(jobOptions));
        }
    }

    /**
     * Starts a cluster with as many slots as a job of this parallelism needs, and the job; returns
     * when all its tasks run.
     */
    public void startJob(Map<String, String> jobOptions, int parallelism) {
        cluster.start((parallelism + SLOTS - 1) / SLOTS);
        submit(job(jobOptions).withParallelism(parallelism));
    }

    /**
     * Starts Flink's local executor with another job in place of the analysis job, which is given
     * the same options; returns when all its tasks run.
     *
     * @param code jar or folder with its classes; it finds those of the job jar too
     */
    public void startJob(String mainClass, Path code, Map<String, String> jobOptions) {
        jobId =
                local.start(
                        new JobSubmission(layout.jobJar(), mainClass, arguments(jobOptions))
                                .withParallelism(PARALLELISM)
                                .withCode(code));
    }

    /**
     * Starts a cluster with another job of the job jar in place of the analysis job, which is given
     * the same options; returns when all its tasks run.
     */
    public void startOnCluster(String mainClass, Map<String, String> jobOptions) {
        startCluster();
        submit(new JobSubmission(layout.jobJar(), mainClass, arguments(jobOptions)));
    }

    /** Starts one more job on the cluster, beside that one; returns when all its tasks run. */
    public void startBeside(String mainClass, Map<String, String> jobOptions) {
        String beside =
                cluster.submit(
                        new JobSubmission(layout.jobJar(), mainClass, arguments(jobOptions)));
        cluster.rest().awaitRunning(beside, START_LIMIT);
    }

    private void startCluster() {
        cluster.start(taskManagers);
    }

    private void submitJob(Map<String, String> jobOptions) {
        submit(job(jobOptions));
    }

    /** Stops the job of a cluster after a last savepoint; returns its path. */
    public String stopWithSavepoint() {
        String path =
                cluster.rest().stopWithSavepoint(jobId, data.resolve("savepoints"), STOP_LIMIT);
        cluster.rest().awaitStatus(jobId, "FINISHED", STOP_LIMIT);
        return path;
    }

    /**
     * Starts the job of a cluster that was stopped, from a savepoint; returns when all its tasks
     * run. It has a new id then.
     */
    public void startJobFrom(String savepoint, int parallelism) {
        submit(submitted.restoredFrom(savepoint).withParallelism(parallelism));
    }

    private void submit(JobSubmission job) {
        submitted = job;
        jobId = cluster.submit(job);
        cluster.rest().awaitRunning(jobId, START_LIMIT);
    }

    /**
     * Starts a job that ends with what the topics hold now, at full speed; returns at once. It does
     * not try again: half of a bounded stream must not be read twice.
     */
    public ChildProcess startHistory(Map<String, String> jobOptions) {
        Map<String, String> options = new LinkedHashMap<>(jobOptions);
        options.put("kafka.stop", "LATEST");
        return local.set("restart-strategy.type", "none")
                // All in one process: silence is a machine with too much to do, and no failure.
                .set("heartbeat.timeout", "600000")
                .startBounded(job(options));
    }

    /** Starts a gateway before Kafka; returns when it takes batches of whoever has the token. */
    public GatewayProcess startGateway(GatewayToken token) {
        return startGateway(token, Optional.empty());
    }

    /**
     * The same with pages for units.
     *
     * @param linkKey file of the keys behind links; empty for a gateway without such pages
     */
    public GatewayProcess startGateway(GatewayToken token, Optional<Path> linkKey) {
        Path edgeKey = data.resolve("edge.key");
        writeKey(edgeKey);
        Path file =
                LocalGatewayFile.write(
                        data.resolve("gateway.yaml"),
                        JobArguments.of(arguments(Map.of()).toArray(String[]::new)).own(),
                        gateway.address(),
                        token,
                        edgeKey,
                        Map.of(),
                        linkKey);
        return gateway.config(file).start();
    }

    private JobSubmission job(Map<String, String> jobOptions) {
        return new JobSubmission(
                        layout.jobJar(), "io.yuqing.jobs.AnalysisJob", arguments(jobOptions))
                .withParallelism(PARALLELISM);
    }

    public String bootstrap() {
        return kafka.bootstrap();
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    public ClickHouseProcess clickHouse() {
        return clickHouse;
    }

    public ClickHouseEndpoint tables() {
        return ClickHouseEndpoint.of(clickHouse.url(), DATABASE);
    }

    /** The cluster; null for Flink's local executor. */
    public FlinkCluster cluster() {
        return cluster;
    }

    /** Flink's local executor; null on a cluster. */
    public LocalFlinkJob local() {
        return local;
    }

    public FlinkRest rest() {
        return cluster == null ? local.rest() : cluster.rest();
    }

    public String jobId() {
        return jobId;
    }

    /** Ids of the processes that run the tasks of the job. */
    public List<Long> taskPids() {
        return cluster == null ? List.of(local.process().pid()) : cluster.taskManagerPids();
    }

    /** Ends everything at once: nobody goes on with its data, so none of it is put in order. */
    @Override
    public void close() {
        gateway.kill9();
        if (local != null) {
            local.kill9();
        }
        if (cluster != null) {
            cluster.kill9();
        }
        clickHouse.kill9();
        kafka.kill9();
    }

    private void startServers() {
        writeKey(keyFile());
        String[] options = arguments(Map.of()).toArray(String[]::new);
        JobConfig config = JobConfig.of(JobArguments.of(options).own());
        // Set-up in this process: one of its own would take longer to start than to work.
        Together.run(
                () -> {
                    kafka.start();
                    new KafkaSetup(config, PARTITIONS).run();
                },
                () -> {
                    clickHouse.start();
                    SetupMain.prepareTables(config);
                });
    }

    private List<String> arguments(Map<String, String> more) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("config", layout.deployFile("config.yaml").toString());
        options.put("rules.file", layout.deployFile("rules.yaml").toString());
        options.put("topics.file", layout.deployFile("topics.yaml").toString());
        options.put("platforms.file", layout.deployFile("platforms.yaml").toString());
        options.put("privacy.key-file", keyFile().toString());
        options.put("kafka.bootstrap-servers", kafka.bootstrap());
        options.put("kafka.start", "EARLIEST");
        options.put("clickhouse.url", clickHouse.url());
        options.put("clickhouse.database", DATABASE);
        options.put("clickhouse.user", "default");
        options.putAll(more);
        List<String> args = new ArrayList<>();
        options.forEach((key, value) -> args.addAll(List.of("--" + key, value)));
        return args;
    }

    private Path keyFile() {
        return data.resolve("privacy.key");
    }

    /** A fixed key: two runs must give equal tables, pseudonyms included. */
    private static void writeKey(Path file) {
        try {
            PrivateFile.write(file, "truth-runs-use-one-fixed-key-for-equal-tables");
        } catch (IOException e) {
            throw new UncheckedIOException("writing the key file failed", e);
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.local.engine.ClickHouseProcess;
import io.yuqing.local.flink.FlinkCluster;
import io.yuqing.local.flink.FlinkRest;
import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.kafka.KafkaBroker;
import io.yuqing.local.process.JavaCommand;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The whole pipeline as processes, on empty data: Kafka, ClickHouse, Flink with the analysis job.
 * Ports are free ones, so several can run side by side. Not thread-safe.
 */
public final class RunningStack implements AutoCloseable {
    public static final String POSTS = "yuqing.posts";
    public static final String COMMENTS = "yuqing.comments";
    public static final String ALERTS = "yuqing.alerts";
    public static final String DEAD_LETTERS = "yuqing.dead-letters";
    private static final String DATABASE = "yuqing";
    private static final int PARALLELISM = 2;
    private static final int PARTITIONS = 4;
    private static final Duration SETUP_LIMIT = Duration.ofMinutes(3);

    private final KafkaBroker kafka;
    private final ClickHouseProcess clickHouse;
    private final FlinkCluster cluster;
    private final LocalFlinkJob local;
    private String jobId;

    private RunningStack(Layout layout, Path data, boolean onCluster) {
        kafka = KafkaBroker.in(layout, data.resolve("kafka"), 0);
        clickHouse = ClickHouseProcess.in(layout, data.resolve("clickhouse"), 0);
        cluster = onCluster ? FlinkCluster.in(layout, data.resolve("flink"), 0) : null;
        local = onCluster ? null : LocalFlinkJob.in(layout, data.resolve("flink"), 0);
    }

    /**
     * Starts all parts and the job.
     *
     * @param data an empty folder
     * @param onCluster a real JobManager and TaskManagers instead of Flink's local executor
     * @param jobOptions options of the job beside those that name the parts
     */
    public static RunningStack start(Path data, boolean onCluster, Map<String, String> jobOptions) {
        Layout layout = Layout.find();
        RunningStack stack = new RunningStack(layout, data, onCluster);
        try {
            stack.run(layout, data, jobOptions);
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
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

    /** Stops everything; data stays. */
    @Override
    public void close() {
        if (local != null) {
            local.close();
        }
        if (cluster != null) {
            cluster.close();
        }
        clickHouse.close();
        kafka.close();
    }

    private void run(Layout layout, Path data, Map<String, String> jobOptions) {
        kafka.start();
        clickHouse.start();
        List<String> args = arguments(layout, data, jobOptions);
        List<String> setup = new ArrayList<>(args);
        setup.addAll(List.of("--setup.partitions", Integer.toString(PARTITIONS)));
        JavaCommand.named("Set-up of topics and tables")
                .code(layout.jobJar())
                .jars(layout.flinkLib())
                .jvm("-Xmx256m")
                .main("io.yuqing.jobs.SetupMain", setup)
                .log(data.resolve("setup.log"))
                .start()
                .awaitSuccess(SETUP_LIMIT);
        JobSubmission job =
                new JobSubmission(layout.jobJar(), "io.yuqing.jobs.AnalysisJob", args)
                        .withParallelism(PARALLELISM);
        if (cluster != null) {
            cluster.start(2);
            jobId = cluster.submit(job);
            cluster.rest().awaitRunning(jobId, Duration.ofMinutes(2));
        } else {
            jobId = local.start(job);
        }
    }

    private List<String> arguments(Layout layout, Path data, Map<String, String> jobOptions) {
        List<String> args = new ArrayList<>();
        args.addAll(List.of("--config", layout.deployFile("config.yaml").toString()));
        args.addAll(List.of("--rules.file", layout.deployFile("rules.yaml").toString()));
        args.addAll(List.of("--topics.file", layout.deployFile("topics.yaml").toString()));
        args.addAll(List.of("--privacy.key-file", keyFile(data).toString()));
        args.addAll(List.of("--kafka.bootstrap-servers", kafka.bootstrap()));
        args.addAll(List.of("--kafka.start", "EARLIEST"));
        args.addAll(List.of("--clickhouse.url", clickHouse.url()));
        args.addAll(List.of("--clickhouse.database", DATABASE));
        args.addAll(List.of("--clickhouse.user", "default"));
        jobOptions.forEach((key, value) -> args.addAll(List.of("--" + key, value)));
        return args;
    }

    /** A fixed key: two runs must give equal tables, pseudonyms included. */
    private static Path keyFile(Path data) {
        try {
            Path file = data.resolve("privacy.key");
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, "truth-runs-use-one-fixed-key-for-equal-tables");
        } catch (IOException e) {
            throw new UncheckedIOException("writing the key file failed", e);
        }
    }
}

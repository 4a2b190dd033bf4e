/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.cli;

import io.yuqing.local.engine.ClickHouseProcess;
import io.yuqing.local.flink.FlinkCluster;
import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.kafka.KafkaBroker;
import io.yuqing.local.process.JavaCommand;
import io.yuqing.local.process.Layout;
import io.yuqing.local.process.StackException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts everything, plays the input, shows what comes of it, stops everything. */
final class Up {
    private static final String ANALYSIS = "io.yuqing.jobs.AnalysisJob";
    private static final String SETUP = "io.yuqing.jobs.SetupMain";
    private static final Duration SETUP_LIMIT = Duration.ofMinutes(3);

    private final UpOptions options;
    private final PrintStream out;
    private final Layout layout = Layout.find();
    private final RunningParts parts = new RunningParts();

    Up(UpOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Returns the exit code; without {@code --exit-when-done} only an error ends it, or Ctrl-C. */
    int run() {
        // Asked for first, so that a checkout that is not built is told before anything runs.
        Path jobJar = layout.jobJar();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            return run(jobJar);
        } catch (StackException e) {
            if (parts.isClosed()) {
                // Ctrl-C: the other thread is stopping all, and what breaks meanwhile is no news.
                return 0;
            }
            throw e;
        } finally {
            stop();
        }
    }

    private int run(Path jobJar) {
        DataFolder data = parts.add(DataFolder.open(options.data()));
        if (options.fresh()) {
            data.clear();
        }
        String kafka = startKafka(data);
        String clickHouse = startClickHouse(data);
        List<String> jobArgs =
                JobArguments.of(
                        layout.root().resolve("deploy"),
                        kafka,
                        clickHouse,
                        KeyFile.ensure(data.part("privacy.key")),
                        options.jobArgs());
        setUp(data, jobJar, jobArgs);
        Analysis analysis = startAnalysis(data, new JobSubmission(jobJar, ANALYSIS, jobArgs));

        new Addresses(ProcessHandle.current().pid(), kafka, clickHouse, analysis.url())
                .write(data.root());
        parts.add(() -> Addresses.forget(data.root()));
        out.println("已启动：");
        out.println("  Flink 界面   " + analysis.url());
        out.println("  ClickHouse   " + clickHouse + "（库 " + ClickHouseQueries.DATABASE + "）");
        out.println("  Kafka        " + kafka);
        out.println("  数据目录     " + data.root());
        Input input = parts.add(new Input(options, kafka, new DemoFiles(data.part("demo")), out));
        Backlog backlog = parts.add(new Backlog(kafka));
        return new Watch(
                        analysis,
                        new SituationReader(External.clickHouse(clickHouse)),
                        backlog,
                        input,
                        out)
                .run(options.exitWhenDone());
    }

    private String startKafka(DataFolder data) {
        String external = External.kafkaBootstrap();
        if (external != null) {
            External.requireKafka(external);
            return external;
        }
        out.println("正在启动 Kafka…");
        return parts.add(KafkaBroker.in(layout, data.part("kafka"), options.kafkaPort()))
                .start()
                .bootstrap();
    }

    private String startClickHouse(DataFolder data) {
        String external = External.clickHouseUrl();
        if (external != null) {
            External.clickHouse(external).ping();
            return external;
        }
        out.println("正在启动 ClickHouse…");
        ClickHouseProcess server =
                ClickHouseProcess.in(layout, data.part("clickhouse"), options.clickHousePort());
        return parts.add(server).start().url();
    }

    private void setUp(DataFolder data, Path jobJar, List<String> jobArgs) {
        out.println("正在建立主题和数据表…");
        List<String> args = new ArrayList<>(jobArgs);
        args.addAll(List.of("--setup.partitions", Integer.toString(options.parallelism() * 2)));
        JavaCommand.named("Set-up of topics and tables")
                .code(jobJar)
                .jars(layout.flinkLib())
                .jvm("-Xmx256m")
                .jvm(JavaCommand.logging("WARN"))
                .main(SETUP, args)
                .log(data.part("setup.log"))
                .start()
                .awaitSuccess(SETUP_LIMIT);
    }

    private Analysis startAnalysis(DataFolder data, JobSubmission job) {
        out.println("正在启动分析作业…");
        Analysis analysis = parts.add(flink(data.part("flink")));
        String checkpoint = analysis.latestCheckpoint().orElse(null);
        try {
            analysis.start(job.withParallelism(options.parallelism()).restoredFrom(checkpoint));
            return analysis;
        } catch (StackException e) {
            if (checkpoint == null) {
                throw e;
            }
            throw new StackException(
                    "The job could not go on from its checkpoint "
                            + checkpoint
                            + "; if that is of another version, start with --fresh. "
                            + e.getMessage(),
                    e);
        }
    }

    private Analysis flink(Path data) {
        if (!options.cluster()) {
            return Analysis.local(LocalFlinkJob.in(layout, data, options.flinkPort()));
        }
        // Two slots each, and one TaskManager to spare.
        int taskManagers = (options.parallelism() + 1) / 2 + 1;
        return Analysis.onCluster(FlinkCluster.in(layout, data, options.flinkPort()), taskManagers);
    }

    private void stop() {
        if (!parts.isClosed()) {
            out.println("正在停止…");
            parts.close();
            out.println("已停止。");
        }
    }
}

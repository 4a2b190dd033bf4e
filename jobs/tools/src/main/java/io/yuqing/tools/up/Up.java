/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.local.engine.ClickHouseProcess;
import io.yuqing.local.engine.OwnPassword;
import io.yuqing.local.flink.FlinkCluster;
import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.kafka.KafkaBroker;
import io.yuqing.local.process.JavaCommand;
import io.yuqing.local.process.Layout;
import io.yuqing.local.process.StackException;
import io.yuqing.tools.cases.CaseSettings;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.Addresses;
import io.yuqing.tools.common.server.ClickHouseServer;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.tools.stack.LinkKeyInFolder;
import io.yuqing.tools.status.SituationReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts everything, plays the input, shows what comes of it, stops everything. */
final class Up {
    private static final String ANALYSIS = "io.yuqing.jobs.AnalysisJob";
    private static final String SETUP = "io.yuqing.jobs.SetupMain";
    private static final Duration SETUP_LIMIT = Duration.ofMinutes(3);

    private final UpOptions options;
    private final ToolServers servers;
    private final PrintStream out;
    private final Layout layout = Layout.find();
    private final RunningParts parts = new RunningParts();
    private volatile boolean started;

    Up(UpOptions options, ToolServers servers, PrintStream out) {
        this.options = options;
        this.servers = servers;
        this.out = out;
    }

    /** Returns the exit code; without {@code --exit-when-done} only an error ends it, or Ctrl-C. */
    int run() {
        // Asked for first, so that a checkout that is not built is told before anything runs.
        Path jobJar = layout.jobJar();
        layout.gatewayLib();
        if (options.secondReading()) {
            SecondReadingPart.requireEncoder();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            return run(jobJar);
        } catch (StackException | ToolException e) {
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
        // All are looked at before the first is started: what cannot be is told at once.
        KafkaServer kafka = External.kafka(servers).orElse(null);
        ClickHouseServer clickHouse = External.clickHouse(servers).orElse(null);
        KafkaBroker ownKafka = kafka == null ? kafka(data) : null;
        OwnPassword password = clickHouse == null ? OwnPassword.in(data.root()) : null;
        ClickHouseProcess ownClickHouse =
                password == null ? null : clickHouse(data, password.accounts());
        Analysis analysis = flink(data.part("flink"));
        GatewayPart gateway = new GatewayPart(layout, data, options.gatewayPort(), out);

        CasePlan plan = plan();
        started = true;
        if (ownKafka != null) {
            out.println("正在启动 Kafka…");
            kafka = servers.kafka(parts.add(ownKafka).start().bootstrap());
        }
        if (ownClickHouse != null) {
            out.println("正在启动 ClickHouse…");
            clickHouse =
                    servers.ownClickHouse(parts.add(ownClickHouse).start().url(), password.file());
        }
        Wiring wiring =
                Wiring.of(servers, kafka, clickHouse, password == null ? null : password.file());
        List<String> jobArgs =
                wiring.jobArguments(
                        servers,
                        layout.root().resolve("deploy"),
                        KeyFile.ensure(servers.privacyKey().toAbsolutePath(), out),
                        options.jobArgs());
        setUp(data, jobJar, jobArgs);
        settle(kafka, plan, data);
        // Stopped after the jobs: until then it may still be sent to.
        parts.add(gateway)
                .start(
                        jobArgs,
                        Optional.ofNullable(password).map(OwnPassword::reader),
                        options.accounts());
        start(parts.add(analysis), new JobSubmission(jobJar, ANALYSIS, jobArgs));
        Path delivery = options.deliveryFile(layout.root().resolve("deploy"));
        if (delivery != null) {
            out.println("正在启动通知作业…");
            parts.add(new DeliveryPart(layout, data, delivery, out, options.delivery() != null))
                    .start(jobJar, jobArgs, gateway.url(), LinkKeyInFolder.ensure(data.root()));
        }
        if (options.secondReading()) {
            out.println("正在启动二次研判作业…");
            parts.add(new SecondReadingPart(layout, data)).start(jobJar, jobArgs);
        }
        announce(
                data,
                new Addresses(
                        pid(),
                        kafka.address(),
                        clickHouse.endpoint().url(),
                        password == null ? null : password.file().toString(),
                        analysis.url(),
                        gateway.url()),
                password,
                gateway);

        Input input =
                parts.add(
                        new Input(
                                options,
                                wiring,
                                new DemoFiles(data.part("demo")),
                                Clock.systemUTC(),
                                out));
        Backlog backlog = parts.add(new Backlog(wiring));
        SituationReader reader = new SituationReader(clickHouse);
        return new Watch(analysis, gateway, reader, backlog, input, out)
                .run(options.exitWhenDone());
    }

    private KafkaBroker kafka(DataFolder data) {
        return KafkaBroker.in(layout, data.part("kafka"), options.kafkaPort());
    }

    private ClickHouseProcess clickHouse(DataFolder data, Path accounts) {
        return ClickHouseProcess.in(layout, data.part("clickhouse"), options.clickHousePort())
                .accounts(accounts);
    }

    private Analysis flink(Path data) {
        if (!options.cluster()) {
            return Analysis.local(LocalFlinkJob.in(layout, data, options.flinkPort()));
        }
        // Two slots each, and one TaskManager to spare.
        int taskManagers = (options.parallelism() + 1) / 2 + 1;
        return Analysis.onCluster(FlinkCluster.in(layout, data, options.flinkPort()), taskManagers);
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

    /**
     * How cases are handled: as the named file has it, else the shipped one until another is set.
     */
    private CasePlan plan() {
        return CaseSettings.read(
                options.cases() == null ? servers.deployFile("cases.yaml") : options.cases());
    }

    private void settle(KafkaServer kafka, CasePlan plan, DataFolder data) {
        CaseSettings settings = CaseSettings.of(servers, kafka);
        if (options.isLiving()) {
            out.println("正在准备演示的值班台…");
            parts.add(OfficePart.start(kafka, settings, plan, data.part("cases.csv")));
        }
        boolean written =
                options.cases() == null ? settings.applyFirst(plan) : settings.apply(plan);
        if (written) {
            out.println("事项的设置已写入，改动用 ./yuqing case settings FILE。");
        }
    }

    private void start(Analysis analysis, JobSubmission job) {
        out.println("正在启动分析作业…");
        String checkpoint = analysis.latestCheckpoint().orElse(null);
        try {
            analysis.start(job.withParallelism(options.parallelism()).restoredFrom(checkpoint));
        } catch (StackException e) {
            if (checkpoint == null) {
                throw e;
            }
            throw new ToolException(
                    "作业未能从检查点 %s 继续；如果它来自其他版本，请加 --fresh 启动。%s"
                            .formatted(checkpoint, e.getMessage()),
                    e);
        }
    }

    private void announce(
            DataFolder data, Addresses addresses, OwnPassword password, GatewayPart gateway) {
        addresses.write(data.root());
        parts.add(() -> Addresses.forget(data.root()));
        out.println("已启动：");
        out.println(
                "  值班台       "
                        + gateway.desk()
                        + (options.accounts() ? "（要登录；账户用 ./yuqing account add 新建）" : ""));
        out.println("  Flink 界面   " + addresses.flink());
        out.println("  ClickHouse   " + addresses.clickHouse() + "（库 yuqing）");
        out.println("  Kafka        " + addresses.kafka());
        out.println("  接入网关     " + addresses.gateway());
        if (options.delivery() != null) {
            out.println("  通知         " + options.delivery());
        }
        out.println("  数据目录     " + data.root());
        if (password != null) {
            out.println(
                    "查询数据：curl --netrc-file %s '%s/?database=yuqing' -d 'SELECT …'"
                            .formatted(password.netrc(), addresses.clickHouse()));
        }
        out.println("送数（令牌在数据目录的 gateway.token 中）：" + gateway.example());
        out.println("看板在 grafana/dashboards，接入 Grafana 的方法见 docs/zh/boards.md。");
        out.println("另开终端运行 ./yuqing status 可查看状况；按 Ctrl-C 停止。");
    }

    private static long pid() {
        return ProcessHandle.current().pid();
    }

    private void stop() {
        if (parts.isClosed()) {
            return;
        }
        if (started) {
            out.println("正在停止…");
        }
        parts.close();
        if (started) {
            out.println("已停止。");
        }
    }
}

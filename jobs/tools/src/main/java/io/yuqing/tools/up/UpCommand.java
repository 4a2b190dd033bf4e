/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.process.StackException;
import io.yuqing.local.replay.Speed;
import io.yuqing.tools.common.StreamFile;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.WholeNumber;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.ToolServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code up}: the whole system on one machine. */
@Command(
        name = "up",
        description = {
            "启动整套系统，把演示数据回放到此刻，之后实时继续；按 Ctrl-C 停止。",
            "环境变量 KAFKA_BOOTSTRAP、CLICKHOUSE_URL 或 --config 指定了服务器时使用该服务器，否则使用内置的。",
            "有 --config 时，作业用它代替 deploy/config.yaml。"
        },
        exitCodeList = {
            "0:已停止；有 --exit-when-done 时，数据已处理完且账平",
            "1:有 --exit-when-done 时，账不平",
            "2:未能启动，或作业因故障终止"
        })
public final class UpCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "回放这些文件，而不是演示数据：posts*.ndjson(.gz)、comments*.ndjson(.gz)，或 posts=文件、comments=文件。")
    private List<String> replay = new ArrayList<>();

    @Option(
            names = "--speed",
            paramLabel = "N|max",
            converter = SpeedValue.class,
            description = "回放速度，1 为实时；演示数据默认 max，文件默认 1。")
    private Speed speed;

    @Option(names = "--no-input", description = "不回放数据，等待 Kafka 来数。")
    private boolean withoutInput;

    @Option(
            names = "--delivery",
            paramLabel = "FILE",
            description = "同时运行通知作业，按此文件通知；deploy/delivery-console.yaml 把通知显示在终端。")
    private Path delivery;

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description = "事项怎么办，写法见 deploy/cases.yaml；不写则第一次启动时用该文件，以后不改已有的设置。")
    private Path cases;

    @Option(
            names = "--second-reading",
            description = "同时运行二次研判作业：用语义模型再判断一遍每组近似文本的第一篇原发；约占 600 MB 内存。")
    private boolean secondReading;

    @Option(names = "--cluster", description = "以多个进程运行 Flink：JobManager 和 TaskManager。")
    private boolean cluster;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            converter = Parallelism.class,
            description = "作业的并行度，默认 2。")
    private int parallelism;

    @Option(names = "--exit-when-done", description = "数据回放并处理完毕后退出，演示不再继续。")
    private boolean exitWhenDone;

    @Option(
            names = "--fresh",
            description =
                    "清除以前的数据和两个作业的状态，保留密钥（privacy.key、edge.key、desk.key、link.key）、"
                            + "ClickHouse 的密码、接入网关的令牌和值班台的访问日志。")
    private boolean fresh;

    @Option(
            names = "--port-kafka",
            paramLabel = "N",
            defaultValue = "9092",
            converter = Port.class,
            description = "内置 Kafka 的端口，默认 9092；0 为任一空闲端口。")
    private int kafkaPort;

    @Option(
            names = "--port-clickhouse",
            paramLabel = "N",
            defaultValue = "8123",
            converter = Port.class,
            description = "内置 ClickHouse 的端口，默认 8123；0 为任一空闲端口。")
    private int clickHousePort;

    @Option(
            names = "--port-flink",
            paramLabel = "N",
            defaultValue = "8081",
            converter = Port.class,
            description = "Flink 界面的端口，默认 8081；0 为任一空闲端口。")
    private int flinkPort;

    @Option(
            names = "--port-gateway",
            paramLabel = "N",
            defaultValue = "8090",
            converter = Port.class,
            description = "接入网关的端口，默认 8090；0 为任一空闲端口。")
    private int gatewayPort;

    @Option(names = "--accounts", description = "值班台要先登录；账户用 ./yuqing account add 新建。不写则本机的人都能看。")
    private boolean accounts;

    @Mixin private ConfigOptions config;

    @Parameters(
            paramLabel = "-- --KEY VALUE",
            arity = "0..*",
            description = "“--” 之后是作业的选项，成对给出，如 -- --thread.ttl 7d；选项见 docs/zh/reference.md。")
    private List<String> jobArgs = new ArrayList<>();

    @Spec private CommandSpec spec;

    public UpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        check();
        ToolServers servers = ToolServers.of(terminal, config);
        return new Up(options(servers), servers, terminal.out()).run();
    }

    private UpOptions options(ToolServers servers) {
        return new UpOptions(
                servers.data().toAbsolutePath().normalize(),
                StreamFile.all(replay),
                speed,
                withoutInput,
                cluster,
                fresh,
                exitWhenDone,
                delivery == null ? null : readable(delivery.toAbsolutePath()),
                cases == null ? null : cases.toAbsolutePath(),
                secondReading,
                parallelism,
                kafkaPort,
                clickHousePort,
                flinkPort,
                gatewayPort,
                accounts,
                List.copyOf(jobArgs));
    }

    private void check() {
        if (withoutInput && !replay.isEmpty()) {
            throw fault("选项 --no-input 与 --replay 不能同时给出；请去掉其中之一");
        }
        for (int i = 0; i < jobArgs.size(); i += 2) {
            String key = jobArgs.get(i);
            if (!key.startsWith("--")) {
                throw fault("up 多出了 " + key + "；作业的选项写在 -- 之后，形如 -- --KEY VALUE");
            }
            if (Wiring.OWN.contains(key)) {
                throw fault("作业的选项 " + key + " 由 up 决定，不能另行给出；请去掉，或改用 --config");
            }
            if (i + 1 == jobArgs.size()) {
                throw fault("作业的选项 " + key + " 缺少取值；请成对给出，形如 --KEY VALUE");
            }
        }
    }

    private ParameterException fault(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private static Path readable(Path file) {
        if (!Files.isReadable(file)) {
            throw new ToolException(
                    "--delivery 的文件 " + file + " 无法读取；请核对路径，可先用 deploy/delivery-console.yaml。");
        }
        return file;
    }

    static final class SpeedValue implements ITypeConverter<Speed> {
        @Override
        public Speed convert(String value) {
            try {
                return Speed.parse(value);
            } catch (StackException e) {
                throw new IllegalArgumentException("应为 max，或大于 0 的数，1 为实时", e);
            }
        }
    }

    static final class Parallelism extends WholeNumber {
        Parallelism() {
            super(1, 64);
        }
    }

    static final class Port extends WholeNumber {
        Port() {
            super(0, 65_535);
        }
    }
}

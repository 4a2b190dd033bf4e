/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.status;

import io.yuqing.jobs.config.JobOptions;
import io.yuqing.local.flink.FlinkRest;
import io.yuqing.local.flink.JobSummary;
import io.yuqing.local.process.StackException;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.Addresses;
import io.yuqing.tools.common.server.ClickHouseOptions;
import io.yuqing.tools.common.server.ClickHouseServer;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.tools.common.server.ToolServers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: how is the system? */
@Command(
        name = "status",
        description = {
            "显示运行中的系统的状况：服务器、作业、台账、预警和最热话题。",
            "不带选项时查看由 ./yuqing up 启动的系统；查看其他系统请用 --config 或 --clickhouse。"
        },
        exitCodeList = {"0:已显示", "2:没有运行中的系统，或服务器没有回答"})
public final class StatusCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private ConfigOptions config;
    @Mixin private ClickHouseOptions clickHouse;

    @Option(names = "--flink", paramLabel = "URL", description = "Flink 界面的地址，默认取运行中的系统；没有则不显示作业。")
    private String flink;

    @Mixin private JsonOption json;

    public StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ToolServers servers = ToolServers.of(terminal, config);
        Addresses running = servers.running().orElse(null);
        boolean elsewhere =
                clickHouse.isNamed() || servers.namedClickHouse().isPresent() || flink != null;
        if (running == null && !elsewhere) {
            throw new ToolException(servers.nothingRuns());
        }
        String jobsAt = flink == null && running != null ? running.flink() : flink;
        ClickHouseServer tables = servers.clickHouse(clickHouse);
        GatewayHealth gateway =
                running == null || running.gateway() == null
                        ? null
                        : GatewayHealth.ask(running.gateway());
        StatusReport report =
                new StatusReport(
                        running == null ? null : running.kafka(),
                        tables.endpoint().url(),
                        jobsAt,
                        gateway,
                        jobsAt == null ? List.of() : jobs(jobsAt),
                        new SituationReader(tables).read(),
                        kafka(servers, gateway).map(it -> calendar(servers, it)).orElse(""));
        terminal.out().println(json.isOn() ? report.json() : report.text());
        return ExitCode.YES;
    }

    /** That of a stack of ours only if its gateway says that it answers: nobody is to wait here. */
    private static Optional<KafkaServer> kafka(ToolServers servers, GatewayHealth gateway) {
        return gateway != null && gateway.isReady()
                ? Optional.of(servers.kafka((String) null))
                : servers.namedKafka();
    }

    private static String calendar(ToolServers servers, KafkaServer kafka) {
        return CalendarRemark.ask(
                kafka, servers.get(JobOptions.KAFKA_TOPIC_CASES), Clock.systemUTC().instant());
    }

    private static List<JobSummary> jobs(String url) {
        try {
            return new FlinkRest(url).jobs();
        } catch (StackException e) {
            throw new ToolException("Flink（" + url + "）没有回答；请检查它是否在运行，或用 --flink 给出地址。", e);
        }
    }
}

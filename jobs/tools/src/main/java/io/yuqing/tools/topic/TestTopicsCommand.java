/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.topic;

import io.yuqing.control.trial.TopicTrial;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.WholeNumber;
import io.yuqing.tools.common.file.IgnoredLines;
import io.yuqing.tools.common.server.ClickHouseServer;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.tools.control.entry.ControlFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code topic test FILE}: which items would these topics fire on, and by which words? */
@Command(
        name = "test",
        description = "在样本上试话题：每个话题命中多少条，由哪些词命中。样本为演示数据，或 --items 文件，或 --clickhouse 明细表中最近的条目。",
        exitCodeList = {"0:已试", "2:话题有错误，或文件无法读取，或 ClickHouse 没有回答"})
public final class TestTopicsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "话题文件，格式同 deploy/topics.yaml。")
    private Path file;

    @Option(
            names = "--items",
            paramLabel = "FILE",
            description = "样本文件，每行一条：帖文或评论（NDJSON），或纯文本；可为 .gz。默认用演示数据。")
    private Path items;

    @Option(
            names = "--clickhouse",
            paramLabel = "URL",
            arity = "0..1",
            fallbackValue = "",
            description = "取自 ClickHouse 的明细表；地址可省略，默认依次取 --config、环境变量 CLICKHOUSE_URL、运行中的系统。")
    private String clickHouse;

    @Option(names = "--database", paramLabel = "NAME", description = "数据库，默认 yuqing。")
    private String database;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20000",
            converter = Limit.class,
            description = "最多取明细表中最近的多少条，默认 20000。")
    private int limit;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "3",
            converter = Samples.class,
            description = "每个话题显示几条命中的样本，默认 3。")
    private int samples;

    @Mixin private ConfigOptions config;
    @Mixin private JsonOption json;
    @Spec private CommandSpec spec;

    public TestTopicsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (items != null && clickHouse != null) {
            throw new ParameterException(
                    spec.commandLine(), "选项 --items 与 --clickhouse 不能同时给出；请去掉其中之一");
        }
        List<TopicDefinition> topics = ControlFiles.topics(file);
        if (topics.isEmpty()) {
            throw new ToolException(file + " 中没有话题；请核对文件。");
        }
        TopicTrial trial = new TopicTrial(topics, samples);
        TrialReport report = run(trial);
        terminal.out().println(json.isOn() ? report.json() : report.text());
        return ExitCode.YES;
    }

    private TrialReport run(TopicTrial trial) {
        if (items != null) {
            IgnoredLines ignored = TrialItems.read(items, trial::take);
            return new TrialReport(trial, items.toString(), ignored);
        }
        if (clickHouse != null) {
            ClickHouseServer server =
                    ToolServers.of(terminal, config).clickHouse(clickHouse, database);
            TrialTable.read(server, limit, trial::take);
            String name =
                    "ClickHouse " + server.endpoint().url() + " 的库 " + server.endpoint().database();
            return new TrialReport(trial, name + " 最近的明细", new IgnoredLines());
        }
        TrialItems.demo(trial::take);
        return new TrialReport(trial, "演示数据", new IgnoredLines());
    }

    static final class Limit extends WholeNumber {
        Limit() {
            super(1, 1_000_000);
        }
    }

    static final class Samples extends WholeNumber {
        Samples() {
            super(0, 1_000);
        }
    }
}

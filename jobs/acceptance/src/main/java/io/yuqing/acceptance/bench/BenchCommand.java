/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench;

import io.yuqing.acceptance.bench.figure.BenchReport;
import io.yuqing.acceptance.bench.step.BenchOptions;
import io.yuqing.acceptance.bench.step.BenchStep;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.WholeNumber;
import io.yuqing.tools.common.WorkFolder;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench}: how fast, how soon, how big. */
@Command(
        name = "bench",
        description = "测吞吐、时延和状态大小；几分钟到几十分钟。",
        exitCodeList = {"0:达到全部目标", "1:有目标未达到", "2:系统未能运行"})
public final class BenchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--only",
            paramLabel = "STEP",
            split = ",",
            description = "只测这些，用逗号分隔，默认全测：${COMPLETION-CANDIDATES}。")
    private List<BenchStep> steps;

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "600000",
            converter = Items.class,
            description = "演示数据的条数，前五分之一用于预热，默认 600000。")
    private int items;

    @Option(
            names = "--threads",
            paramLabel = "N",
            split = ",",
            defaultValue = "100000",
            converter = Threads.class,
            description = "state 一步的活跃帖子数，可用逗号分隔给出多个，默认 100000。")
    private List<Integer> threads;

    @Option(
            names = "--job",
            paramLabel = "KEY=VALUE",
            description = "作业的选项，可多次给出，如 --job thread.ttl=7d。")
    private final Map<String, String> jobOptions = new HashMap<>();

    @Mixin private WorkFolder work;
    @Mixin private JsonOption json;

    public BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        BenchOptions options =
                new BenchOptions(
                        items,
                        steps == null ? EnumSet.allOf(BenchStep.class) : EnumSet.copyOf(steps),
                        threads,
                        jobOptions);
        BenchReport report =
                work.use(terminal, data -> new Bench(options, data, terminal.err()::println).run());
        terminal.out().println(json.isOn() ? report.json() : report.table());
        return ExitCode.of(report.holds());
    }

    static final class Items extends WholeNumber {
        /** Fewer say nothing. */
        Items() {
            super(20_000, 5_000_000);
        }
    }

    static final class Threads extends WholeNumber {
        Threads() {
            super(1_000, 5_000_000);
        }
    }
}

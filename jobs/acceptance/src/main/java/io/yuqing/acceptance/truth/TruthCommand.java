/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.WorkFolder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code truth DIR}: are the counts exact on this stream? */
@Command(
        name = "truth",
        description = "回放带标准答案的数据，逐行核对系统的结果。文件夹的内容见 jobs/acceptance/RATIONALE.md。",
        exitCodeList = {"0:全部一致", "1:有不一致", "2:文件夹无法使用，或系统未能运行"})
public final class TruthCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "存放数据和标准答案的文件夹。")
    private Path folder;

    @Option(names = "--ordered", description = "按事件时间的顺序回放，默认按到达的顺序。")
    private boolean ordered;

    @Option(names = "--alerts", description = "还核对每个帖子第 100、500、1000 次反应时的预警。")
    private boolean alerts;

    @Option(names = "--cluster", description = "以多个进程运行 Flink：JobManager 和 TaskManager。")
    private boolean cluster;

    @Option(
            names = "--rescale",
            description = "途中两次停止作业并保存，从保存点以另一并行度继续：先由 2 至 4，后由 4 至 1；Flink 以多个进程运行。")
    private boolean rescale;

    @Option(
            names = "--kill",
            paramLabel = "WHAT",
            split = ",",
            description = "途中依次强行终止的部分，用逗号分隔：taskmanager、jobmanager、clickhouse、kafka；默认不终止。")
    private final List<KilledPart> killed = new ArrayList<>();

    @Option(
            names = "--job",
            paramLabel = "KEY=VALUE",
            description = "作业的选项，可多次给出，如 --job thread.ttl=7d。")
    private final Map<String, String> jobOptions = new HashMap<>();

    @Mixin private WorkFolder work;
    @Mixin private JsonOption json;

    public TruthCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        TruthFolder truth = new TruthFolder(folder, ordered);
        TruthReport report = work.use(terminal, data -> run(truth, data));
        terminal.out().println(json.isOn() ? report.json() : report.table());
        return ExitCode.of(report.holds());
    }

    private TruthReport run(TruthFolder truth, Path data) throws SQLException {
        if (alerts) {
            AlertTruthCheck.jobOptions(data).forEach(jobOptions::putIfAbsent);
        }
        return new TruthRun(truth, cluster, killed, jobOptions, terminal.err()::println)
                .withAlerts(alerts)
                .withRescaling(rescale)
                .run(data);
    }
}

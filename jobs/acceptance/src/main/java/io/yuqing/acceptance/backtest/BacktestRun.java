/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.backtest;

import io.yuqing.acceptance.RunningStack;
import io.yuqing.acceptance.Settling;
import io.yuqing.local.replay.ReplayFile;
import io.yuqing.local.replay.ReplayReport;
import io.yuqing.local.replay.Replayer;
import io.yuqing.local.replay.Speed;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs history through the whole pipeline, at full speed, and reads what fired. */
final class BacktestRun {
    /** What a run gave. */
    record Outcome(List<Episode> episodes, Span history, long records) {}

    private final List<ReplayFile> history;
    private final Path topics;
    private final Consumer<String> progress;

    /**
     * @param topics file of topics; null for the shipped ones
     */
    BacktestRun(List<ReplayFile> history, Path topics, Consumer<String> progress) {
        this.history = history;
        this.topics = topics;
        this.progress = progress;
    }

    /**
     * @param data an empty folder for the processes
     */
    Outcome with(Path rules, Path data) throws SQLException {
        progress.accept("用 " + rules.getFileName() + " 回测：启动 Kafka、ClickHouse、Flink …");
        Map<String, String> options =
                topics == null
                        ? Map.of("rules.file", rules.toString())
                        : Map.of("rules.file", rules.toString(), "topics.file", topics.toString());
        try (RunningStack stack = RunningStack.start(data, false, options)) {
            ReplayReport sent =
                    new Replayer(stack.bootstrap(), RunningStack.POSTS, RunningStack.COMMENTS)
                            .play(history, Speed.MAX);
            progress.accept("已发送 " + sent.records() + " 条，等待作业处理完 …");
            new Settling(stack.tables(), sent.records(), progress)
                    .await(stack.rest(), stack.jobId());
            try (Connection tables = stack.tables().connect()) {
                return new Outcome(
                        EpisodeReader.read(tables), EpisodeReader.span(tables), sent.records());
            }
        }
    }
}

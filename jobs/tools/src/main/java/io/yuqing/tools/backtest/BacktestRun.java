/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.tools.backtest.episode.EpisodeReader;
import io.yuqing.tools.backtest.episode.FiredEpisode;
import io.yuqing.tools.backtest.history.History;
import io.yuqing.tools.backtest.history.Staging;
import io.yuqing.tools.backtest.history.Staging.Staged;
import io.yuqing.tools.backtest.history.Stretch;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.tools.stack.Settling;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs history through the job that runs in production, as a bounded stream at full speed, on
 * servers of its own, and reads what fired.
 */
public final class BacktestRun {
    /** What a run gave. */
    record Outcome(List<FiredEpisode> episodes, Staged staged) {}

    private static final String POSTS = "history.posts";
    private static final String COMMENTS = "history.comments";

    private final History history;
    private final Stretch wanted;
    private final PlatformOptions platforms;
    private final Consumer<String> progress;

    /**
     * @param wanted event time of what is run, warm-up and all
     * @param platforms those of the job whose history it is
     */
    public BacktestRun(
            History history, Stretch wanted, PlatformOptions platforms, Consumer<String> progress) {
        this.platforms = platforms;
        this.history = history;
        this.wanted = wanted;
        this.progress = progress;
    }

    /** What is read of the tables of a finished run. */
    public interface Reading<T> {
        T of(Connection tables, Staged staged) throws SQLException;
    }

    /** As {@link #with(Path, Path, Path, Reading)}: what fired. */
    public Outcome with(Path rules, Path topics, Path data) throws IOException, SQLException {
        return with(
                rules,
                topics,
                data,
                (tables, staged) -> new Outcome(EpisodeReader.read(tables), staged));
    }

    /**
     * @param topics file of topics; null for the shipped ones
     * @param data an empty folder for the processes; it holds the raw history until it is deleted
     */
    public <T> T with(Path rules, Path topics, Path data, Reading<T> reading)
            throws IOException, SQLException {
        progress.accept("启动 Kafka、ClickHouse …");
        Map<String, String> options = new HashMap<>(platforms.ofJob());
        options.put("rules.file", rules.toString());
        options.put("kafka.topics.posts", POSTS);
        options.put("kafka.topics.comments", COMMENTS);
        if (topics != null) {
            options.put("topics.file", topics.toString());
        }
        try (RunningStack stack = RunningStack.withoutJob(data, false)) {
            progress.accept("读取历史：" + history.name() + " …");
            Staged staged =
                    new Staging(stack.bootstrap(), POSTS, COMMENTS, wanted, platforms.ingest())
                            .fill(history);
            if (staged.records() == 0) {
                throw new ToolException(
                        "%s 在所要求的时间内没有数据（时间以外 %,d 条，无法读取 %,d 条）；请放宽 --from 和 --to。"
                                .formatted(history.name(), staged.outside(), staged.unreadable()));
            }
            progress.accept("已取得 %,d 条，作业开始处理 …".formatted(staged.records()));
            new Settling(stack.tables(), staged.records(), progress)
                    .awaitEnd(stack.startHistory(options));
            try (Connection tables = stack.tables().connect()) {
                return reading.of(tables, staged);
            }
        }
    }
}

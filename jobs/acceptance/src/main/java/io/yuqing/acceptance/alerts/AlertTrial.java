/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import io.yuqing.local.demo.DemoStream;
import io.yuqing.local.demo.Scenario;
import io.yuqing.local.replay.ReplayFile;
import io.yuqing.local.replay.ReplayReport;
import io.yuqing.local.replay.Replayer;
import io.yuqing.local.replay.Speed;
import io.yuqing.tools.backtest.episode.EpisodeReader;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.tools.stack.Settling;
import io.yuqing.wire.KafkaTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs scenarios through the whole pipeline, as bounded streams, and reads what fired. */
final class AlertTrial {
    private final Path rules;
    private final Consumer<String> progress;

    /**
     * @param rules file of all rules that are tried
     * @param progress told in Chinese what happens
     */
    AlertTrial(Path rules, Consumer<String> progress) {
        this.rules = rules;
        this.progress = progress;
    }

    /**
     * Generates the stream, runs it, and puts what fired beside its truth.
     *
     * @param data an empty folder for the processes
     */
    TrialOutcome run(Scenario scenario, long seed, Path data) throws IOException, SQLException {
        progress.accept("生成数据流 " + TrialOutcome.name(scenario, seed) + " …");
        Path stream = Files.createDirectories(data.resolve("stream"));
        DemoStream.generate(seed, scenario, stream);
        List<ReplayFile> files =
                List.of(
                        ReplayFile.parse(stream.resolve("posts_arrival.ndjson.gz").toString()),
                        ReplayFile.parse(stream.resolve("comments_arrival.ndjson.gz").toString()));
        Map<String, String> options = Map.of("rules.file", rules.toString());
        try (RunningStack stack = RunningStack.withoutJob(data, false)) {
            ReplayReport sent =
                    new Replayer(stack.bootstrap(), KafkaTopics.POSTS, KafkaTopics.COMMENTS)
                            .play(files, Speed.MAX);
            progress.accept("已发送 " + sent.records() + " 条，作业开始处理 …");
            new Settling(stack.tables(), sent.records(), progress)
                    .awaitEnd(stack.startHistory(options));
            try (Connection tables = stack.tables().connect()) {
                return new TrialOutcome(
                        scenario, seed, EpisodeReader.read(tables), StreamTruth.read(stream));
            }
        }
    }
}

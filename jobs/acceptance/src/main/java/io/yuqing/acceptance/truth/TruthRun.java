/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import io.yuqing.local.replay.ReplayFile;
import io.yuqing.local.replay.ReplayReport;
import io.yuqing.local.replay.Replayer;
import io.yuqing.local.replay.Speed;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.tools.stack.Settling;
import io.yuqing.wire.KafkaTopics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Replays a folder through the whole pipeline, with {@link Interruptions} on the way if asked, and
 * checks.
 */
final class TruthRun {
    private final TruthFolder folder;
    private final List<KilledPart> killed;
    private final Map<String, String> jobOptions;
    private final Consumer<String> progress;
    private boolean cluster;
    private boolean alerts;
    private boolean rescale;

    /**
     * @param killed on the way, in this order
     * @param jobOptions options of the job that differ from the shipped configuration
     * @param progress told in Chinese what happens
     */
    TruthRun(
            TruthFolder folder,
            boolean cluster,
            List<KilledPart> killed,
            Map<String, String> jobOptions,
            Consumer<String> progress) {
        this.folder = folder;
        this.cluster = cluster || killed.stream().anyMatch(KilledPart::needsCluster);
        this.killed = List.copyOf(killed);
        this.jobOptions = new HashMap<>(folder.jobOptions());
        this.jobOptions.putAll(jobOptions);
        this.progress = progress;
    }

    /** Whether {@link AlertTruthCheck} is checked too; the job must then have its options. */
    TruthRun withAlerts(boolean check) {
        alerts = check;
        return this;
    }

    /** Whether the job goes on with another parallelism twice, as processes. */
    TruthRun withRescaling(boolean wanted) {
        rescale = wanted;
        cluster |= wanted;
        return this;
    }

    /**
     * @param data an empty folder for the processes
     */
    TruthReport run(Path data) throws SQLException {
        return run(data, stack -> {});
    }

    /**
     * Runs and checks, then shows the pipeline while it still stands.
     *
     * @param afterwards looks at more than the truth
     */
    TruthReport run(Path data, Consumer<RunningStack> afterwards) throws SQLException {
        long begin = System.nanoTime();
        progress.accept("启动 Kafka、ClickHouse、Flink …");
        try (RunningStack stack = RunningStack.start(data, cluster, jobOptions)) {
            long started = System.nanoTime();
            progress.accept("回放 …");
            ReplayReport sent = replay(stack);
            progress.accept("已发送 " + sent.records() + " 条，等待作业处理完 …");
            Settling settling = new Settling(stack.tables(), sent.records(), progress);
            Interruptions interruptions =
                    new Interruptions(stack, settling, sent.records(), progress);
            interruptions.befall(killed, rescale);
            settling.await(stack.rest(), stack.jobId());
            long done = System.nanoTime();
            progress.accept("逐行核对 …");
            try (Connection tables = stack.tables().connect()) {
                TruthCheck check =
                        new TruthCheck(
                                folder,
                                tables,
                                stack.bootstrap(),
                                List.of(KafkaTopics.POSTS, KafkaTopics.COMMENTS));
                List<TruthFinding> findings = new ArrayList<>(check.findings(sent.records()));
                if (alerts) {
                    findings.addAll(
                            new AlertTruthCheck(folder)
                                    .findings(
                                            tables,
                                            stack.bootstrap(),
                                            !killed.isEmpty() || interruptions.restarts() > 0));
                }
                TruthReport report =
                        new TruthReport(
                                findings,
                                check.hashOfWindows(),
                                interruptions.rescaled(),
                                interruptions.restarts(),
                                interruptions.survived(),
                                seconds(started - begin),
                                seconds(done - started));
                afterwards.accept(stack);
                return report;
            }
        }
    }

    private ReplayReport replay(RunningStack stack) {
        return new Replayer(stack.bootstrap(), KafkaTopics.POSTS, KafkaTopics.COMMENTS)
                .play(
                        List.of(
                                ReplayFile.parse("posts=" + folder.posts()),
                                ReplayFile.parse("comments=" + folder.comments())),
                        Speed.MAX);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}

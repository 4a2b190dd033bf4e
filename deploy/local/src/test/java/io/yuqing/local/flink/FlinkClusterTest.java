/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.Layout;
import io.yuqing.local.process.StackException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkClusterTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** So many that one of them is under way when a process dies. */
    private static final int QUESTIONS = 300;

    @TempDir static Path data;

    private static FlinkCluster cluster;
    private static JobSubmission job;

    @BeforeAll
    static void start() throws Exception {
        job = JobJar.submission(data.resolve("jar folder")).withParallelism(2);
        cluster =
                FlinkCluster.in(Layout.find(), data.resolve("flink data"), 0)
                        .set("execution.checkpointing.interval", "1 s")
                        .set("metrics.fetcher.update-interval", "1 ms")
                        .set("taskmanager.memory.process.size", "1000 mb")
                        .set("taskmanager.memory.managed.size", "64 mb")
                        .start(2);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void aJobSurvivesTheKillOfATaskManagerAndOfTheJobManager() {
        FlinkRest rest = cluster.rest();
        String id = cluster.submit(job);
        rest.awaitRunning(id, LIMIT);
        rest.awaitCheckpoints(id, 1, LIMIT);

        int lost = cluster.taskManagerOf(id);
        cluster.replaceTaskManagerOf(id, LIMIT);
        rest.awaitRunning(id, LIMIT);
        assertThat(cluster.isTaskManagerAlive(lost)).isFalse();
        assertThat(cluster.taskManagerOf(id)).isNotEqualTo(lost);
        rest.awaitCheckpoints(id, 1, LIMIT);

        cluster.killJobManager();
        assertThat(rest.isUp()).isFalse();
        cluster.restartJobManager();
        rest.awaitRunning(id, LIMIT);
        assertThat(rest.checkpoints(id).restored()).isEqualTo(1);
        rest.awaitCheckpoints(id, 1, LIMIT);

        String savepoint = rest.stopWithSavepoint(id, data.resolve("save points"), LIMIT);
        rest.awaitStatus(id, "FINISHED", LIMIT);
        String wider = cluster.submit(job.restoredFrom(savepoint).withParallelism(3));
        rest.awaitRunning(wider, LIMIT);
        assertThat(rest.vertices(wider)).extracting(Vertex::parallelism).containsOnly(3);
        rest.checkpoint(wider, LIMIT);

        rest.cancel(wider);
        rest.awaitStatus(wider, "CANCELED", LIMIT);
        String resumed = cluster.resumeFromLastCheckpoint(job, wider);
        rest.awaitRunning(resumed, LIMIT);
        assertThat(rest.checkpoints(resumed).restored()).isEqualTo(1);
        rest.cancel(resumed);
    }

    /** The JobManager has one question to all at a time, and asks again when that has ended. */
    @Test
    void metricsGoOnAfterATaskManagerWasKilledWhileItWasAskedForThem() {
        FlinkRest rest = cluster.rest();
        String id = cluster.submit(job);
        rest.awaitRunning(id, LIMIT);
        awaitMoreRecords(id);

        ChildProcess asked = cluster.taskManager(cluster.taskManagerOf(id));
        asked.halt();
        for (int i = 0; i < QUESTIONS; i++) {
            records(id);
        }
        asked.kill9();
        cluster.startTaskManager();
        rest.awaitRunning(id, LIMIT);
        awaitMoreRecords(id);
        rest.cancel(id);
    }

    private static void awaitMoreRecords(String id) {
        double before = records(id);
        Patience.await("another number of records", LIMIT, () -> differs(records(id), before));
    }

    /** Neither is known at first: NaN differs from no number. */
    private static boolean differs(double now, double before) {
        return !Double.isNaN(now) && now != before;
    }

    private static double records(String id) {
        String source = cluster.rest().vertices(id).get(0).id();
        return cluster.rest().vertexMetric(id, source, "numRecordsOut");
    }

    @Test
    void theReasonOfARefusedSubmissionIsFlinksOwn() {
        JobSubmission wrong = new JobSubmission(job.jar(), "no.such.Main", job.args());

        assertThatThrownBy(() -> cluster.submit(wrong))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("no.such.Main");
    }
}

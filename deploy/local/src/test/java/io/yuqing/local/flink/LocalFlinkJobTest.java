/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.process.Layout;
import io.yuqing.local.process.StackException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFlinkJobTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir Path data;

    @Test
    void aKilledJobResumesFromItsLastCheckpoint() throws Exception {
        JobSubmission submission = JobJar.submission(data);
        try (LocalFlinkJob job =
                LocalFlinkJob.in(Layout.find(), data.resolve("flink data"), 0)
                        .set("execution.checkpointing.interval", "1 s")) {
            assertThat(job.latestCheckpoint()).isEmpty();
            String id = job.start(submission);
            job.rest().awaitCheckpoints(id, 1, LIMIT);
            job.kill9();

            String resumed =
                    job.start(submission.restoredFrom(job.latestCheckpoint().orElseThrow()));

            assertThat(job.rest().checkpoints(resumed).restored()).isEqualTo(1);
        }
    }

    @Test
    void aJobThatCannotStartShowsTheEndOfItsLog() throws Exception {
        JobSubmission wrong =
                new JobSubmission(JobJar.submission(data).jar(), "no.such.Main", List.of());
        try (LocalFlinkJob job = LocalFlinkJob.in(Layout.find(), data.resolve("flink data"), 0)) {
            assertThatThrownBy(() -> job.start(wrong))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("ended with exit code 1 while starting")
                    .hasMessageContaining("no.such.Main");
        }
    }
}

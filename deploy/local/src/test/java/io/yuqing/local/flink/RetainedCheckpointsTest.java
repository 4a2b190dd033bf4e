/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetainedCheckpointsTest {
    @TempDir Path folder;

    @Test
    void theNewestThatIsCompleteIsFoundOfOneJobAndOfAll() throws IOException {
        checkpoint("one", 8, 100);
        Path newestOfOne = checkpoint("one", 9, 200);
        Path newest = checkpoint("two", 1, 300);
        Files.createDirectories(folder.resolve("two/chk-2"));
        Files.createDirectories(folder.resolve("two/shared"));

        assertThat(RetainedCheckpoints.latestOf(folder, "one")).hasValue(FlinkPath.of(newestOfOne));
        assertThat(RetainedCheckpoints.latest(folder)).hasValue(FlinkPath.of(newest));
    }

    @Test
    void ofTwoOfOneMomentTheHigherNumberIsTheNewer() throws IOException {
        Path tenth = checkpoint("one", 10, 100);
        checkpoint("one", 9, 100);

        assertThat(RetainedCheckpoints.latest(folder)).hasValue(FlinkPath.of(tenth));
    }

    @Test
    void whereNoJobRanThereIsNone() {
        assertThat(RetainedCheckpoints.latest(folder.resolve("absent"))).isEmpty();
        assertThat(RetainedCheckpoints.latest(folder)).isEmpty();
        assertThat(RetainedCheckpoints.latestOf(folder, "absent")).isEmpty();
    }

    /** A job that runs writes files of its state, and removes old checkpoints. */
    @Test
    void whatComesAndGoesMeanwhileIsNoFailure() throws Exception {
        Path kept = checkpoint("one", 9, 200);
        CompletableFuture<Void> job = CompletableFuture.runAsync(this::comeAndGo);
        do {
            assertThat(RetainedCheckpoints.latest(folder)).hasValue(FlinkPath.of(kept));
        } while (!job.isDone());
        job.get();
    }

    private void comeAndGo() {
        try {
            for (int i = 0; i < 5_000; i++) {
                Path passing = Files.createDirectories(folder.resolve("one/chk-8"));
                Path state = Files.createFile(passing.resolve("state"));
                Path other = Files.createDirectories(folder.resolve("gone"));
                Files.delete(state);
                Files.delete(passing);
                Files.delete(other);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path checkpoint(String job, int number, long writtenAt) throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve(job).resolve("chk-" + number));
        Path metadata = Files.createFile(checkpoint.resolve("_metadata"));
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(writtenAt));
        return checkpoint;
    }
}

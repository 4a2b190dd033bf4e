/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Completed checkpoints on disk: {@code <folder>/<job id>/chk-<n>/_metadata}. */
final class RetainedCheckpoints {
    private RetainedCheckpoints() {}

    /** The newest of one job, as a restore path. */
    static Optional<String> latestOf(Path folder, String jobId) {
        return latest(folder.resolve(jobId), 2);
    }

    /** The newest of all jobs that ever ran on this folder, as a restore path. */
    static Optional<String> latest(Path folder) {
        return latest(folder, 3);
    }

    private static Optional<String> latest(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        // A folder without _metadata is a checkpoint that never completed.
        try (Stream<Path> files =
                Files.find(
                        folder,
                        depth,
                        (path, attributes) ->
                                path.endsWith("_metadata")
                                        && path.getParent()
                                                .getFileName()
                                                .toString()
                                                .startsWith("chk-"))) {
            return files.max(
                            Comparator.comparing(RetainedCheckpoints::writtenAt)
                                    .thenComparing(RetainedCheckpoints::number))
                    .map(metadata -> FlinkPath.of(metadata.getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException goneMeanwhile) {
            return FileTime.fromMillis(0);
        }
    }

    private static long number(Path metadata) {
        return Long.parseLong(
                metadata.getParent().getFileName().toString().substring("chk-".length()));
    }
}

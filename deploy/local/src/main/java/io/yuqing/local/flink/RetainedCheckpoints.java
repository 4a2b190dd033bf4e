/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
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
        return newest(completed(folder.resolve(jobId)));
    }

    /** The newest of all jobs that ever ran on this folder, as a restore path. */
    static Optional<String> latest(Path folder) {
        return newest(entries(folder).flatMap(RetainedCheckpoints::completed));
    }

    private static Optional<String> newest(Stream<Path> completed) {
        return completed
                .max(
                        Comparator.comparing(RetainedCheckpoints::writtenAt)
                                .thenComparing(RetainedCheckpoints::number))
                .map(metadata -> FlinkPath.of(metadata.getParent()));
    }

    /** A folder without {@code _metadata} is a checkpoint that never completed. */
    private static Stream<Path> completed(Path job) {
        return entries(job)
                .filter(entry -> entry.getFileName().toString().startsWith("chk-"))
                .map(checkpoint -> checkpoint.resolve("_metadata"))
                .filter(Files::exists);
    }

    /** By name alone: a job that runs makes and removes files and folders meanwhile. */
    private static Stream<Path> entries(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (NoSuchFileException | NotDirectoryException absent) {
            return Stream.empty();
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

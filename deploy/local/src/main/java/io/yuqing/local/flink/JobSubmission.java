/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import java.nio.file.Path;
import java.util.List;

/**
 * What it takes to run a job.
 *
 * @param parallelism of the whole job; 0 leaves it to the job
 * @param restorePath savepoint or checkpoint to start from; null for an empty state
 */
public record JobSubmission(
        Path jar, String mainClass, List<String> args, int parallelism, String restorePath) {
    public JobSubmission {
        args = List.copyOf(args);
    }

    public JobSubmission(Path jar, String mainClass, List<String> args) {
        this(jar, mainClass, args, 0, null);
    }

    /** The same job from another state. */
    public JobSubmission restoredFrom(String path) {
        return new JobSubmission(jar, mainClass, args, parallelism, path);
    }

    /** The same job at another width. */
    public JobSubmission withParallelism(int width) {
        return new JobSubmission(jar, mainClass, args, width, restorePath);
    }
}

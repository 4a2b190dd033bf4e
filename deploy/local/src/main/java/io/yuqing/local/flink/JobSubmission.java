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
 * @param code jars and folders of classes beside the jar; a cluster takes none
 */
public record JobSubmission(
        Path jar,
        String mainClass,
        List<String> args,
        int parallelism,
        String restorePath,
        List<Path> code) {
    public JobSubmission {
        args = List.copyOf(args);
        code = List.copyOf(code);
    }

    public JobSubmission(Path jar, String mainClass, List<String> args) {
        this(jar, mainClass, args, 0, null, List.of());
    }

    /** The same job from another state. */
    public JobSubmission restoredFrom(String path) {
        return new JobSubmission(jar, mainClass, args, parallelism, path, code);
    }

    /** The same job at another width. */
    public JobSubmission withParallelism(int width) {
        return new JobSubmission(jar, mainClass, args, width, restorePath, code);
    }

    /** The same job with more code on its class path. */
    public JobSubmission withCode(Path jarOrFolder) {
        return new JobSubmission(
                jar, mainClass, args, parallelism, restorePath, List.of(jarOrFolder));
    }
}

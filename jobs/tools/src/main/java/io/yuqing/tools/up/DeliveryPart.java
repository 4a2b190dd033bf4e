/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.process.Layout;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The delivery job in a Flink of its own, which outlives restarts of the analysis job, and what its
 * console channels show. Not thread-safe.
 */
final class DeliveryPart implements AutoCloseable {
    private static final String JOB = "io.yuqing.jobs.DeliveryJob";

    /** Its state is what waits to be sent. */
    private static final String HEAP = "400m";

    private final LocalFlinkJob flink;
    private final Path file;
    private final Path notices;
    private final PrintStream out;
    private final boolean shown;
    private FileTail tail;

    /**
     * Prepares the job.
     *
     * @param file who is told what
     * @param shown whether what console channels are told is shown here
     */
    DeliveryPart(Layout layout, DataFolder data, Path file, PrintStream out, boolean shown) {
        this.file = file;
        this.out = out;
        this.shown = shown;
        notices = data.part("notices.txt");
        flink = LocalFlinkJob.in(layout, data.part("flink-delivery"), 0).withHeap(HEAP);
    }

    /**
     * Returns when all its tasks run; goes on from an earlier run on the same data.
     *
     * @param gateway to which links in notices lead, unless the job is told another
     * @param linkKey file of the keys that sign them
     */
    void start(Path jobJar, List<String> jobArgs, String gateway, Path linkKey) {
        List<String> args = new ArrayList<>();
        args.addAll(List.of("--link.url", gateway));
        args.addAll(List.of("--link.key-file", linkKey.toAbsolutePath().toString()));
        args.addAll(jobArgs);
        args.addAll(List.of("--delivery.file", file.toString()));
        args.addAll(List.of("--delivery.console-file", notices.toString()));
        tail = shown ? FileTail.from(notices, out) : null;
        flink.start(
                new JobSubmission(jobJar, JOB, args)
                        .restoredFrom(flink.latestCheckpoint().orElse(null)));
    }

    @Override
    public void close() {
        flink.close();
        if (tail != null) {
            tail.close();
        }
    }
}

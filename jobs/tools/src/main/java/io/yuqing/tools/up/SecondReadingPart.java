/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.process.Layout;
import io.yuqing.nlp.encoder.NoEncoderException;
import io.yuqing.nlp.encoder.TextEncoder;
import io.yuqing.tools.common.ToolException;
import java.nio.file.Path;
import java.util.List;

/**
 * The second-reading job in a Flink of its own: whatever becomes of it, the others go on. Not
 * thread-safe.
 */
final class SecondReadingPart implements AutoCloseable {
    private static final String JOB = "io.yuqing.jobs.SecondReadingJob";

    /** Dictionaries and linear models; the encoder's 60 MB are outside of it. */
    private static final String HEAP = "400m";

    private final LocalFlinkJob flink;

    SecondReadingPart(Layout layout, DataFolder data) {
        flink = LocalFlinkJob.in(layout, data.part("flink-second"), 0).withHeap(HEAP).yielding();
    }

    /** Asked before anything is started: what cannot be is told at once. */
    static void requireEncoder() {
        try {
            TextEncoder.open().close();
        } catch (NoEncoderException e) {
            throw new ToolException("语义模型在这里不能运行，请去掉 --second-reading：" + e.getMessage(), e);
        }
    }

    /** Returns when all its tasks run; goes on from an earlier run on the same data. */
    void start(Path jobJar, List<String> jobArgs) {
        flink.start(
                new JobSubmission(jobJar, JOB, jobArgs)
                        .restoredFrom(flink.latestCheckpoint().orElse(null)));
    }

    @Override
    public void close() {
        flink.close();
    }
}

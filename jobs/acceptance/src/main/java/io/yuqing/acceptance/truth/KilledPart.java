/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import io.yuqing.tools.stack.Pause;
import io.yuqing.tools.stack.RunningStack;
import java.time.Duration;
import java.util.Locale;

/** A part that is killed with {@code kill -9} in the middle of a run, and brought back. */
public enum KilledPart {
    TASKMANAGER,
    JOBMANAGER,
    CLICKHOUSE,
    KAFKA;

    private static final Duration DOWN = Duration.ofSeconds(3);
    private static final Duration NOTICED_WITHIN = Duration.ofMinutes(3);

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether only a cluster of processes has this part. */
    boolean needsCluster() {
        return this == TASKMANAGER || this == JOBMANAGER;
    }

    /** Kills the part and brings it back; returns when its loss has been noticed and mended. */
    public void strike(RunningStack stack) {
        switch (this) {
            case TASKMANAGER ->
                    // Half of the slots are spare: the job need not wait for the new one.
                    stack.cluster().replaceTaskManagerOf(stack.jobId(), NOTICED_WITHIN);
            case JOBMANAGER -> {
                stack.cluster().killJobManager();
                stack.cluster().restartJobManager();
            }
            case CLICKHOUSE -> {
                stack.clickHouse().kill9();
                Pause.of(DOWN);
                stack.clickHouse().start();
            }
            case KAFKA -> {
                stack.kafka().kill9();
                Pause.of(DOWN);
                stack.kafka().start();
            }
        }
    }
}

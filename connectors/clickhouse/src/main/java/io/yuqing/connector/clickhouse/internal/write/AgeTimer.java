/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.write;

import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService;

/**
 * Tells when the batch that fills has reached its age. At most one timer is registered: it is left
 * alone when a batch goes early, and moved on when it fires for a younger one, so that a busy
 * writer does not register a timer for each batch. On the task's thread only.
 */
final class AgeTimer {

    private static final long NO_BATCH = Long.MIN_VALUE;

    private final ProcessingTimeService time;
    private final BatchAge age;
    private final Runnable aged;
    private long deadline = NO_BATCH;
    private boolean registered;

    AgeTimer(ProcessingTimeService time, BatchAge age, Runnable aged) {
        this.time = time;
        this.age = age;
        this.aged = aged;
    }

    /** The batch has a row; only the first call for a batch counts. */
    void started() {
        if (deadline == NO_BATCH) {
            deadline = time.getCurrentProcessingTime() + age.millis();
            if (!registered) {
                register(deadline);
            }
        }
    }

    /** The batch has gone. */
    void stopped() {
        deadline = NO_BATCH;
    }

    private void register(long at) {
        registered = true;
        // Never cancelled: a timer that fires for no batch does nothing.
        ScheduledFuture<?> unused = time.registerTimer(at, this::fired);
    }

    private void fired(long now) {
        registered = false;
        if (deadline == NO_BATCH) {
            return;
        }
        if (now < deadline) {
            register(deadline);
        } else {
            aged.run();
        }
    }
}

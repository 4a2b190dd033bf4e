/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import io.yuqing.local.process.Pause;
import io.yuqing.local.process.StackException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.DoubleConsumer;

/** How many records a running job has worked off. */
public interface Progress extends AutoCloseable {
    Duration NO_PROGRESS = Duration.ofMinutes(2);

    /** So far; may be about a second old. */
    double now() throws SQLException;

    /**
     * Looks again and again until so many are done.
     *
     * @param pause between two looks
     * @param each told what every look showed
     * @throws StackException if nothing goes on for minutes
     */
    default void await(double wanted, Duration pause, DoubleConsumer each) throws SQLException {
        double before = -1;
        long since = System.nanoTime();
        while (before < wanted) {
            double done = now();
            each.accept(done);
            if (done != before) {
                before = done;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > NO_PROGRESS.toNanos()) {
                throw new StackException(
                        "For 2 minutes the job has stood at "
                                + (long) done
                                + " of "
                                + (long) wanted
                                + " records; look into the job's log.");
            }
            Pause.millis(pause.toMillis(), "the job");
        }
    }

    @Override
    void close() throws SQLException;
}

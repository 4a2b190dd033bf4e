/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import io.yuqing.local.process.Pause;
import io.yuqing.local.process.StackException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for a server that may be away for a while. */
final class Patience {
    private static final long POLL_MILLIS = 100;

    private Patience() {}

    /**
     * Returns when {@code done} is true. A {@link StackException} of it means "not yet": a
     * JobManager that was just killed or started does not answer.
     *
     * @throws StackException after {@code limit}, or at once if {@code done} throws {@link
     *     Hopeless}
     */
    static void await(String what, Duration limit, BooleanSupplier done) {
        long deadline = System.nanoTime() + limit.toNanos();
        StackException last = null;
        while (System.nanoTime() < deadline) {
            try {
                if (done.getAsBoolean()) {
                    return;
                }
                last = null;
            } catch (StackException notYet) {
                last = notYet;
            } catch (Hopeless e) {
                throw new StackException(e.getMessage(), e);
            }
            Pause.millis(POLL_MILLIS, what);
        }
        throw new StackException(
                "Waited "
                        + limit.toSeconds()
                        + " s in vain for "
                        + what
                        + (last == null ? "." : "; last answer: " + last.getMessage()),
                last);
    }

    /** What is waited for will never come. */
    static final class Hopeless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Hopeless(String message) {
            super(message);
        }
    }
}

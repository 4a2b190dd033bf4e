/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.make;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How often something is tried that did not go well, and when the next time. */
final class Attempts {
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(45));

    private Attempts() {}

    /** Whether it is given up after so many. */
    static boolean isGivenUp(int failed) {
        return failed > PAUSES.size();
    }

    /**
     * When it is tried again.
     *
     * @param failed how often it was tried, at least once and not too often
     * @param last when it failed
     */
    static Instant next(int failed, Instant last) {
        return last.plus(PAUSES.get(failed - 1));
    }

    static boolean isDue(int failed, Instant last, Instant now) {
        return failed == 0 || (!isGivenUp(failed) && !now.isBefore(next(failed, last)));
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import java.time.Duration;

/**
 * How often something is asked: every few seconds, and more rarely the more it costs, so that a
 * large county pays no more than a small one.
 *
 * @param oneIn at most this share of the time is spent with the answer
 */
record Pace(int oneIn) {
    static final Duration LEAST = Duration.ofSeconds(5);
    static final Duration MOST = Duration.ofMinutes(2);

    /** From the end of an answer to the next question. */
    Duration rest(Duration cost) {
        Duration rest = cost.multipliedBy(oneIn);
        if (rest.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return rest.compareTo(MOST) > 0 ? MOST : rest;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.board;

import java.time.Duration;
import java.time.Instant;

/** The time range chosen in a board's picker. */
public record TimeRange(Instant from, Instant to) {
    public static TimeRange ending(Instant to, Duration length) {
        return new TimeRange(to.minus(length), to);
    }

    Duration length() {
        return Duration.between(from, to);
    }
}

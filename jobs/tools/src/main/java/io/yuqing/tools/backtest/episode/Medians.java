/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.episode;

import java.time.Duration;
import java.util.List;

/** Medians of durations. */
public final class Medians {
    private Medians() {}

    /** The lower of the two in the middle if there are two; null of none. */
    public static Duration of(List<Duration> durations) {
        return durations.isEmpty()
                ? null
                : durations.stream().sorted().toList().get((durations.size() - 1) / 2);
    }
}

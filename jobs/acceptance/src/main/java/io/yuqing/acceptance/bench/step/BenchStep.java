/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import java.util.Locale;

/** What can be measured alone. Order matters: later steps compare with earlier ones. */
public enum BenchStep {
    TEXT,
    DECODE,
    PIPELINE,
    REFERENCE,
    SECOND_READING,
    SECOND_RESTARTS,
    SKEW,
    ARTICLES,
    REPLAY,
    SCALE,
    LATENCY,
    DELIVERY,
    GROWTH,
    STATE,
    RECOVERY,
    GATEWAY,
    ALERTS;

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.tools.common.UsageException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be measured alone. Order matters: later steps compare with earlier ones. */
public enum BenchStep {
    TEXT,
    DECODE,
    PIPELINE,
    ARTICLES,
    REPLAY,
    LATENCY,
    DELIVERY,
    STATE,
    RECOVERY,
    ALERTS;

    /** Reads {@code text,pipeline}. */
    static Set<BenchStep> ofOption(String value) {
        Set<BenchStep> steps = EnumSet.noneOf(BenchStep.class);
        for (String name : value.split(",")) {
            try {
                steps.add(valueOf(name.trim().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new UsageException(
                        "--only is '"
                                + value
                                + "'; write one or more of "
                                + Arrays.toString(values()).toLowerCase(Locale.ROOT)
                                + ", with commas between.");
            }
        }
        return steps;
    }
}

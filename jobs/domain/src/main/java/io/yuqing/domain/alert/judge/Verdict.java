/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import io.yuqing.domain.rule.Compare;
import io.yuqing.domain.rule.Level;

/**
 * Which level a window reaches, and by which numbers.
 *
 * @param reached the highest level whose number and conditions are met; null if none
 * @param held the highest level that is not left, the hysteresis taken off its number; never below
 *     {@code reached}; null if none
 * @param value of the measure, or its ratio to the earlier window
 * @param threshold of the level reached, of the lowest level if none is; the upper limit for a
 *     baseline
 * @param baseline what is usual: the mean of the past (baseline) or the earlier value (ratio); null
 *     for a plain threshold and without enough past
 * @param whyNot why no level is reached, or not the one that the value alone would reach; null if
 *     nothing stands against it
 */
public record Verdict(
        Level reached,
        Level held,
        double value,
        double threshold,
        Double baseline,
        TransitionReason whyNot) {
    /** Whether any level is reached. */
    public boolean holds() {
        return reached != null;
    }

    /** The multiple of what is usual; NaN for a plain threshold. */
    public double growth(Compare compare) {
        return switch (compare) {
            case THRESHOLD -> Double.NaN;
            case RATIO -> value;
            case BASELINE -> baseline == null ? Double.NaN : value / Math.max(1, baseline);
        };
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

/**
 * How a rule with a baseline finds what is usual.
 *
 * @param past how many past windows are compared with, 7 as in EARS
 * @param freezeCap for how many window lengths the baseline of the first exceeding window stays in
 *     force, so that a burst does not become its own baseline; 0 = plain EARS
 * @param sameHourOfWeek compare with the same window of the weeks before instead of the windows
 *     just before
 * @param coverage measure the past by the volume of all other items, so that a collector that
 *     fetches twice as much raises no burst
 */
public record BaselineSpec(int past, int freezeCap, boolean sameHourOfWeek, boolean coverage) {
    /** The number of past windows EARS uses, and the only one {@code Ears} has a quantile for. */
    public static final int EARS_PAST = 7;

    public static final BaselineSpec DEFAULT = new BaselineSpec(EARS_PAST, 7, false, true);

    /** How many milliseconds lie between two of the windows that are compared. */
    public long strideMillis(RuleWindow window) {
        return sameHourOfWeek ? Earlier.WEEK.millisBefore(window) : window.lengthMillis();
    }
}

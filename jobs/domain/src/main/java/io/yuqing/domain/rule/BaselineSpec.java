/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

/**
 * How a burst rule finds what is usual.
 *
 * @param past how many windows before the present one are compared with, 7 as in EARS
 * @param freezeCap for how many window lengths the baseline of the first exceeding window stays in
 *     force, so that a burst does not become its own baseline; 0 = plain EARS
 */
public record BaselineSpec(int past, int freezeCap) {
    /** The number of past windows EARS uses, and the only one {@code Ears} has a quantile for. */
    public static final int EARS_PAST = 7;

    public static final BaselineSpec DEFAULT = new BaselineSpec(EARS_PAST, 7);
}

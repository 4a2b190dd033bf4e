/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

/**
 * Whether a condition holds in one window, and by which numbers.
 *
 * @param value of the measure
 * @param threshold what it was compared with: the rule's number, or U0 of a burst rule
 * @param baseline what is usual: the mean of the past windows (burst), the window before (growth);
 *     null for other measures and without enough past
 * @param whyNot null if it holds
 */
public record Verdict(
        boolean holds, double value, double threshold, Double baseline, TransitionReason whyNot) {}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.operator;

import io.yuqing.domain.rule.Rule;
import java.util.Map;

/** How much more collectors fetch now than in the past that a burst is measured by. */
interface Coverage {
    /** Where nothing is known of other items. */
    Coverage UNKNOWN = (rule, windowEnd, platforms) -> 1;

    /**
     * By how much the value of the window that ends at {@code windowEnd} is to be multiplied, above
     * 0 and up to 1.
     *
     * @param platforms items of the subject in the window, by platform
     */
    double factor(Rule rule, long windowEnd, Map<String, Long> platforms);
}

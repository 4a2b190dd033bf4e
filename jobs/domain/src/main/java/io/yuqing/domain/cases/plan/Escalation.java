/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.plan;

import java.util.List;

/**
 * What comes of a deadline that was not kept.
 *
 * @param after the deadline; zero: at it
 * @param tell units, or {@code unit}, {@code desk}, {@code supervise}, {@code duty:分管领导}
 */
public record Escalation(Within after, List<String> tell, boolean supervises) {
    public Escalation {
        tell = List.copyOf(tell);
    }

    /** Names its stage, as {@code due} or {@code due+2h}. */
    public String stage() {
        boolean atOnce = !after.inWorkdays() && after.natural().isZero();
        return atOnce ? "due" : "due+" + after.write();
    }
}

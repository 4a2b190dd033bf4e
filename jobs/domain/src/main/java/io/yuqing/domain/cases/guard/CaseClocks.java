/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import java.util.List;

/** Which clocks of a case run, and what they are called when a person starts them. */
public final class CaseClocks {
    /** A question that units are to answer (核实). */
    public static final String VERIFY = "verify";

    /** What a leader wants done. */
    public static final String INSTRUCTION = "instruction";

    /** When a unit is to report. */
    public static final String REPORT = "report";

    private CaseClocks() {}

    /** Whether a unit owes the answer to a question. */
    public static boolean isAsked(CaseRecord record, String unit) {
        Clock clock = record.clocks.get(Clock.key(VERIFY, unit));
        return clock != null && clock.runs();
    }

    /** Those for which a unit can ask more time: its own, and those of the whole case. */
    public static List<Clock> extendable(CaseRecord record, String unit) {
        return record.clocks.values().stream()
                .filter(Clock::runs)
                .filter(clock -> clock.unit().isEmpty() || clock.unit().equals(unit))
                .filter(clock -> !clock.spec().isLegal() || clock.spec().extendable() != null)
                .toList();
    }

    /** The earliest end of a clock of the whole case that runs; 0 if there is none. */
    public static long end(CaseRecord record) {
        return record.clocks.values().stream()
                .filter(clock -> clock.runs() && clock.spec().whom() == DeadlineSpec.For.CASE)
                .mapToLong(Clock::dueAt)
                .filter(due -> due > 0)
                .min()
                .orElse(0);
    }
}

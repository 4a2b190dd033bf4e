/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

import io.yuqing.domain.rule.Level;

/**
 * When a notice goes out, and why then. Pure.
 *
 * @param notBefore ms of the wall clock
 */
record Timing(Handling handling, long notBefore) {

    /** For an event, before any department's hours are looked at. */
    static Timing of(StepCase c) {
        long now = c.now();
        if (isUrgent(c)) {
            return new Timing(Handling.AT_ONCE, now);
        }
        EventMemory event = c.event();
        boolean grouped = now < event.groupedUntil;
        if (c.happening() == Happening.DOWNGRADED || (c.step().quiet && !c.again())) {
            long until = now + c.plan().digestInterval().toMillis();
            return new Timing(Handling.EASED, grouped ? event.groupedUntil : until);
        }
        if (grouped
                && c.happening() != Happening.UPGRADED
                && c.step().level.compareTo(event.groupLevel) <= 0) {
            return new Timing(Handling.GROUPED, event.groupedUntil);
        }
        long staleAfter = c.plan().staleAfter().toMillis();
        if (staleAfter > 0 && now - c.step().at > staleAfter && !c.again()) {
            return new Timing(Handling.STALE, now + c.plan().digestInterval().toMillis());
        }
        return new Timing(Handling.AT_ONCE, now);
    }

    /** For a department that may want to sleep then. */
    Timing in(Department department, StepCase c) {
        QuietHours quiet = department.quiet();
        if (quiet == null || isUrgent(c) || !quiet.holds(notBefore, c.plan().zone())) {
            return this;
        }
        return new Timing(Handling.QUIET_HOURS, quiet.endAfter(notBefore, c.plan().zone()));
    }

    /** Red passes everything; its end, or a step down from it, can wait. */
    private static boolean isUrgent(StepCase c) {
        return c.step().level == Level.RED
                && c.happening() != Happening.RESOLVED
                && c.happening() != Happening.DOWNGRADED;
    }
}

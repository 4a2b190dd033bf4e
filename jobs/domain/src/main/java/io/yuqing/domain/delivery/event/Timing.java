/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Handling;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.delivery.plan.Department;
import io.yuqing.domain.delivery.plan.QuietHours;
import io.yuqing.domain.rule.Level;

/**
 * When a notice goes out, and why then. Pure.
 *
 * @param notBefore ms of the wall clock
 */
record Timing(Handling handling, long notBefore) {

    /** For a department, which may have heard of the event, and may want to sleep. */
    static Timing of(Situation c, DeliveryReason reason, Department department) {
        if (reason == DeliveryReason.STILL_FIRING && c.isLongAgo()) {
            // Many at once, after a first start; whoever is called must not be called fifty times.
            return new Timing(Handling.STALE, c.now() + c.plan().digestInterval().toMillis())
                    .in(department, c);
        }
        return awake(c, department).in(department, c);
    }

    private static Timing awake(Situation c, Department department) {
        long now = c.now();
        if (isUrgent(c)) {
            return new Timing(Handling.AT_ONCE, now);
        }
        EventMemory.GroupMemory group = c.event().group(department);
        boolean grouped = group.holds(now);
        if (c.happening() == Happening.DOWNGRADED || (c.news().quiet && !c.again())) {
            long until = now + c.plan().digestInterval().toMillis();
            return new Timing(Handling.EASED, grouped ? group.until : until);
        }
        if (grouped
                && c.happening() != Happening.UPGRADED
                && c.news().level.compareTo(group.level) <= 0) {
            return new Timing(Handling.GROUPED, group.until);
        }
        long staleAfter = c.plan().staleAfter().toMillis();
        if (staleAfter > 0 && now - c.news().at > staleAfter && !c.again()) {
            return new Timing(Handling.STALE, now + c.plan().digestInterval().toMillis());
        }
        return new Timing(Handling.AT_ONCE, now);
    }

    private Timing in(Department department, Situation c) {
        QuietHours quiet = department.quiet();
        if (quiet == null || isUrgent(c) || !quiet.holds(notBefore, c.plan().zone())) {
            return this;
        }
        return new Timing(Handling.QUIET_HOURS, quiet.endAfter(notBefore, c.plan().zone()));
    }

    /** Red passes everything; its end, or a step down from it, can wait. */
    private static boolean isUrgent(Situation c) {
        return c.news().level == Level.RED
                && c.happening() != Happening.RESOLVED
                && c.happening() != Happening.DOWNGRADED;
    }
}

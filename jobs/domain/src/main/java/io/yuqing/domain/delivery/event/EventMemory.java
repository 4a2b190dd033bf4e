/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.plan.Department;
import io.yuqing.domain.rule.Level;
import java.util.HashMap;
import java.util.Map;

/** What is remembered of an event. Lives in Flink state. */
public final class EventMemory {
    /** By {@link AlertNews#toldAs}. */
    public Map<String, AlertMemory> alerts = new HashMap<>();

    /** By name of the department: what it has just heard of the event. */
    public Map<String, GroupMemory> groups = new HashMap<>();

    /** What a department has just heard, so that more of the same waits for a digest. */
    public static final class GroupMemory {
        /** Until when further notices wait; ms of the wall clock. */
        public long until;

        /** The highest level of a notice that went out in this time. */
        public Level level = Level.BLUE;

        boolean holds(long now) {
            return now < until;
        }
    }

    /** Never null. */
    GroupMemory group(Department department) {
        return groups.getOrDefault(department.name(), new GroupMemory());
    }

    public boolean isEmpty() {
        return alerts.isEmpty();
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

import io.yuqing.domain.rule.Level;
import java.util.HashMap;
import java.util.Map;

/** What is remembered of an event. Lives in Flink state. */
public final class EventMemory {
    /** By {@link AlertStep#toldAs}. */
    public Map<String, AlertMemory> alerts = new HashMap<>();

    /** Until when further notices of the event wait for a digest; ms of the wall clock. */
    public long groupedUntil;

    /** The highest level of a notice that went out in this time. */
    public Level groupLevel = Level.BLUE;

    public boolean isEmpty() {
        return alerts.isEmpty();
    }
}

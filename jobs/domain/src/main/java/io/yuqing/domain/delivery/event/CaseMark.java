/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import java.util.List;

/**
 * What the case of an alert says of reminders. Where nothing is said, everybody is reminded. A
 * plain class with public fields, because it lives in Flink state.
 */
public final class CaseMark {
    /** The alert, as people were told of it. */
    public String toldAs = "";

    /** Whether the case has ended. */
    public boolean ended;

    /** Whether the desk has taken it up. */
    public boolean accepted;

    /** Departments of units that have a part in it and have not acknowledged that. */
    public List<String> waiting = List.of();

    /** Departments of units that have a part in it and know. */
    public List<String> informed = List.of();

    /** Whether somebody is still to be reminded; of several units, for whichever still waits. */
    public boolean reminds(String department) {
        if (ended) {
            return false;
        }
        return waiting.contains(department) || !accepted && !informed.contains(department);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

/** What has happened to an alert since people last heard of it. */
public enum Happening {
    FIRED,
    UPGRADED,
    DOWNGRADED,
    /** It goes on. */
    REMINDER,
    RESOLVED;

    /**
     * What a step is to those who were told the alert at a level; null if it is nothing to tell.
     *
     * @param before null if nothing was told yet
     */
    static Happening of(AlertMemory before, AlertStep step) {
        boolean told = before != null && before.told != null && !before.over;
        if (step.state == StepState.RESOLVED) {
            return told ? RESOLVED : null;
        }
        if (!told) {
            return FIRED;
        }
        int change = step.level.compareTo(before.told);
        return change == 0 ? null : change > 0 ? UPGRADED : DOWNGRADED;
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.count.ChangedWindows;
import io.yuqing.domain.count.Window;

/** Windows of one subject that are written together, and when they may be again. */
final class PacedWindows {
    final ChangedWindows changed;

    /** Null once it is not live any more. */
    LiveSubject subject;

    /** Whether they were written less than an interval ago. */
    boolean resting;

    /** Time of the clock at which they have rested. */
    long due;

    PacedWindows(LiveSubject subject, Window small, Window large) {
        this.subject = subject;
        this.changed = new ChangedWindows(small, large);
    }
}

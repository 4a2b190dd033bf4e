/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import io.yuqing.domain.rule.Level;

/**
 * One stretch of time in which a rule held on a subject, as far as it is known. All times are ends
 * of windows; {@link AlertInstance#NEVER} = has not happened.
 *
 * @param phase pending, firing or resolved
 * @param level the level now; of an episode that is over the last one
 * @param highest the highest level so far
 * @param start of the window that first reached a level
 * @param fired when it had held for as long as the rule's {@code for}
 * @param decided the first window that reached the highest level
 * @param raised the window that last raised the level; later than {@code decided} if it had been
 *     lowered in between
 * @param resolved when it ended
 */
public record Episode(
        Phase phase,
        Level level,
        Level highest,
        long start,
        long fired,
        long decided,
        long raised,
        long resolved) {

    /** Whether people have been called, or would have been. */
    public boolean hasFired() {
        return fired != AlertInstance.NEVER;
    }
}

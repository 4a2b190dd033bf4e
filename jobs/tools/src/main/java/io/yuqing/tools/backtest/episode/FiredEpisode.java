/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.episode;

import java.time.Instant;

/**
 * One alert that fired in a backtest.
 *
 * @param level the highest it reached
 * @param ended when it was resolved; the end of the history if it was not
 * @param peak middle of the five minutes in which most was counted of the subject, from an hour
 *     before it fired to its end; null if nothing was
 */
public record FiredEpisode(
        String ruleId,
        String subjectKind,
        String subjectId,
        String level,
        Instant fired,
        Instant ended,
        Instant peak) {

    /** The same alert under another rule's id. */
    public FiredEpisode ofRule(String id) {
        return new FiredEpisode(id, subjectKind, subjectId, level, fired, ended, peak);
    }

    boolean sameSubject(FiredEpisode other) {
        return subjectKind.equals(other.subjectKind) && subjectId.equals(other.subjectId);
    }

    /** Whether both versions of a rule raised it, at some overlapping time. */
    public boolean overlapsOfSameRule(FiredEpisode other) {
        return ruleId.equals(other.ruleId) && overlaps(other);
    }

    public boolean overlaps(FiredEpisode other) {
        return sameSubject(other) && !fired.isAfter(other.ended) && !other.fired.isAfter(ended);
    }
}

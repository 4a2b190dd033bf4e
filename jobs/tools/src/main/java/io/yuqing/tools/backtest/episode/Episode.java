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
public record Episode(
        String ruleId,
        String subjectKind,
        String subjectId,
        String level,
        Instant fired,
        Instant ended,
        Instant peak) {

    /** The same alert under another rule's id. */
    public Episode ofRule(String id) {
        return new Episode(id, subjectKind, subjectId, level, fired, ended, peak);
    }

    boolean sameSubject(Episode other) {
        return subjectKind.equals(other.subjectKind) && subjectId.equals(other.subjectId);
    }

    public boolean overlaps(Episode other) {
        return sameSubject(other) && !fired.isAfter(other.ended) && !other.fired.isAfter(ended);
    }
}

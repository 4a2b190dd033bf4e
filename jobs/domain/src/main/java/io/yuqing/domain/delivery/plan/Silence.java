/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.plan;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.rule.Level;
import java.io.Serializable;
import java.util.Set;

/**
 * No notices of some alerts for a while; what happens then is still counted, stored and shown. Red
 * alerts pass unless the silence names that level.
 *
 * @param revision a change with a lower or equal one is ignored
 * @param from what happened earlier, in event time, is told; ms
 * @param until from then on, by the clock, what still goes on is told; ms
 * @param by the department or duty that asked for it, never a person
 * @param because why, for the record
 * @param deleted taken back; nothing else of it counts then
 */
public record Silence(
        String id,
        long revision,
        AlertMatcher matcher,
        long from,
        long until,
        String by,
        String because,
        boolean deleted)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** One that was taken back. */
    public static Silence tombstone(String id, long revision) {
        AlertMatcher all =
                new AlertMatcher(
                        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        return new Silence(id, revision, all, 0, 0, "", "", true);
    }

    /** Whether both say the same, whatever their revisions. */
    public boolean isSameAs(Silence other) {
        return id.equals(other.id)
                && matcher.equals(other.matcher)
                && from == other.from
                && until == other.until
                && by.equals(other.by)
                && because.equals(other.because)
                && deleted == other.deleted;
    }

    boolean holds(AlertNews news, long happenedAt, long now) {
        boolean lasts = !deleted && happenedAt >= from && now < until;
        boolean meant = news.level != Level.RED || matcher.names(Level.RED);
        return lasts && meant && matcher.matches(news, news.level);
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.rule.Level;

/** The stages, each one objection. */
final class Stages {
    private Stages() {}

    static DeliveryReason repeatedVersion(Situation c) {
        boolean known = c.before() != null && c.news().version <= c.before().news.version;
        return known && !c.again() ? DeliveryReason.REPEATED_VERSION : null;
    }

    /**
     * An analysis job without state tells what it finds once more, under higher versions. Whoever
     * was told of that time and level was told.
     */
    static DeliveryReason toldBefore(Situation c) {
        boolean calls = c.happening() == Happening.FIRED || c.happening() == Happening.UPGRADED;
        if (!calls || c.again() || c.news().quiet || c.before() == null) {
            return null;
        }
        Level highest = c.before().highestTold;
        boolean told = highest != null && c.news().level.compareTo(highest) <= 0;
        return told && c.news().at <= c.before().news.at ? DeliveryReason.REPEATED_VERSION : null;
    }

    static DeliveryReason notFiring(Situation c) {
        return c.news().state == AlertNews.State.PENDING ? DeliveryReason.NOT_FIRING : null;
    }

    static DeliveryReason endedUntold(Situation c) {
        if (c.news().state != AlertNews.State.RESOLVED || c.happening() != null) {
            return null;
        }
        boolean told = c.before() != null && c.before().told != null;
        return told ? DeliveryReason.NOTHING_NEW : DeliveryReason.ENDED_UNTOLD;
    }

    static DeliveryReason nothingNew(Situation c) {
        boolean calls = !c.news().quiet || c.happening() == Happening.RESOLVED || c.again();
        if (c.happening() != null && calls) {
            return null;
        }
        return c.news().corrected || c.news().quiet
                ? DeliveryReason.CORRECTION_ONLY
                : DeliveryReason.NOTHING_NEW;
    }

    static DeliveryReason silenced(Situation c) {
        return c.silence() == null ? null : DeliveryReason.SILENCED;
    }

    /** An upgrade is always told, and so is the end of what was told. */
    static DeliveryReason mutedByHigher(Situation c) {
        if (c.happening() == Happening.UPGRADED || c.happening() == Happening.RESOLVED) {
            return null;
        }
        return c.event().alerts.values().stream().anyMatch(other -> speaksFor(other, c))
                ? DeliveryReason.MUTED_BY_HIGHER
                : null;
    }

    /** Whether all who would be told have been told of something higher on the subject. */
    private static boolean speaksFor(AlertMemory other, Situation c) {
        AlertNews news = c.news();
        return other.told != null
                && other.news.state == AlertNews.State.FIRING
                && !other.news.toldAs.equals(news.toldAs)
                && other.news.subjectKind.equals(news.subjectKind)
                && other.news.subjectId.equals(news.subjectId)
                && other.told.compareTo(news.level) > 0
                && c.plan()
                        .recipients(other.news, other.told)
                        .containsAll(c.plan().recipients(news, news.level));
    }
}
